/** The languages of the desk, as they stand in addresses: English, and a made one from right to left for tests. */
export const LANGUAGES = ["en", "mirror"] as const;
export type LanguageName = (typeof LANGUAGES)[number];
