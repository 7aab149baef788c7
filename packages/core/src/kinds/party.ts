import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { whenSchema } from "../time.ts";
import { PARTY_ROLES, type Party, type PartyRole } from "../state/parties.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    party: { name: string; roles: readonly PartyRole[] };
  }
}

/** The kind `party`. */
export const party: Kind<Party> = {
  name: "party",
  version: 1,
  about: "A side, with its roles: party, mediator, facilitator, sponsor, guarantor, host or observer.",
  schema: z.strictObject({
    name: z.string().min(1),
    letters: z.string().min(1).max(3).exactOptional(),
    aliases: z.array(z.string().min(1)).exactOptional(),
    roles: z.array(z.strictObject({ role: z.enum(PARTY_ROLES), on: whenSchema.exactOptional() })),
  }),
  migrations: [],
  acceptedTogether: true,
  joins: "unread-too",
  refs: () => [],
  add(line, board) {
    board.names.add(line, line.entry.body.name);
    board.parties.push(line);
  },
  describe: ({ body }) => sentence("party", { name: body.name, roles: body.roles.map(({ role }) => role) }),
};
