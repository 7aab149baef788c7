/** What a store takes and gives at most. Each counts for one room, one account or one request, never for all. */
export const LIMITS = {
  /** Bytes of an envelope: a payload of 2 MiB, padded. */
  envelope: 2_400_000,
  /** Envelopes of a page, and bytes after which a page ends. */
  pageRows: 500,
  pageBytes: 3_000_000,
  /** Readers of a room. */
  readers: 200,
  /** Bytes of a sealed grant. */
  grant: 65_536,
  /** Bytes of a letter, of an answer, of an opening. */
  letter: 16_384,
  /** Open invitations of one account. */
  invitations: 100,
  /** Bytes of a backup, and how many an account may have. */
  backup: 262_144,
  backups: 8,
  /** An invitation lasts at most thirty days. */
  invitationMs: 2_592_000_000,
} as const;
