import type { ReactElement } from "react";
import type { RoomToWrite } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { RoomShape } from "../parts/room.tsx";

/** The head of the composer: the room before the words, and everybody who will read it, the party's people first. */
export function Readers({
  rooms,
  chosen,
  onChoose,
}: {
  readonly rooms: readonly RoomToWrite[];
  readonly chosen: RoomToWrite;
  readonly onChoose: (room: string) => void;
}): ReactElement {
  const { words } = useDesk();
  const { them, us, not, kind } = chosen;
  return (
    <div className="readers">
      <div className="l1">
        <RoomShape kind={kind} />
        <label className="room-pick">
          <span className="hush">{words.composer.room}</span>
          <select value={chosen.room} onChange={(event) => onChoose(event.target.value)}>
            {rooms.map(({ room, title }) => (
              <option key={room} value={room}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>
        {them.length > 0 ? (
          <>
            {words.composer.readBy} <span className="them">{words.list(them)}</span>{" "}
            {us.length > 0 && words.composer.andByUs(us)}
          </>
        ) : us.length > 0 ? (
          words.composer.readByUs(us)
        ) : kind === "public" ? (
          words.composer.anybody
        ) : (
          words.composer.meAlone
        )}{" "}
        {not !== "" && <b>{not}</b>}
      </p>
    </div>
  );
}
