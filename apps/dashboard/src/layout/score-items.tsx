import { useTranslations } from "next-intl";
import type { ItemRow } from "./prepare-score.ts";
import styles from "./score.module.css";

/** The items of a sub-score: value, worth, weight, value function, and what would raise it. */
export function ScoreItems({ items }: { items: readonly ItemRow[] }) {
  return (
    <div className={styles.items}>
      {items.map((item) => (
        <Item key={item.code} item={item} />
      ))}
    </div>
  );
}

function Item({ item }: { item: ItemRow }) {
  const t = useTranslations("layout");
  const { title, x, value, weight, contribution, corners } = item;
  return (
    <div className={styles.item}>
      <h3>{title}</h3>
      <p>{item.curve.at === null ? t("itemUnknown") : t("itemValue", { x, value, weight, contribution })}</p>
      <p>{t("corners", { corners })}</p>
      {item.curve.at !== null && <p className={styles.raise}>{item.hint ?? t("raiseNone")}</p>}
      <Curve curve={item.curve} />
    </div>
  );
}

/** The value function and where this plan stands on it; the sentence beside it says the same. */
function Curve({ curve: { path, at } }: Pick<ItemRow, "curve">) {
  return (
    <svg
      className={styles.curve}
      viewBox="0 0 100 40"
      width="132"
      height="53"
      aria-hidden="true"
      focusable="false"
    >
      <line x1="0" x2="100" y1="40" y2="40" />
      <line x1="0" x2="100" y1="0" y2="0" />
      <path d={path} />
      {at !== null && <circle cx={at.x} cy={at.y} r="3" />}
    </svg>
  );
}
