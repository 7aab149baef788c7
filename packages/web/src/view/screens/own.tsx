import { useEffect, useState, type ReactElement } from "react";
import type { OwnModel } from "../../data/own.ts";
import type { WebWords } from "../../language/words.ts";
import { useDesk } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { useActs } from "../acts.ts";
import { Ask } from "../parts/ask.tsx";
import { Framed } from "../parts/section.tsx";

/** Talks of one's own: keys under a passphrase, the talks that they open, new talks, and an invitation to answer. */
export function Own(): ReactElement {
  const { words, client, go, arrival } = useDesk();
  const [model, setModel] = useState<OwnModel | undefined>(undefined);
  const { problem, act: attempt } = useActs();
  const load = (): Promise<void> => attempt(async () => setModel(await client.ask("own")));
  useEffect(() => void load(), [client]);
  const act = (work: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      await work();
      await load();
    });
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
          {(model.keys === "none" || model.keys === "locked") && (
            <Ask
              id="keys"
              {...keyWords(words, model.keys)}
              fields={[["password", words.own.passphrase]]}
              act={([passphrase = ""]) =>
                act(() => client.ask(model.keys === "none" ? "makeKeys" : "unlock", passphrase))
              }
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

function keyWords(
  { own }: WebWords,
  keys: "none" | "locked",
): { readonly heading: string; readonly note: string; readonly button: string } {
  return keys === "none"
    ? { heading: own.makeKeys, note: own.makeKeysNote, button: own.makeKeysButton }
    : { heading: own.unlock, note: own.unlockNote, button: own.unlockButton };
}
