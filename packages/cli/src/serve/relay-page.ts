/** What stands at a relay's address where no desk was built. */
export const SIGN_IN_PAGE: string = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Parley</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Parley</h1><p>This address keeps sealed talks. Whoever was invited opens the link with their own program: parley join and the whole link, with what stands after the #.</p></main>
<script type="module" src="/sign-in.js"></script></body></html>
`;

/** Takes a laptop's token out of the address and exchanges it for the session's cookie. */
export const SIGN_IN_SCRIPT = `
const token = /^#token=(.*)$/.exec(location.hash)?.[1];
if (token !== undefined) {
  history.replaceState(null, "", "/");
  const answer = await fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const { message = "You are signed in. The desk is not built yet; the command line works." } = await answer.json();
  document.querySelector("p").textContent = message;
}
`;
