"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { carriedSearch, pageAddress, pages, readPath } from "./page-address.ts";

export function PageLinks() {
  const t = useTranslations("site");
  const here = readPath(usePathname());
  const search = carriedSearch(useSearchParams());
  return (
    <ul>
      {pages.map((page) => (
        <li key={page}>
          <Link
            href={pageAddress(here.locale, page, here.venue, search)}
            prefetch={false}
            aria-current={page === here.page ? "page" : undefined}
          >
            {t(page)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
