import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { attempt } from "../../../api/attempt.tsx";
import { askChoices } from "../../../api/catalogue.ts";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import { askSectors } from "../../../sector/ask-sectors.ts";
import { PairForm } from "../../../sector/pair-form.tsx";
import { PairSection } from "../../../sector/pair-section.tsx";
import { PositionsSection } from "../../../sector/positions-section.tsx";
import { sectorsQuestion } from "../../../sector/sectors-question.ts";
import { SharedSection } from "../../../sector/shared-section.tsx";
import { periodWords } from "../../../slice/period-words.ts";
import { periodText, prepareSliceBar } from "../../../slice/prepare-slice-bar.ts";
import { SliceBar } from "../../../slice/slice-bar.tsx";
import { readView, type SearchParams } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sectors" });
  return { title: t("title") };
}

/**
 * Venues of different sectors by where each stands within its own; two of them, named in the address, side by side. Sectors were
 * asked in different years, so that all of them are shown where no period is chosen.
 */
export default async function SectorsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = await searchParams;
  const t = await getTranslations("sectors");
  const words = await periodWords();
  const asked = sectorsQuestion(search);
  const view = { ...readView(search), period: asked.period || "all", segments: [] };
  return attempt(async () => {
    const [choices, { crossSector, named, missing }] = await Promise.all([
      askChoices(locale),
      askSectors(locale, asked),
    ]);
    const { pair, positions } = crossSector;
    const bar = prepareSliceBar(choices, view, locale, words, false);
    return (
      <>
        <SliceBar
          content={{ ...bar, segments: [], kept: [] }}
          kept={Object.entries(named).flatMap(([name, code]) =>
            code === null ? [] : [[name, code] as const],
          )}
        />
        <PageHead title={t("kicker", { period: periodText(view, null, locale, words) })} />
        <ReportLinks page="sectors" variables={{ ...named, slice: asked.slice }} />
        <Sentence>{crossSector.headline}</Sentence>
        {crossSector.sentence !== crossSector.headline && <p>{crossSector.sentence}</p>}
        {missing.length > 0 && <p role="status">{t("missing", { venues: missing.join(", ") })}</p>}
        <PairForm crossSector={crossSector} locale={locale} period={asked.period} />
        {crossSector.first && crossSector.second && pair.length > 0 && (
          <PairSection crossSector={crossSector} first={crossSector.first} second={crossSector.second} />
        )}
        {positions.length > 0 && <PositionsSection crossSector={crossSector} />}
        {crossSector.shared.length > 0 && (
          <SharedSection shared={crossSector.shared} method={crossSector.method} />
        )}
      </>
    );
  });
}
