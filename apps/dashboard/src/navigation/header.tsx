import { useTranslations } from "next-intl";
import { Suspense } from "react";
import type { Theme } from "../appearance/theme.ts";
import { ThemeSwitch } from "../appearance/theme-switch.tsx";
import styles from "./header.module.css";
import { LanguageLink } from "./language-link.tsx";
import { PageLinks } from "./page-links.tsx";
import { SkipLink } from "./skip-link.tsx";

export function Header({ theme }: { theme: Theme }) {
  const t = useTranslations("site");
  return (
    <header className={styles.header} data-screen-only>
      <SkipLink />
      <p className={styles.name}>
        {t("name")} <span className={styles.purpose}>{t("purpose")}</span>
      </p>
      <div className={styles.choices}>
        <Suspense>
          <LanguageLink />
        </Suspense>
        <ThemeSwitch initial={theme} />
      </div>
      <nav className={styles.nav} aria-label={t("nav")}>
        <Suspense>
          <PageLinks />
        </Suspense>
      </nav>
    </header>
  );
}
