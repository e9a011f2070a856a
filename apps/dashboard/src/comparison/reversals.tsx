import { useTranslations } from "next-intl";
import type { ComparisonQuery } from "../api/documents.generated.ts";
import styles from "./reversals.module.css";

type Adjustment = NonNullable<ComparisonQuery["comparison"]["adjustment"]>;

/** Pairs of reversals that are shown at once; the others can be opened. */
const SHOWN = 3;

/** Where the order of two venues turns round when like is compared with like. */
export function Reversals({ adjustment: { reversals, reversalsFound } }: { adjustment: Adjustment }) {
  const t = useTranslations("fair");
  const items = reversals.map(({ a, b, sentence }) => <li key={`${a.code}/${b.code}`}>{sentence}</li>);
  return (
    <aside className={styles.reversals} aria-labelledby="reversals-title">
      <h2 id="reversals-title">{t("reversals")}</h2>
      <ul>{items.slice(0, SHOWN)}</ul>
      {items.length > SHOWN && (
        <details>
          <summary>{t("moreReversals", { count: reversalsFound - SHOWN })}</summary>
          <ul>{items.slice(SHOWN)}</ul>
          {reversalsFound > items.length && <p>{t("reversalsListed", { count: items.length })}</p>}
        </details>
      )}
    </aside>
  );
}
