"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import styles from "./what-if.module.css";

/** The pages about one layout, and what of an address goes along to each. */
const parts = {
  plan: ["plan"],
  "what-if": ["plan", "edits"],
  advice: ["plan", "edits"],
  calibrate: [],
} as const;
type Part = keyof typeof parts;

/** From one page about a venue's layout to the others; which plan is shown, and how it is changed, goes along. */
export function LayoutLinks({
  path,
  current,
}: {
  /** Address of the layout page, without its search. */
  path: string;
  current: Part;
}) {
  const t = useTranslations("layoutPart");
  const shown = useSearchParams();
  const addressOf = (part: Part) => {
    const kept = parts[part].flatMap((name) => {
      const value = shown.get(name);
      return value ? [[name, value]] : [];
    });
    const search = new URLSearchParams(kept).toString();
    return `${path}${part === "plan" ? "" : `/${part}`}${search && `?${search}`}`;
  };
  return (
    <nav aria-label={t("label")} data-screen-only>
      <ul className={styles.links}>
        {(Object.keys(parts) as Part[]).map((part) => (
          <li key={part}>
            {part === current ? (
              <span aria-current="page">{t(part)}</span>
            ) : (
              <Link href={addressOf(part)} prefetch={false}>
                {t(part)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
