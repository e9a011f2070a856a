import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import type { PreparedSlopes, prepareSegmentDifferences } from "./prepare-segment-differences.ts";
import styles from "./segment-differences.module.css";

/** Rows shown at once; those that differ always are. */
const SHOWN_AT_ONCE = 10;

/** Slopes with their intervals: one for all guests, or one per segment where the test tells them apart. */
export function SlopeList({ prepared }: { prepared: ReturnType<typeof prepareSegmentDifferences> }) {
  const t = useTranslations("segments");
  const { axis, rows } = prepared;
  const differing = rows.filter(({ differs }) => differs).length;
  const at = Math.max(SHOWN_AT_ONCE, differing);
  const [first, rest] = [rows.slice(0, at), rows.slice(at)];
  return (
    <div>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span className={styles.scale}>
          {axis.ticks.map(({ value, label }) => (
            <i key={value} style={{ left: `${placeOn(axis, value)}%` }}>
              {label}
            </i>
          ))}
        </span>
      </div>
      <Rows prepared={prepared} rows={first} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("rest", { count: rest.length })}</summary>
          <Rows prepared={prepared} rows={rest} />
        </details>
      )}
    </div>
  );
}

function Rows({
  prepared: { axis, zero },
  rows,
}: {
  prepared: ReturnType<typeof prepareSegmentDifferences>;
  rows: readonly PreparedSlopes[];
}) {
  const ticks = axis.ticks.map(({ value }) => placeOn(axis, value));
  return (
    <ul>
      {rows.map(({ code, name, differs, bars, sentence }) => (
        <li key={code} className={styles.row} data-differs={differs || undefined}>
          <h3>{name}</h3>
          <div>
            {bars.map(({ key, name: who, text, detail, mark }) => (
              <p key={key} className={styles.bar} title={detail}>
                <span>{who}</span>
                <strong>{text}</strong>
                <IntervalBar mark={mark} ticks={ticks} reference={zero} />
              </p>
            ))}
          </div>
          <p className={styles.sentence}>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
