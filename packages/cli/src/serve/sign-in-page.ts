/** Takes the token out of the address, exchanges it for a cookie, and opens the page. */
export const SIGN_IN_SCRIPT = `
const [token, session] = location.hash.slice(1).split("~");
history.replaceState(null, "", location.pathname + location.search);
if (token !== "") {
  const answer = await fetch("/session", { method: "POST", body: token });
  if (session !== undefined)
    await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: session }),
    });
  if (answer.ok) location.reload();
  else document.querySelector("p").textContent = await answer.text();
}
`;

/** The style of the page below. */
export const SIGN_IN_STYLE =
  ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:3rem auto;max-width:34rem;padding:0 1rem}\n";

/** What stands at the address for whoever has no cookie. */
export const SIGN_IN_PAGE: string = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Parley</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/sign-in.css"></head>
<body><main><h1>Parley</h1><p>This page opens with the link that Parley printed in the terminal. Copy the whole link, with what stands after the #.</p></main>
<script type="module" src="/sign-in.js"></script></body></html>
`;
