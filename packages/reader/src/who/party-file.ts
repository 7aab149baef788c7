import { failure, isDay, success, type Result } from "@parley/core";
import { PartyTable } from "./parties.ts";

/**
 * Reads a party file of the user's: one side or one principal a line, as `docs/parties.md` says. The first
 * line that is neither refuses the file.
 */
export function readPartyFile(text: string, file: string): Result<PartyTable> {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const wrong = wrongIn(line.replace(/#.*$/, "").trim());
    if (wrong !== undefined) return failure("party-line", `${file}, line ${index + 1}`, wrong);
  }
  return success(new PartyTable(text));
}

function wrongIn(line: string): string | undefined {
  if (line === "") return undefined;
  const fields = line.split(";").map((field) => field.trim());
  const [name = "", second = "", , from = "", to = ""] = fields;
  if (name === "")
    return "has no name before the first semicolon; write it as “Name; LETTERS; other names; seats”";
  if (/\d/.test(from)) {
    if (!isDay(from))
      return `“${from}” is no day; write the day from which the office was held as 2025-01-20`;
    if (to !== "" && !isDay(to))
      return `“${to}” is no day; write the last day of the office as 2029-01-20, or leave it out`;
    if (second === "") return "names a person without a party; write it as “Name; Party; office; from; to”";
    return fields.length > 5
      ? "has more than five fields; a person has name, party, office, from, to"
      : undefined;
  }
  if (fields.length > 4) return "has more than four fields; a side has name, letters, other names, seats";
  return second.length > 6 ? `“${second}” is too long for the letters of a side; use six at most` : undefined;
}
