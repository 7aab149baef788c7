import { useId, useState, type ReactElement, type ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import { Framed } from "./section.tsx";

/** A few fields and one button. While it works it says so. */
export function Ask({
  id,
  heading,
  note,
  button,
  fields,
  act,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly button: string;
  readonly fields: readonly (readonly ["text" | "password", string])[];
  readonly act: (values: readonly string[]) => Promise<void>;
  readonly children?: ReactNode;
}): ReactElement {
  const { words } = useDesk();
  const [values, setValues] = useState<readonly string[]>(fields.map(() => ""));
  const [isWorking, setWorking] = useState(false);
  const unique = useId();
  return (
    <Framed id={id} heading={heading}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          setWorking(true);
          void act(values).finally(() => setWorking(false));
        }}
      >
        <p className="quiet">{note}</p>
        {fields.map(([type, label], index) => (
          <div key={label}>
            <label className="lab" htmlFor={`${unique}-${index}`}>
              {label}
            </label>
            <input
              id={`${unique}-${index}`}
              className="field-line"
              type={type}
              autoComplete="off"
              value={values[index] ?? ""}
              onChange={(event) =>
                setValues(values.map((value, at) => (at === index ? event.target.value : value)))
              }
            />
          </div>
        ))}
        {children}
        <p className="choice">
          <button type="submit" className="btn main" disabled={isWorking}>
            {button}
          </button>
          <span role="status">{isWorking ? words.own.working : ""}</span>
        </p>
      </form>
    </Framed>
  );
}
