"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { EveryPage } from "./every-page.tsx";
import { GroupName } from "./group-name.tsx";
import { carriedSearch, groupOf, type Page, pageAddress, pageGroups, readPath } from "./page-address.ts";
import styles from "./page-links.module.css";

/**
 * The groups of pages, below them the pages of the present one, and a sheet with all pages. Plain links: they work before and
 * without scripts. A group leads to its first page.
 */
export function PageLinks() {
  const t = useTranslations("site");
  const path = usePathname();
  const here = readPath(path);
  const search = useSearchParams();
  const address = (page: Page) =>
    pageAddress(here.locale, page, here.venue, carriedSearch(search, here.page, page));
  const present = groupOf(here.page);
  return (
    <>
      <ul className={styles.row}>
        {pageGroups.map(({ group, pages: [first] }) => (
          <li key={group}>
            <Link
              href={address(first)}
              prefetch={false}
              aria-current={group === present?.group ? "true" : undefined}
            >
              <GroupName group={group} />
            </Link>
          </li>
        ))}
      </ul>
      <ul className={styles.row}>
        {present?.pages.map((page) => (
          <li key={page}>
            <Link
              href={address(page)}
              prefetch={false}
              aria-current={page === here.page ? "page" : undefined}
            >
              {t(page)}
            </Link>
          </li>
        ))}
        <li className={styles.every}>
          <EveryPage key={path} current={here.page} address={address} />
        </li>
      </ul>
    </>
  );
}
