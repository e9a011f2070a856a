import type { ReactNode } from "react";
import styles from "./bars.module.css";

/** One row: a name, a value in words, and a bar from 0 to 1 with, where there is one, a mark to compare it with. */
export interface BarRow {
  key: string;
  name: string;
  /** Where the name leads. */
  href?: string;
  note?: string;
  /** A sentence below the name. */
  detail?: string;
  value: string;
  /** 0–1; `null` where there is no value. */
  bar: number | null;
  /** 0–1, a thin line across the bar. */
  mark?: number | null;
  /** Colour of the bar: the tone of a function; the accent where left out. */
  tone?: string;
  /** Further cells, one per further heading. */
  more?: readonly string[];
}

interface Props {
  caption: string;
  /** Headings: of the names, the values, and the further cells. */
  head: readonly [name: string, value: string, ...more: string[]];
  rows: readonly BarRow[];
  foot?: ReactNode;
}

/** Names, bars and values one below the other. Numbers stand beside the bars, so these say nothing to screen readers. */
export function BarRows({ caption, head, rows, foot }: Props) {
  const [name, value, ...more] = head;
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <td data-bar />
          <th scope="col" data-numeric>
            {value}
          </th>
          {more.map((text) => (
            <th key={text} scope="col" data-numeric>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
              {row.note !== undefined && row.note !== "" && <small>{row.note}</small>}
              {row.detail !== undefined && row.detail !== "" && <small>{row.detail}</small>}
            </th>
            <td data-bar aria-hidden="true">
              <Bar row={row} />
            </td>
            <td data-numeric>{row.value}</td>
            {row.more?.map((text, i) => (
              <td key={more[i]} data-numeric data-label={more[i]}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}

function Bar({ row: { bar, mark, tone } }: { row: BarRow }) {
  const percent = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <span className={styles.bar} data-tone={tone}>
      {bar !== null && <i style={{ width: percent(bar) }} />}
      {mark != null && <b style={{ left: percent(mark) }} />}
    </span>
  );
}
