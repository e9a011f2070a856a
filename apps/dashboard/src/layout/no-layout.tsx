import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageAddress } from "../navigation/page-address.ts";
import type { Place } from "../navigation/place.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import { askLayouts } from "./ask-layouts.ts";
import styles from "./plan-list.module.css";

interface Props {
  locale: Locale;
  place: Place;
  /** Id of the plan that the address names; empty where it names none. */
  asked: string;
}

/** A place without the plan that was asked for, or without any: how to bring one; of a group, which of its venues have one. */
export async function NoLayout({ locale, place, asked }: Props) {
  const t = await getTranslations("layout");
  const isVenue = place.slice.venues !== undefined;
  const others = await askLayouts(locale);
  if (asked !== "" && others.some(({ code }) => code === place.code))
    return (
      <>
        <Sentence>{t("noSuchPlan", { venue: place.name })}</Sentence>
        <p className={styles.note}>
          <Link href={pageAddress(locale, "layout", place.code, "")} prefetch={false}>
            {t("newestPlan")}
          </Link>
        </p>
      </>
    );
  if (isVenue)
    return (
      <>
        <Sentence>{t("noPlan", { venue: place.name })}</Sentence>
        <p className={styles.note}>{t("noPlanHow")}</p>
      </>
    );
  return (
    <>
      <Sentence>{others.length === 0 ? t("nowhere") : t("ofGroup", { group: place.name })}</Sentence>
      <ul className={styles.plans}>
        {others.map(({ code, name, plan }) => (
          <li key={code}>
            <Link href={pageAddress(locale, "layout", code, "")} prefetch={false}>
              {name}
            </Link>{" "}
            <span className={styles.where}>{plan.name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
