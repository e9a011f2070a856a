import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale } from "../../../api/catalogue.ts";
import { IndicatorsDocument } from "../../../api/documents.generated.ts";
import { Glossary } from "../../../indicator/glossary.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "indicators" });
  return { title: t("title") };
}

export default async function IndicatorsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("indicators");
  return attempt(async () => {
    const { indicators } = await ask(IndicatorsDocument, { locale: apiLocale(locale) });
    return (
      <>
        <PageHead title={t("kicker")} />
        <ReportLinks page="indicators" variables={{}} />
        <Sentence>{t("lead")}</Sentence>
        <Glossary indicators={indicators} />
      </>
    );
  });
}
