// What every answer is made of, so that whoever stands on the ledger alone has it too.
export { failure, formatProblem, success, type Problem, type Result } from "@parley/core";

export {
  fromBase64url,
  sameBytes,
  sha256,
  systemRandom,
  toBase64url,
  type Bytes,
  type Clock,
  type Random,
} from "./bytes.ts";

export { makePassphrase, parsePassphrase, wordsOf } from "./words/passphrase.ts";
export { makeRecoveryCode, parseRecoveryCode } from "./words/recovery-code.ts";

export {
  formatKeyring,
  jsonOf,
  keyringOf,
  localKeyOf,
  makeKeyring,
  parseKeyring,
  type Keyring,
} from "./keys/keyring.ts";
export {
  isAccount,
  isSigned,
  sign,
  signingKeyOf,
  type Account,
  type Purpose,
  type SigningKey,
} from "./keys/signing.ts";
export {
  isWrapped,
  openSealed,
  openWithPassphrase,
  sealTo,
  sealWithPassphrase,
  unwrapKeyring,
  WITHOUT_PASSPHRASE,
  WORK_FACTOR,
  wrapKeyring,
} from "./keys/wrapping.ts";
export { KeyringLock } from "./keys/lock.ts";
export {
  backupIdOf,
  bookSchema,
  makeBackup,
  openBackup,
  parseBackupSecret,
  type Anchor,
  type Backup,
  type BackupSecret,
  type Book,
  type TalksPage,
} from "./keys/backup.ts";

export { openBook, sealBook } from "./keys/book.ts";

export { chainOf, formatHeader, HEADER_BYTES, parseHeader, type Header } from "./seal/header.ts";
export { paddedLength } from "./seal/padding.ts";
export { epochKeyOf, type EpochKey } from "./seal/epoch-key.ts";
export { isSignedBy, MAX_PAYLOAD, openEnvelope, sealEnvelope, type Opened } from "./seal/envelope.ts";
export type { ForeignPayload, Member, Payload, Role } from "./seal/payload.ts";
export { openGrant, sealGrant, type Grant } from "./seal/grant.ts";
export { formatReceipt, parseReceipt, receiptDigest, type Receipt } from "./seal/receipt.ts";

export { isSteward, ROLES_BY_KIND, stewardRole, type Roster } from "./room/roster.ts";
export type { Change, Line, Row } from "./room/line.ts";
export { emptyChain, type Chain } from "./room/chain.ts";
export { readOn, type Reading } from "./room/reading.ts";
export { admit, foundRoom, rollOver, sealNext, type Author, type Written } from "./room/writing.ts";

export { formatLink, parseLink, type Link } from "./invitation/link.ts";
export {
  invitationIdOf,
  isOpeningOf,
  makeInvitation,
  openLetter,
  type Letter,
  type MadeInvitation,
  type Offered,
} from "./invitation/letter.ts";
export { makeAnswer, openAnswer, wordsToCompare, type Answer } from "./invitation/answer.ts";

export type { Access, Reader, SealedGrant } from "./store/access.ts";
export { LIMITS } from "./store/limits.ts";
export type { Head, Heads, Invitation, InvitationState, Page, Store } from "./store/store.ts";
export type { InvitationRecord, RoomState, RowRecord, SessionRecord, Tables } from "./store/tables.ts";
export { guarded, Trouble, type TroubleCode } from "./store/trouble.ts";
export { Keeper, type Surroundings } from "./store/keeper.ts";
export { memoryTables } from "./store/memory.ts";

export { LIVE_PATH, ROUTES, type Doors, type Route, type RouteName, writtenAnswer } from "./http/routes.ts";
export { answerOf, signIn, statusOf, withCookies, type Fetch } from "./http/answers.ts";
export { httpStore, type HttpStore } from "./http/client.ts";

export { memoryShelf, type Put, type Shelf } from "./replica/shelf.ts";
export type { Surrounding } from "./replica/local-copy.ts";
export type { Alarm, Queued } from "./replica/records.ts";
export type { Asking, Outcome } from "./replica/queue.ts";
export type { NewRoom } from "./replica/membership.ts";
export type { InvitationView, Invitee } from "./replica/inviting.ts";
export type { NewTalks } from "./replica/founding.ts";
export { isSealedExport } from "./replica/moving.ts";
export type { Verified } from "./replica/verifying.ts";
export type { RoomView } from "./replica/room-view.ts";
export type { Synced } from "./replica/going.ts";
export { Replica } from "./replica/replica.ts";
export { follow, type Following, type Wait } from "./replica/follow.ts";
