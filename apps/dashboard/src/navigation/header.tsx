import { useTranslations } from "next-intl";
import type { Theme } from "../appearance/theme.ts";
import { ThemeSwitch } from "../appearance/theme-switch.tsx";
import styles from "./header.module.css";
import { LanguageLink } from "./language-link.tsx";
import { PageLinks } from "./page-links.tsx";
import { SkipLink } from "./skip-link.tsx";

/** What stands above every page. No part of it is streamed later, so that nothing below it moves. */
export function Header({ theme }: { theme: Theme }) {
  const t = useTranslations("site");
  return (
    <header className={styles.header} data-screen-only>
      <SkipLink />
      <p className={styles.name}>
        {t("name")} <span className={styles.purpose}>{t("purpose")}</span>
      </p>
      <div className={styles.choices}>
        <LanguageLink />
        <ThemeSwitch initial={theme} />
      </div>
      <nav className={styles.nav} aria-label={t("nav")}>
        <PageLinks />
      </nav>
    </header>
  );
}
