import type { DeskWords } from "./desk-words.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

/** English for the desk's models. */
export const desk: DeskWords = {
  room: (kind, party) => {
    switch (kind) {
      case "mine":
        return "mine";
      case "team":
        return "team";
      case "file":
        return party === undefined ? "file" : `file on ${party}`;
      case "caucus":
        return party === undefined ? "caucus" : `caucus with ${party}`;
      case "delegation":
        return party === undefined ? "delegation" : `delegation of ${party}`;
      case "joint":
        return "joint";
      case "public":
        return "public";
    }
  },
  story: {
    title: (party, subject) => `${party} on ${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}`,
    stance: (word, gist) => (gist === undefined ? word : `${word}: ${gist}`),
    facts: {
      speaker: "Speaker",
      speaksFor: "Speaks for",
      mandate: "Mandate",
      where: "Where",
      when: "When",
      how: "How known",
      recorded: "Recorded",
      version: "Text",
    },
    notNamed: "nobody named",
    notPrincipal: "not the principal’s word",
    speaksFor: (party, capacity) => `${party}, ${capacity}`,
    how: (how, outlets, confirmedBy) =>
      `${how.slice(0, 1).toUpperCase()}${how.slice(1)}${outlets.length === 0 ? "" : `, by ${LIST.format(outlets)}`}. ${
        confirmedBy.length === 0 ? "Confirmed by nobody" : LIST.format(confirmedBy)
      }`,
    recorded: (author, day) => `by ${author}, ${day}`,
    foundByReader: "Found by the reader",
    notReadYet: "not yet read by a person",
    nothing: "nothing recorded",
    before: "Before",
    nothingBefore: "Nothing recorded",
  },
};
