import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { attempt } from "../../../api/attempt.tsx";
import { askLayouts } from "../../../layout/ask-layouts.ts";
import { ComparisonForm } from "../../../layout/comparison-form.tsx";
import { LayoutComparison } from "../../../layout/layout-comparison.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import type { SearchParams } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "layoutCompare" });
  return { title: t("title") };
}

/** How many plans stand side by side at most. */
const MOST = 6;

/** Layouts of several venues, or several plans of one, side by side. */
export default async function ComparedLayouts({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = [(await searchParams).plan ?? []].flat();
  const t = await getTranslations("layoutCompare");
  return attempt(async () => {
    const venues = await askLayouts(locale);
    const all = venues.flatMap(({ plans }) => plans.map(({ id }) => id));
    const newest = venues.map(({ plan }) => plan.id);
    const chosen = asked.length > 0 ? all.filter((id) => asked.includes(id)) : newest;
    const compared = chosen.slice(0, MOST);
    return (
      <>
        <PageHead title={t("kicker")} />
        {all.length === 0 ? (
          <Sentence>{t("nothing")}</Sentence>
        ) : (
          <>
            <ComparisonForm path={`/${locale}/layouts`} venues={venues} chosen={new Set(compared)} />
            <LayoutComparison locale={locale} plans={compared} />
          </>
        )}
      </>
    );
  });
}
