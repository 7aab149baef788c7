import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../style/desk.css";
import "../style/web.css";
import { App } from "./app.tsx";
import { DeskClient } from "./desk-client.ts";

const root = document.getElementById("root");
if (root === null) throw new RangeError("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App client={new DeskClient()} />
  </StrictMode>,
);
