"use client";

import { useTranslations } from "next-intl";
import styles from "./waiting.module.css";

/** Stands where a part of the page is still on its way. */
export function Waiting() {
  const t = useTranslations("site");
  return (
    <p className={styles.waiting} role="status">
      {t("loading")} …
    </p>
  );
}
