import type { ReactElement, ReactNode } from "react";

/** A table whose columns have these heads; on a narrow screen each row folds into its labelled cells. */
export function HeadedTable({
  sort,
  heads,
  children,
}: {
  readonly sort: "rec" | "track";
  readonly heads: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <table className={`table ${sort} fold`}>
      <thead>
        <tr>
          {heads.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
