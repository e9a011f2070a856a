import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Wizard } from "../../../../intake/bring/wizard.tsx";
import { PageHead } from "../../../../navigation/page-head.tsx";
import { Sentence } from "../../../../navigation/sentence.tsx";
import { pageLocale } from "../../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "bring" });
  return { title: t("title") };
}

/** Brings a file in, whatever a survey tool or a review site has exported. */
export default async function BringPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("bring");
  return (
    <>
      <PageHead title={t("title")} />
      <Sentence>{t("lead")}</Sentence>
      <Wizard locale={locale} />
    </>
  );
}
