import { useEffect, useId, useState, type ReactElement, type ReactNode } from "react";
import type { OwnModel } from "../../data/own.ts";
import { useDesk } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { Framed } from "../parts/section.tsx";

/** Talks of one's own: keys under a passphrase, the talks that they open, new talks, and an invitation to answer. */
export function Own(): ReactElement {
  const { words, client, go, arrival } = useDesk();
  const [model, setModel] = useState<OwnModel | undefined>(undefined);
  const [problem, setProblem] = useState("");
  const load = (): void => {
    client.ask("own").then(setModel, (error: unknown) => setProblem(messageOf(error)));
  };
  useEffect(load, [client]);
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem("");
    try {
      await work();
      load();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const openAfter = async (work: Promise<string>): Promise<void> => {
    const talks = await work;
    go({ talks, screen: "where", cell: undefined });
  };
  return (
    <Layout frame={undefined}>
      <div className="kicker">
        <h1>{words.own.title}</h1>
      </div>
      <p className="lede">{words.own.lede}</p>
      <p className="err" role="alert">
        {problem}
      </p>
      {model === undefined ? (
        <p className="none">{problem === "" ? words.loading : ""}</p>
      ) : (
        <>
          {model.keys === "elsewhere" && <p className="text">{words.own.elsewhere}</p>}
          {model.keys === "none" && (
            <Ask
              id="keys"
              heading={words.own.makeKeys}
              note={words.own.makeKeysNote}
              button={words.own.makeKeysButton}
              fields={[["password", words.own.passphrase]]}
              act={([passphrase = ""]) => act(() => client.ask("makeKeys", passphrase))}
            />
          )}
          {model.keys === "locked" && (
            <Ask
              id="keys"
              heading={words.own.unlock}
              note={words.own.unlockNote}
              button={words.own.unlockButton}
              fields={[["password", words.own.passphrase]]}
              act={([passphrase = ""]) => act(() => client.ask("unlock", passphrase))}
            />
          )}
          {model.keys === "open" && (
            <>
              <Framed id="talks" heading={words.own.talks}>
                {model.talks.length === 0 ? (
                  <p className="none">{words.own.none}</p>
                ) : (
                  <ul className="stuck plain">
                    {model.talks.map(({ name, title }) => (
                      <li key={name}>
                        <button
                          type="button"
                          className="link"
                          onClick={() => go({ talks: name, screen: "where" })}
                        >
                          {title}
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              </Framed>
              {arrival.invitation !== undefined && (
                <Ask
                  id="join"
                  heading={words.own.join}
                  note={words.own.joinNote}
                  button={words.own.joinButton}
                  fields={[["text", words.own.name]]}
                  act={([name = ""]) =>
                    act(() => openAfter(client.ask("join", arrival.invitation ?? "", name)))
                  }
                />
              )}
              <Ask
                id="found"
                heading={words.own.found}
                note={words.own.foundNote}
                button={words.own.foundButton}
                fields={[
                  ["text", words.own.talksTitle],
                  ["text", words.own.name],
                ]}
                act={([title = "", name = ""]) => act(() => openAfter(client.ask("found", title, name)))}
              />
            </>
          )}
        </>
      )}
    </Layout>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

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
