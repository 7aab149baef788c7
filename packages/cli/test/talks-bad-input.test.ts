import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { folder, parley, startParley, type Ran, type Started } from "./parley.ts";

const { path, file } = folder();
const home = join(path, "ada");
const bare = { env: { PARLEY_HOME: home } };
const locked = { env: { PARLEY_HOME: join(path, "oto"), PARLEY_PASSPHRASE: "correct horse" } };
let relay: Started;
let at = "";

/** Says no in one sentence on the standard error, and with a code. */
function refuses(ran: Ran, says: RegExp, code = 1): void {
  assert.equal(ran.code, code, ran.out + ran.err);
  assert.match(ran.err, says);
  assert.ok(!/\n\s+at /.test(ran.err), "a stack trace");
  assert.equal(
    ran.err
      .trimEnd()
      .split("\n")
      .filter((line) => line.startsWith("parley: ")).length,
    1,
    ran.err,
  );
}

before(async () => {
  relay = await startParley(["serve", "--relay", "--database", join(path, "relay.db")]);
  at = /http:\S+\d/.exec(relay.said())?.[0] ?? "";
  const opened = await parley(["open", "Harbour", "--relay", at, "--as", "Ada", "--no-passphrase"], "", bare);
  assert.equal(opened.code, 0, opened.err);
  assert.equal((await parley(["open", "Alone"], "", locked)).code, 0);
});
after(async () => {
  await relay.stop();
});

test("a torn link makes nothing, not even keys", async () => {
  const link = (await parley(["invite", "Harbour", "Ben"], "", bare)).out.trim();
  const empty = join(path, "empty");
  const ran = await parley(["join", link.slice(0, -6)], "", { env: { PARLEY_HOME: empty } });
  refuses(ran, /torn or mistyped; copy the whole of it/);
  assert.ok(!existsSync(empty));
});

test("a link works once, and a withdrawn one not at all", async () => {
  const link = (await parley(["invite", "Harbour", "Cem"], "", bare)).out.trim();
  const cem = { env: { PARLEY_HOME: join(path, "cem") } };
  assert.equal((await parley(["join", link, "--no-passphrase"], "", cem)).code, 0);
  const eve = { env: { PARLEY_HOME: join(path, "eve") } };
  refuses(
    await parley(["join", link, "--no-passphrase"], "", eve),
    /has been used\. If that was not you, tell/,
  );
  const other = (await parley(["invite", "Harbour", "Dan"], "", bare)).out.trim();
  await parley(["invite", "Harbour", "Dan", "--withdraw"], "", bare);
  refuses(await parley(["join", other], "", eve), /used, withdrawn or never made/);
});

test("a wrong passphrase changes nothing", async () => {
  const wrong = { env: { ...locked.env, PARLEY_PASSPHRASE: "incorrect horse" } };
  refuses(await parley(["talks"], "", wrong), /passphrase does not open this; nothing was changed/);
  refuses(await parley(["talks"], "", { env: { PARLEY_HOME: join(path, "oto") } }), /keyring is locked/);
});

test("a wrong word of a backup is named, and a backup that was cut short is said to be", async () => {
  const kept = join(path, "keys.backup");
  const { out } = await parley(["backup", "--file", kept], "", bare);
  const words = out.trim().split(/\s+/);
  const fresh = { env: { PARLEY_HOME: join(path, "restored") } };
  const typo = [...words.slice(0, 2), "xylofon", ...words.slice(3)].join(" ");
  refuses(await parley(["restore", kept, "--no-passphrase"], typo, fresh), /xylofon/);
  const swapped = [words[1], words[0], ...words.slice(2)].join(" ");
  if (swapped !== words.join(" "))
    refuses(await parley(["restore", kept, "--no-passphrase"], swapped, fresh), /another backup's/);
  const cut = file("cut.backup", readFileSync(kept).subarray(0, 200));
  refuses(await parley(["restore", cut, "--no-passphrase"], words.join(" "), fresh), /damaged or cut short/);
  assert.ok(!existsSync(join(path, "restored", "keyring")));
  const code = (await parley(["backup", "--code", "--file", kept], "", bare)).out.trim();
  const at4 = code[4] === "A" ? "B" : "A";
  refuses(
    await parley(["restore", kept, "--no-passphrase"], `${code.slice(0, 4)}${at4}${code.slice(5)}`, fresh),
    /code|group/i,
  );
  assert.equal((await parley(["restore", kept, "--no-passphrase"], code, fresh)).code, 0);
});

test("talks, rooms and members that are not there are named, with what there is", async () => {
  refuses(await parley(["verify", "Harbor"], "", bare), /no talks Harbor here\. Did you mean Harbour\?/);
  refuses(
    await parley(["record", "Harbour", "topic", "title=x", "--room", "teem"], "", bare),
    /no room teem here\. Did you mean team\?/,
  );
  refuses(await parley(["remove", "Harbour", "Nobody"], "", bare), /Nobody is in no room here/);
  refuses(await parley(["room", "add", "Harbour", "cauccus"], "", bare), /Did you mean caucus\?/, 64);
  refuses(await parley(["invite", "Alone", "Ben"], "", locked), /lie on this machine alone/);
  refuses(
    await parley(["talks"], "", { env: { PARLEY_HOME: "/sys/x" } }).then(() =>
      parley(["open", "X", "--no-passphrase"], "", { env: { PARLEY_HOME: "/sys/x" } }),
    ),
    /cannot be made/,
  );
});

test("a damaged list of talks and a damaged keyring are said to be, and are not written over", async () => {
  const copy = join(path, "damaged");
  const place = { env: { PARLEY_HOME: copy } };
  await parley(["open", "X", "--no-passphrase"], "", place);
  const book = join(copy, "book");
  const whole = readFileSync(book);
  writeFileSync(book, whole.subarray(0, 40));
  refuses(await parley(["talks"], "", place), /list of talks is damaged/);
  writeFileSync(book, whole);
  assert.equal((await parley(["talks"], "", place)).out, "X: 1 room, on this machine\n");
  writeFileSync(join(copy, "keyring"), "{}");
  refuses(await parley(["talks"], "", place), /no keyring, or it is damaged; restore it/);
});

test("whole talks move to another machine with the keys, and go on there", async () => {
  const old = { env: { PARLEY_HOME: join(path, "old") } };
  const fresh = { env: { PARLEY_HOME: join(path, "new") } };
  await parley(["open", "Move", "--no-passphrase"], "", old);
  await parley(["record", "Move", "topic", "title=overtime"], "", old);
  const [kept, whole] = [join(path, "move.backup"), join(path, "move.parley")];
  const words = (await parley(["backup", "--file", kept], "", old)).out;
  assert.equal((await parley(["export", "Move", "--whole", whole], "", old)).code, 0);
  assert.ok(!readFileSync(whole).includes("overtime"));
  refuses(await parley(["import", whole], "", bare), /sealed to other keys than yours/);
  await parley(["restore", kept, "--no-passphrase"], words, fresh);
  const moved = await parley(["import", whole], "", fresh);
  assert.equal(moved.code, 0, moved.err);
  const added = await parley(["record", "Move", "topic", "title=wages"], "", fresh);
  assert.equal(added.code, 0, added.err);
  const verified = await parley(["verify", "Move"], "", fresh);
  assert.equal(verified.code, 0, verified.out);
  assert.match(verified.out, /everything holds/);
  const plain = await parley(["export", "Move"], "", fresh);
  assert.ok(plain.out.includes("overtime") && plain.out.includes("wages"));
});

test("somebody who was removed is told so until they put it aside", async () => {
  const link = (await parley(["invite", "Harbour", "Fay"], "", bare)).out.trim();
  const fay = { env: { PARLEY_HOME: join(path, "fay") } };
  await parley(["join", link, "--as", "Fay", "--no-passphrase"], "", fay);
  await parley(["members", "Harbour"], "", bare);
  assert.equal((await parley(["verify", "Harbour"], "", fay)).code, 0);
  assert.equal((await parley(["remove", "Harbour", "Fay"], "", bare)).code, 0);
  const told = await parley(["verify", "Harbour", "--put-aside"], "", fay);
  assert.equal(told.code, 2);
  assert.match(told.err, /ALARM since .*: The relay does not show you this room any more: you were removed/);
  const later = await parley(["verify", "Harbour"], "", fay);
  assert.equal(later.code, 0);
  assert.doesNotMatch(later.err, /ALARM/);
});

test("nothing plain lies in the folder, and its files are their owner's alone", async () => {
  const place = { env: { PARLEY_HOME: join(path, "plain"), PARLEY_PASSPHRASE: "correct horse" } };
  await parley(["open", "Sealed", "--as", "Zacharias"], "", place);
  await parley(["record", "Sealed", "topic", "title=quicksilver"], "", place);
  const { readdirSync, statSync } = await import("node:fs");
  const names = readdirSync(join(path, "plain"));
  assert.deepEqual(names.toSorted(), ["account", "book", "keyring", "parley.db", "shelf.db"]);
  for (const name of names) {
    const full = join(path, "plain", name);
    assert.equal(statSync(full).mode & 0o777, 0o600, name);
    const bytes = readFileSync(full);
    for (const word of ["quicksilver", "Zacharias", "Sealed", "AGE-SECRET"])
      assert.ok(!bytes.includes(word), `${name} holds ${word}`);
  }
  const wiped = await parley(["wipe"], "", place);
  assert.equal(wiped.code, 1);
  assert.equal((await parley(["wipe", "--yes"], "", place)).code, 0);
  assert.ok(!existsSync(join(path, "plain")));
});
