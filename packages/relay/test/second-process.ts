import { emptyChain, epochKeyOf, fromBase64url, readOn, sealNext } from "@parley/ledger";
import { authorFor, must, saying, TALKS } from "@parley/ledger/test/notation";
import { openSqliteTables } from "@parley/relay";
import { tablesSite } from "./sites.ts";

/** A second process on one file: `start FILE` opens it, `write FILE WHO ROOM SECRET` appends thirty entries. */
const [what, file = "", who = "", room = "", secret = ""] = process.argv.slice(2);
const tables = must(openSqliteTables(file));
if (what === "write") {
  const store = await (await tablesSite(tables)).store(who);
  const key = await epochKeyOf(fromBase64url(secret) ?? new Uint8Array());
  const keys = new Map([[1, key]]);
  let chain = emptyChain(TALKS, room, { seq: 1, hash: room });
  for (let n = 0; n < 30;) {
    const { rows } = must(await store.readAfter(room, chain.seq));
    chain = (await readOn(chain, rows, keys)).chain;
    const entry = saying("r", `${who}${n}`, who, `${who} says ${n}`);
    const bytes = await sealNext(await authorFor(who), chain, key, { type: "entry", by: who, entry });
    const answer = await store.append(room, bytes);
    if (answer.ok) n++;
    else if (answer.problem.code !== "clash") throw new Error(answer.problem.message);
  }
}
await tables.close();
