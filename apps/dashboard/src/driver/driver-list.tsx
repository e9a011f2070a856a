import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import styles from "./driver-list.module.css";
import type { DriverList as Content, DriverWords } from "./prepare-drivers.ts";

interface Props {
  list: Content;
  words: Pick<DriverWords, "row" | "figure" | "performance" | "inWords">;
  /** Whether each row has its sentence, to be opened below its name. */
  sentences: boolean;
}

/** Rows with a figure on a common axis, mean ratings beside it, and what may be said of each. */
export function DriverList({ list, words, sentences }: Props) {
  const { axis, ticks, reference, rows } = list;
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col" className={styles.number}>
            {words.figure}
          </th>
          <th scope="col" className={styles.chart}>
            <span className="visually-hidden">{words.figure}</span>
            <span className={styles.axis} aria-hidden="true">
              {axis?.ticks.map(({ value, label }) => (
                <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
          <th scope="col" className={styles.number}>
            {words.performance}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={styles.name}>
              {row.name}
              {row.notes.length > 0 && <small>{row.notes.join(" · ")}</small>}
              {sentences && (
                <details>
                  <summary>{words.inWords}</summary>
                  <p>{row.sentence}</p>
                </details>
              )}
            </th>
            <td className={styles.number}>{row.value}</td>
            <td className={styles.chart}>
              {row.text ?? <IntervalBar mark={row.mark} ticks={ticks} reference={reference} />}
            </td>
            <td className={styles.number} title={row.performanceText}>
              {row.performance}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
