/** Free words, written down as they came; entries are made of them later. */
export interface NoteText {
  readonly words: string;
}
