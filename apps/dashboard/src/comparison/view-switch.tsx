import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type View, writeView } from "../slice/view.ts";
import styles from "./view-switch.module.css";

const ways = ["", "shrunken", "adjusted"] as const satisfies readonly View["as"][];

/** Venues as they are, pulled toward the group, or with the same mix of guests. Each is an address of its own. */
export function ViewSwitch({ view, adjustable }: { view: View; adjustable: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <nav className={styles.switch} aria-label={t("fair.switch")} data-screen-only>
      <ul>
        {ways
          .filter((way) => way !== "adjusted" || adjustable)
          .map((way) => (
            <li key={way}>
              <Link
                href={`/${locale}/compare${writeView({ ...view, as: way })}`}
                prefetch={false}
                scroll={false}
                aria-current={view.as === way ? "true" : undefined}
              >
                {t(`fairWay.${way === "" ? "raw" : way}`)}
              </Link>
            </li>
          ))}
      </ul>
      <p>{t(`fairWhy.${view.as === "" ? "raw" : view.as}`)}</p>
    </nav>
  );
}
