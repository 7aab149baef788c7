import { useId, type ReactElement } from "react";
import type { FormField } from "@parley/views";
import { useDesk } from "../desk-context.ts";

/** One field of a form, filled with a choice, a line, words, a day. */
export function Field({
  field,
  values,
  onChange,
  isFirst,
}: {
  readonly field: FormField;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly isFirst: boolean;
}): ReactElement {
  const { words } = useDesk();
  const id = useId();
  const { label, isOptional, sort } = field;
  if (sort === "several") return <Several field={field} values={values} onChange={onChange} />;
  return (
    <div className={sort === "words" ? "wide" : undefined}>
      <label className="lab" htmlFor={id}>
        {label} {isOptional && <span>{words.composer.mayStayEmpty}</span>}
      </label>
      <Control
        field={field}
        id={id}
        value={values[0] ?? ""}
        isFirst={isFirst}
        onChange={(value) => onChange([value])}
      />
    </div>
  );
}

function Control({
  field: { sort, choices, isOptional, name },
  id,
  value,
  isFirst,
  onChange,
}: {
  readonly field: FormField;
  readonly id: string;
  readonly value: string;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const { words } = useDesk();
  const common = { id, name, value, "data-first": isFirst ? "" : undefined };
  switch (sort) {
    case "words":
      return <textarea {...common} className="box" onChange={(event) => onChange(event.target.value)} />;
    case "choice":
      return (
        <select {...common} className="field-line" onChange={(event) => onChange(event.target.value)}>
          <option value="">{isOptional ? words.composer.notSaid : words.composer.choose}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case "line":
    case "day":
    case "moment":
    case "several":
      return (
        <input
          {...common}
          className="field-line"
          type={sort === "day" ? "date" : sort === "moment" ? "datetime-local" : "text"}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function Several({
  field: { label, choices, name },
  values,
  onChange,
}: {
  readonly field: FormField;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}): ReactElement {
  return (
    <fieldset className="several">
      <legend className="lab">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            name={name}
            checked={values.includes(choice.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...values, choice.value]
                  : values.filter((value) => value !== choice.value),
              )
            }
          />{" "}
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
