import { useTranslations } from "next-intl";
import type { ComparedRow, Comparison } from "./compare-figures.ts";
import styles from "./what-if.module.css";

/** The figures that are watched while something is moved. */
const WATCHED = ["crowding-pressure", "crowded-walking", "mean-wait"];

/** The total and what moves first, large enough to be seen from the corner of the eye. */
export function Scoreboard({ compared, preliminary }: { compared: Comparison; preliminary: boolean }) {
  const t = useTranslations("layoutWhatIf");
  const all = [...compared.changed, ...compared.unchanged];
  const rows = [compared.total, ...WATCHED.flatMap((id) => all.find((row) => row.id === id) ?? [])];
  return (
    <div className={styles.board} data-preliminary={preliminary || undefined} data-board>
      <dl>
        {rows.map((row) => (
          <Figure key={row.id} row={row} />
        ))}
      </dl>
      <p className={styles.preliminary}>{preliminary ? t("preliminary") : ""}</p>
    </div>
  );
}

function Figure({ row: { id, title, before, after, difference, verdict } }: { row: ComparedRow }) {
  const t = useTranslations("layoutWhatIf");
  return (
    <div data-figure={id}>
      <dt>{title}</dt>
      <dd>
        <strong>{after}</strong>
        <span data-verdict={verdict}>
          {verdict === "same" ? t("noChange") : t("fromBefore", { before, difference })}
        </span>
      </dd>
    </div>
  );
}
