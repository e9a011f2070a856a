"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import styles from "./header.module.css";

const names = { en: "English", zh: "中文" } as const;

/** The same page in the other language. A plain link: the document's language changes with it. */
export function LanguageLink() {
  const other = useLocale() === "zh" ? "en" : "zh";
  const path = usePathname().replace(/^\/[^/]+/, `/${other}`);
  const search = useSearchParams().toString();
  return (
    <a
      className={styles.language}
      href={search === "" ? path : `${path}?${search}`}
      hrefLang={other}
      lang={other}
    >
      {names[other]}
    </a>
  );
}
