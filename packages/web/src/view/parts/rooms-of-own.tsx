import { useState, type ReactElement } from "react";
import type { Frame, RoomOnRecord } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useActs } from "../acts.ts";
import { Ask } from "./ask.tsx";

const KINDS = ["team", "file", "caucus", "delegation", "joint"] as const;

/** Opening a room and inviting somebody into one, in talks of one's own. */
export function RoomsOfOwn({
  rooms,
  frame,
}: {
  readonly rooms: readonly RoomOnRecord[];
  readonly frame: Frame;
}): ReactElement {
  const { words, client, place } = useDesk();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("caucus");
  const [party, setParty] = useState("");
  const [room, setRoom] = useState("");
  const [role, setRole] = useState<"mediator" | "member">("member");
  const [link, setLink] = useState("");
  const { problem, act } = useActs();
  const chosen = room === "" ? (rooms.find(({ chip }) => chip.kind !== "mine")?.chip.room ?? "") : room;
  return (
    <>
      <p className="err" role="alert">
        {problem}
      </p>
      <div className="pair">
        <Ask
          id="open-room"
          heading={words.own.openRoom}
          note={words.own.openRoomNote}
          button={words.own.openRoomButton}
          fields={[["text", words.own.roomTitle]]}
          act={([title = ""]) =>
            act(() => client.ask("openRoom", place.talks, kind, title, party === "" ? undefined : party))
          }
        >
          <Choice
            label={words.own.roomKind}
            value={kind}
            onChange={(value) => setKind(KINDS.find((one) => one === value) ?? "caucus")}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.own.kinds[one]}
              </option>
            ))}
          </Choice>
          <Choice label={words.own.roomParty} value={party} onChange={setParty}>
            <option value="">{words.composer.notSaid}</option>
            {frame.sides.map(({ ref, name }) => (
              <option key={ref} value={ref}>
                {name}
              </option>
            ))}
          </Choice>
        </Ask>
        <Ask
          id="invite"
          heading={words.own.invite}
          note={words.own.inviteNote}
          button={words.own.inviteButton}
          fields={[["text", words.own.inviteName]]}
          act={([name = ""]) =>
            act(async () => setLink(await client.ask("invite", place.talks, chosen, role, name)))
          }
        >
          <Choice label={words.composer.room} value={chosen} onChange={setRoom}>
            {rooms
              .filter(({ chip }) => chip.kind !== "mine")
              .map(({ chip }) => (
                <option key={chip.room} value={chip.room}>
                  {chip.title}
                </option>
              ))}
          </Choice>
          <Choice
            label={words.own.inviteRole}
            value={role}
            onChange={(value) => setRole(value === "mediator" ? "mediator" : "member")}
          >
            <option value="member">{words.own.roles.member}</option>
            <option value="mediator">{words.own.roles.mediator}</option>
          </Choice>
          {link !== "" && (
            <p role="status">
              {words.own.linkIs} <code className="mono">{link}</code>
            </p>
          )}
        </Ask>
      </div>
    </>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}): ReactElement {
  return (
    <label className="lab">
      {label}
      <select className="field-line" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
