import type { ReactElement } from "react";
import type { PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";

/** The frontier as a picture; the table tells the same. It runs from left to right in every script, as axes do. */
export function Frontier({
  picture: { drawing, says, axes, without, legend },
}: {
  readonly picture: PackagesScreen["picture"];
}): ReactElement {
  const packages = usePackagesWords();
  const { plot, labels } = drawing;
  const isLeft = drawing.least.x > (plot.left + plot.right) / 2;
  return (
    <>
      <svg
        className="frontier"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        direction="ltr"
        role="img"
        aria-label={says}
      >
        <path className="below" d={drawing.below} />
        {drawing.xTicks.map(({ at, value }) => (
          <g key={value}>
            <path className="grid" d={`M${at} ${plot.top}V${plot.bottom}`} />
            <text className="dim" x={at} y={plot.bottom + 16} textAnchor="middle">
              {packages.number(value)}
            </text>
          </g>
        ))}
        {drawing.yTicks.map(({ at, value }) => (
          <g key={value}>
            <path className="grid" d={`M${plot.left} ${at}H${plot.right}`} />
            <text className="dim" x={plot.left - 8} y={at + 4} textAnchor="end">
              {packages.number(value)}
            </text>
          </g>
        ))}
        <path className="axis" d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} />
        <path className="cloud" d={drawing.cloud} />
        {drawing.acceptable.map(({ x, y }, index) => (
          <circle key={index} className="dot yes" cx={x} cy={y} r="2.6" />
        ))}
        <path
          className="least"
          d={`M${drawing.least.x} ${plot.top}V${plot.bottom}M${plot.left} ${drawing.least.y}H${plot.right}`}
        />
        <path className="edge" d={drawing.edge} />
        <text
          className="dim long"
          x={drawing.least.x + (isLeft ? -6 : 6)}
          y={plot.bottom - 8}
          textAnchor={isLeft ? "end" : "start"}
        >
          {without[0]}
        </text>
        <text className="dim long" x={plot.left + 6} y={drawing.least.y + 16}>
          {drawing.least.y < plot.bottom - 40 && without[1]}
        </text>
        {labels.map((label) => (
          <Pin key={`${label.letter} ${label.title}`} label={label} />
        ))}
        <text x={plot.right} y={drawing.height - 8} textAnchor="end" className="strong">
          {axes[0]}
        </text>
        <text className="strong" x="20" y="18">
          {axes[1]}
        </text>
      </svg>
      <p className="legend" aria-hidden="true">
        <span>
          <svg className="g frontier" viewBox="0 0 14 14">
            <circle className="dot" cx="7" cy="7" r="3" />
          </svg>
          {legend.cloud}
        </span>
        <span>
          <svg className="g frontier" viewBox="0 0 14 14">
            <circle className="dot yes" cx="7" cy="7" r="4" />
          </svg>
          {legend.acceptable}
        </span>
        <span>
          <svg className="g frontier" viewBox="0 0 14 14">
            <path className="edge" d="M1 4c6 0 9 3 12 9" />
          </svg>
          {legend.edge}
        </span>
        <span>
          <svg className="g frontier" viewBox="0 0 14 14">
            <path className="least" d="M7 0v14" />
          </svg>
          {legend.least}
        </span>
      </p>
    </>
  );
}

function Pin({
  label: { letter, title, sort, x, y, pinX, pinY, textX, anchor },
}: {
  readonly label: PackagesScreen["picture"]["drawing"]["labels"][number];
}): ReactElement {
  const isToday = sort === "today";
  return (
    <>
      <path className="lead" d={`M${x} ${y}L${pinX} ${pinY}`} />
      {isToday ? (
        <path className="node hollow" d={`M${x - 6} ${y - 6}h12v12h-12z`} />
      ) : (
        <circle className="spot" cx={x} cy={y} r="4.5" />
      )}
      {!isToday && <circle className="pin" cx={pinX} cy={pinY} r="10" />}
      {!isToday && (
        <text x={pinX} y={pinY + 4.5}>
          {letter}
        </text>
      )}
      <text
        className={isToday ? "strong" : "strong long"}
        x={isToday ? pinX : textX}
        y={pinY + 4}
        textAnchor={anchor}
      >
        {title}
      </text>
    </>
  );
}
