import type { ReactElement } from "react";
import type { RoomChip } from "@parley/views";

/** Dots are mediators, rings are a party, the upright is a wall: the letters of the drawings below. */
const SHAPES: Readonly<Record<RoomChip["kind"], readonly string[]>> = {
  mine: ["d"],
  team: ["d", "d", "d"],
  file: ["d", "d", "|", "r"],
  caucus: ["d", "d", "r"],
  delegation: ["r", "r", "r"],
  joint: ["r", "d", "r"],
  public: ["o"],
};

/** The drawing of a room: who reads it, at a glance. */
export function RoomShape({ kind }: { readonly kind: RoomChip["kind"] }): ReactElement {
  const shape = SHAPES[kind];
  const width = shape.reduce((sum, part) => sum + (part === "|" ? 6 : part === "o" ? 16 : 10), 0);
  return (
    <svg viewBox={`0 0 ${width} 12`} fill="none" aria-hidden="true">
      {shape.map((part, index) => {
        const x = shape.slice(0, index).reduce((sum, before) => sum + (before === "|" ? 6 : 10), 0);
        switch (part) {
          case "d":
            return <circle key={index} cx={x + 5} cy="6" r="4" fill="currentColor" />;
          case "r":
            return <circle key={index} cx={x + 5} cy="6" r="3.3" stroke="currentColor" strokeWidth="1.5" />;
          case "|":
            return <path key={index} d={`M${x + 3}.5.5v11`} stroke="currentColor" strokeWidth="1.8" />;
          default:
            return (
              <g key={index}>
                <circle cx="8" cy="6" r="2" fill="currentColor" />
                <circle
                  cx="8"
                  cy="6"
                  r="4.8"
                  stroke="currentColor"
                  strokeWidth="1.3"
                  strokeDasharray="2 1.77"
                />
              </g>
            );
        }
      })}
    </svg>
  );
}

/** The chip of a room. */
export function Room({
  chip: { kind, title },
}: {
  readonly chip: Pick<RoomChip, "kind" | "title">;
}): ReactElement {
  return (
    <span className="room" data-room={kind}>
      <RoomShape kind={kind} />
      <span className="name-in">{title}</span>
    </span>
  );
}
