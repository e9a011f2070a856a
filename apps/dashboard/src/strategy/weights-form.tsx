import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./strategy.module.css";

interface Props {
  path: string;
  /** What the address says besides the weights. */
  kept: readonly (readonly [name: string, value: string])[];
  /** Whether any weight differs from the default. */
  changed: boolean;
  children: ReactNode;
}

/** A plain form around the cards: the weights go to the address, so that a link shows the same, without scripts as well. */
export function WeightsForm({ path, kept, changed, children }: Props) {
  const t = useTranslations("strategy");
  const search = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  return (
    <form action={path} aria-label={t("weights")}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p data-screen-only>
        <button type="submit" className={styles.apply}>
          {t("apply")}
        </button>{" "}
        {changed && (
          <Link href={search === "" ? path : `${path}?${search}`} prefetch={false}>
            {t("reset")}
          </Link>
        )}
      </p>
    </form>
  );
}
