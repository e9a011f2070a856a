import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { askLayouts } from "../layout/ask-layouts.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./no-visits.module.css";
import { pageAddress } from "./page-address.ts";
import type { Place } from "./place.ts";
import { Sentence } from "./sentence.tsx";

/** A place whose guests nobody has asked: what is missing, how to bring it, and what there is instead. */
export async function NoVisits({ locale, place }: { locale: Locale; place: Place }) {
  const t = await getTranslations("noVisits");
  const planned = (await askLayouts(locale)).some(({ code }) => code === place.code);
  return (
    <>
      <Sentence>{t("title", { venue: place.name })}</Sentence>
      <p className={styles.missing}>{t("missing")}</p>
      <ul className={styles.ways}>
        <li>
          <Link href={`/${locale}/data`} prefetch={false}>
            {t("data")}
          </Link>
        </li>
        {planned && (
          <li>
            <Link href={pageAddress(locale, "layout", place.code, "")} prefetch={false}>
              {t("layout", { venue: place.name })}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
