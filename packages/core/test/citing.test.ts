import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { checkRecord, mayCite, ROOM_KINDS, type Audience, type RoomKind } from "@parley/core";
import { record, ref } from "./notation.ts";

const WITH_PARTY: readonly RoomKind[] = ["file", "caucus", "delegation"];

/** Every room there is in talks of two parties. */
const ROOMS: readonly Audience[] = ROOM_KINDS.flatMap((kind): readonly Audience[] =>
  WITH_PARTY.includes(kind)
    ? [
        { kind, party: "t/U" },
        { kind, party: "t/E" },
      ]
    : [{ kind }],
);

/** Who reads a room: the mediators `M`, each party, anybody `*`, the owner `me`. */
function readers({ kind, party = "" }: Audience): readonly string[] {
  switch (kind) {
    case "mine":
      return ["me"];
    case "team":
    case "file":
      return ["M"];
    case "caucus":
      return ["M", party];
    case "delegation":
      return [party];
    case "joint":
      return ["M", "t/U", "t/E"];
    case "public":
      return ["M", "t/U", "t/E", "*"];
  }
}

test("a room that a party reads never cites a room that this party does not read", () => {
  for (const citing of ROOMS) {
    for (const cited of ROOMS) {
      if (citing.kind === "mine" || citing === cited) continue;
      const may = mayCite(citing, cited);
      const blind = readers(citing).filter((reader) => reader !== "M" && !readers(cited).includes(reader));
      if (may) assert.deepEqual(blind, [], `${JSON.stringify(citing)} cites ${JSON.stringify(cited)}`);
    }
  }
});

test("each kind of room cites what the rule lists and nothing else", () => {
  const cites = (citing: Audience): readonly string[] =>
    ROOMS.filter((cited) => mayCite(citing, cited)).map(({ kind, party }) =>
      party === undefined ? kind : `${kind} ${party}`,
    );
  assert.deepEqual(cites({ kind: "public" }), ["public"]);
  assert.deepEqual(cites({ kind: "joint" }), ["joint", "public"]);
  assert.deepEqual(cites({ kind: "caucus", party: "t/U" }), ["joint", "public"]);
  assert.deepEqual(cites({ kind: "delegation", party: "t/U" }), ["caucus t/U", "joint", "public"]);
  assert.deepEqual(cites({ kind: "file", party: "t/U" }), ["caucus t/U", "joint", "public"]);
  assert.deepEqual(cites({ kind: "team" }), [
    "file t/U",
    "file t/E",
    "caucus t/U",
    "caucus t/E",
    "joint",
    "public",
  ]);
});

test("check names an entry whose room may not cite what it refers to, and says nothing of what it is", async () => {
  const { entries } = record()
    .add("room", { kind: "team" }, { id: "r" })
    .add("room", { kind: "joint" }, { id: "j", room: "j" })
    .party("U")
    .topic("pay")
    .add("position", { party: ref("U"), subject: ref("pay"), stance: "open" }, { id: "p", room: "j" });
  const digest = (text: string): Promise<string> =>
    Promise.resolve(createHash("sha256").update(text).digest("hex"));
  const faults = (await checkRecord(entries, digest)).filter(({ severity }) => severity === "fault");
  assert.deepEqual(
    faults.map(({ what }) => [what.message, what.args]),
    [["check-cites", { ref: "j/p", from: "joint", count: 2 }]],
  );
});
