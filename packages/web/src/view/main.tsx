import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../style/desk.css";
import "../style/web.css";
import { arrive } from "./arrival.ts";
import { App } from "./app.tsx";
import { DeskClient } from "./desk-client.ts";

const root = document.getElementById("root");
if (root === null) throw new RangeError("index.html has no #root");
const arrival = await arrive();
createRoot(root).render(
  <StrictMode>
    <App client={new DeskClient()} arrival={arrival} />
  </StrictMode>,
);
