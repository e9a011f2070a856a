"use client";

import { useTranslations } from "next-intl";
import styles from "./header.module.css";

/** Moves the keyboard to the content. Where scripts run it leaves no entry in the history that "back" would stumble over. */
export function SkipLink() {
  const t = useTranslations("site");
  return (
    // biome-ignore lint/a11y/useValidAnchor: without scripts it is a plain link to the content
    <a
      className={styles.skip}
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("content")?.focus();
      }}
    >
      {t("skip")}
    </a>
  );
}
