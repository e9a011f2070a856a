"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type LayoutPart, layoutAddress, layoutParts } from "./layout-address.ts";
import styles from "./what-if.module.css";

/** From one page about a venue's layout to the others; which plan is shown, and how it is changed, goes along. */
export function LayoutLinks({
  path,
  current,
}: {
  /** Address of the layout page, without its search. */
  path: string;
  current: LayoutPart;
}) {
  const t = useTranslations("layoutPart");
  const shown = useSearchParams();
  return (
    <nav aria-label={t("label")} data-screen-only>
      <ul className={styles.links}>
        {layoutParts.map((part) => (
          <li key={part}>
            {part === current ? (
              <span aria-current="page">{t(part)}</span>
            ) : (
              <Link href={layoutAddress(path, part, shown)} prefetch={false}>
                {t(part)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
