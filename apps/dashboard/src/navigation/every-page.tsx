"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import styles from "./every-page.module.css";
import { GroupName } from "./group-name.tsx";
import { type Page, pageGroups } from "./page-address.ts";

interface Props {
  current: Page | null;
  /** Where a page is. */
  address: (page: Page) => string;
}

/**
 * A sheet with all pages by group, so that one of another group is one step away. The browser itself opens it, closes it by
 * Escape or a click beside it, and gives the focus back: no script is needed.
 */
export function EveryPage({ current, address }: Props) {
  const t = useTranslations("site");
  return (
    <>
      <button type="button" className={styles.open} popoverTarget="every-page">
        {t("everyPage")}
      </button>
      <div id="every-page" popover="auto" className={styles.sheet}>
        <div className={styles.inner}>
          <button
            type="button"
            className={styles.close}
            popoverTarget="every-page"
            popoverTargetAction="hide"
          >
            {t("close")}
          </button>
          <div className={styles.groups}>
            {pageGroups.map(({ group, pages }) => (
              <div key={group}>
                <p id={`every-${group}`}>
                  <GroupName group={group} />
                </p>
                <ul aria-labelledby={`every-${group}`}>
                  {pages.map((page) => (
                    <li key={page}>
                      <Link
                        href={address(page)}
                        prefetch={false}
                        aria-current={page === current ? "page" : undefined}
                        onClick={hideSheet}
                      >
                        {t(page)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

/** At once, though the page that was chosen may take a while to come. */
function hideSheet({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}
