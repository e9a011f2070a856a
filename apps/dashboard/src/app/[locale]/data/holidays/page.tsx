import { addDays } from "@touchstone/core/calendar/day";
import { periodLabel } from "@touchstone/core/calendar/label";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../../api/ask.ts";
import { attempt } from "../../../../api/attempt.tsx";
import { apiLocale } from "../../../../api/catalogue.ts";
import { type HolidayPartsFragment, HolidaysDocument } from "../../../../api/documents.generated.ts";
import { dayText } from "../../../../chart/number-text.ts";
import { type EditableHoliday, HolidayForm } from "../../../../holidays/holiday-form.tsx";
import styles from "../../../../holidays/holidays.module.css";
import { PageHead } from "../../../../navigation/page-head.tsx";
import { Sentence } from "../../../../navigation/sentence.tsx";
import { pageLocale } from "../../../../text/page-locale.ts";
import { readWriter } from "../../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "holidays" });
  return { title: t("title") };
}

/** Years that stand beside the chosen one. */
const AROUND = [-2, -1, 0, 1, 2];

/** The year an address asks for, else this one. */
function yearOf(given: string | string[] | undefined): number {
  return typeof given === "string" && /^(19|20)\d{2}$/.test(given) ? Number(given) : new Date().getFullYear();
}

/** The calendar of holidays, year by year, which everybody of the organisation may correct. */
export default async function HolidaysPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const year = yearOf((await searchParams).year);
  const t = await getTranslations("holidays");
  const who = await readWriter();
  return attempt(async () => {
    const { holidays } = await ask(HolidaysDocument, {
      locale: apiLocale(locale),
      from: `${year}-01-01`,
      to: `${year + 1}-01-01`,
    });
    const own = holidays.filter((holiday) => holiday.year === year);
    return (
      <>
        <PageHead title={t("kicker", { year: String(year) })} />
        <Sentence>{t("lead")}</Sentence>
        <nav aria-label={t("years")} data-screen-only>
          <ul className={styles.years}>
            {AROUND.map((step) => (
              <li key={step}>
                <Link
                  href={`/${locale}/data/holidays?year=${year + step}`}
                  aria-current={step === 0 ? "page" : undefined}
                  prefetch={false}
                >
                  {year + step}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ul className={styles.list}>
          {own.map((holiday) => (
            <li key={`${holiday.code} ${holiday.year}`}>
              <h2>{holiday.name}</h2>
              <span className={styles.days}>
                {periodLabel({ from: holiday.from, to: holiday.to }, locale)}
              </span>
              <span className={styles.small}>
                {t(`basis.${holiday.basis}`)}
                {holiday.enteredBy && ` · ${t("enteredBy", { who: holiday.enteredBy })}`}
                {holiday.workdays.length > 0 &&
                  ` · ${t("worked", { days: holiday.workdays.map((day) => dayText(day, locale)).join(locale === "zh" ? "、" : ", ") })}`}
              </span>
              <details data-screen-only>
                <summary>{t("change")}</summary>
                <HolidayForm key={`${holiday.from} ${holiday.to}`} holiday={editable(holiday)} who={who} />
              </details>
            </li>
          ))}
          <li data-screen-only>
            <details>
              <summary>{t("add")}</summary>
              <HolidayForm holiday={empty(year)} who={who} />
            </details>
          </li>
        </ul>
      </>
    );
  });
}

function editable({ to, workdays, basis, ...holiday }: HolidayPartsFragment): EditableHoliday {
  const { code, year, nameEn, nameZh, from } = holiday;
  return {
    code,
    year,
    nameEn,
    nameZh,
    from,
    last: addDays(to, -1),
    workdays: workdays.join(", "),
    edited: basis === "EDITED",
  };
}

function empty(year: number): EditableHoliday {
  return { code: "", year, nameEn: "", nameZh: "", from: "", last: "", workdays: "", edited: false };
}
