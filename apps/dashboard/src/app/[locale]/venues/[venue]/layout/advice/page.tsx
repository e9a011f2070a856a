import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../../../../api/ask.ts";
import { attempt } from "../../../../../../api/attempt.tsx";
import { apiLocale, askPlaces } from "../../../../../../api/catalogue.ts";
import { AdvicePlanDocument } from "../../../../../../api/documents.generated.ts";
import styles from "../../../../../../layout/advice.module.css";
import { judgedPlan, readAdviceQuestion } from "../../../../../../layout/advice-question.ts";
import { AdviceSection } from "../../../../../../layout/advice-section.tsx";
import { NoLayout } from "../../../../../../layout/no-layout.tsx";
import { carriedSearch } from "../../../../../../navigation/page-address.ts";
import { PageHead } from "../../../../../../navigation/page-head.tsx";
import { findPlace } from "../../../../../../navigation/place.ts";
import type { VenuePageProps } from "../../../../../../navigation/venue-page.tsx";
import { pageLocale } from "../../../../../../text/page-locale.ts";

export async function generateMetadata({ params }: VenuePageProps) {
  const locale = await pageLocale(params);
  const code = decodeURIComponent((await params).venue);
  const t = await getTranslations({ locale, namespace: "layoutAdvice" });
  const places = await askPlaces(locale).catch(() => null);
  return { title: t("title", { venue: (places && findPlace(places, code)?.name) ?? code }) };
}

/** What to change about the layout of a venue. */
export default async function AdvicePage({ params, searchParams }: VenuePageProps) {
  const locale = await pageLocale(params);
  const code = decodeURIComponent((await params).venue);
  const question = readAdviceQuestion(await searchParams);
  const t = await getTranslations("layoutAdvice");
  const site = await getTranslations("site");
  return attempt(async () => {
    const place = findPlace(await askPlaces(locale), code);
    if (place === null) notFound();
    const { venue } = await ask(AdvicePlanDocument, {
      locale: apiLocale(locale),
      venue: code,
      id: question.plan === "" ? null : question.plan,
    });
    const plan = venue?.layout ?? null;
    if (plan === null)
      return (
        <>
          <PageHead title={t("kicker", { venue: place.name })} />
          <NoLayout locale={locale} place={place} asked={question.plan} />
        </>
      );
    const layout = `/${locale}/venues/${encodeURIComponent(code)}/layout`;
    const shown = new URLSearchParams({ plan: question.plan, edits: question.edits ?? "" });
    return (
      <>
        <PageHead title={t("kicker", { venue: place.name })} />
        <p className={styles.note}>
          <Link href={`${layout}${carriedSearch(shown, "layout/advice", "layout")}`} prefetch={false}>
            {plan.name}
          </Link>
          {plan.fictional && ` · ${site("fictional")}`}
          {plan.attribution !== null && ` · ${plan.attribution}`}
        </p>
        <AdviceSection
          locale={locale}
          question={question}
          judged={judgedPlan(question, plan)}
          path={`${layout}/advice`}
          scenarioPath={`${layout}/what-if`}
        />
      </>
    );
  });
}
