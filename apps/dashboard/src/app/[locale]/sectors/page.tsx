import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale } from "../../../api/catalogue.ts";
import { CrossSectorDocument } from "../../../api/documents.generated.ts";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import { PairForm } from "../../../sector/pair-form.tsx";
import { PairSection } from "../../../sector/pair-section.tsx";
import { PositionsSection } from "../../../sector/positions-section.tsx";
import { SharedSection } from "../../../sector/shared-section.tsx";
import type { SearchParams } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sectors" });
  return { title: t("title") };
}

/** Venues of different sectors by where each stands within its own; two of them, named in the address, side by side. */
export default async function SectorsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { venue, beside } = await searchParams;
  const t = await getTranslations("sectors");
  const named = { venue: codeOf(venue), beside: codeOf(beside) };
  return attempt(async () => {
    const { crossSector } = await ask(CrossSectorDocument, { locale: apiLocale(locale), ...named });
    const { pair, positions } = crossSector;
    return (
      <>
        <PageHead title={t("title")} />
        <Sentence>{crossSector.sentence}</Sentence>
        <ReportLinks page="sectors" variables={named} />
        <PairForm crossSector={crossSector} locale={locale} />
        {crossSector.first && crossSector.second && pair.length > 0 && (
          <PairSection crossSector={crossSector} first={crossSector.first} second={crossSector.second} />
        )}
        {positions.length > 0 && <PositionsSection crossSector={crossSector} />}
        <SharedSection shared={crossSector.shared} method={crossSector.method} />
      </>
    );
  });
}

const codeOf = (given: string | string[] | undefined): string | null =>
  typeof given === "string" && given !== "" ? given : null;
