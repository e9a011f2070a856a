"use client";

import { useTranslations } from "next-intl";
import type { PageGroup } from "./page-address.ts";
import styles from "./page-links.module.css";

/** What a group is called; on a phone the shortest name that still tells it, so that all stand in one line. */
export function GroupName({ group }: { group: PageGroup["group"] }) {
  const t = useTranslations("pageGroup");
  return (
    <>
      {t(group)}
      {group === "data" && <span className={styles.more}>{t("andReports")}</span>}
    </>
  );
}
