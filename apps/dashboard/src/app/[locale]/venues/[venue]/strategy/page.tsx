import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import {
  type SliceInput,
  StrategyComparisonDocument,
  type StrategyWeight,
  VenueStrategyDocument,
} from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { Sentence } from "../../../../../navigation/sentence.tsx";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { ReportLinks } from "../../../../../report/report-links.tsx";
import { writeView } from "../../../../../slice/view.ts";
import { AreaCard } from "../../../../../strategy/area-card.tsx";
import { chosenWeights, weightInputs } from "../../../../../strategy/chosen-weights.ts";
import { ComparisonCard } from "../../../../../strategy/comparison-cards.tsx";
import styles from "../../../../../strategy/strategy.module.css";
import { WeightsForm } from "../../../../../strategy/weights-form.tsx";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "strategy");

/** Four scorecards of a venue with weights to edit, then its peers on the same; of a group the latter alone. */
export default async function StrategyPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const weights = chosenWeights(await props.searchParams);
  return venuePage(
    props,
    "strategy",
    ({ place, view, slice }) => (
      <Suspense key={JSON.stringify([slice, weights])} fallback={<div className={styles.waiting} />}>
        {place.slice.group === undefined ? (
          <VenueStrategy
            locale={locale}
            place={place}
            slice={slice}
            weights={weights}
            kept={[...new URLSearchParams(writeView({ period: view.period, segments: view.segments }))]}
          />
        ) : (
          <Compared locale={locale} slice={slice} weights={weights} here={null} />
        )}
      </Suspense>
    ),
    { visited: false, reported: true, kept: weightInputs(weights) },
  );
}

interface Asked {
  locale: Locale;
  slice: SliceInput;
  weights: StrategyWeight[];
}

async function VenueStrategy({
  locale,
  place,
  slice: { venues: _, ...part },
  weights,
  kept,
}: Asked & { place: Place; kept: [string, string][] }) {
  const t = await getTranslations("strategy");
  const variables = { venue: place.code, slice: part, weights };
  return framed({ id: "strategy", title: t("cards"), definition: t("definition") }, async () => {
    const { venue } = await ask(VenueStrategyDocument, { locale: apiLocale(locale), ...variables });
    if (venue === null) throw new Error(`the venue ${place.code} is not known any more`);
    const { strategy } = venue;
    const peers = [place.code, ...strategy.peers.map(({ code }) => code)];
    return (
      <>
        <Sentence>{strategy.sentence}</Sentence>
        <ReportLinks page="strategy" variables={variables} />
        <WeightsForm
          path={pageAddress(locale, "strategy", place.code, "")}
          kept={kept}
          changed={weights.length > 0}
        >
          {strategy.areas.map((area) => (
            <AreaCard key={area.code} area={area} />
          ))}
        </WeightsForm>
        <p className={styles.note}>{strategy.method}</p>
        {peers.length > 1 && (
          <Suspense fallback={<div className={styles.waiting} />}>
            <Compared
              locale={locale}
              slice={{ ...part, venues: peers }}
              weights={weights}
              here={place.code}
            />
          </Suspense>
        )}
      </>
    );
  });
}

async function Compared({ locale, slice, weights, here }: Asked & { here: string | null }) {
  const t = await getTranslations("strategy");
  return framed({ id: "compared", title: t("cards"), definition: t("comparedNote") }, async () => {
    const { strategyComparison } = await ask(StrategyComparisonDocument, {
      locale: apiLocale(locale),
      slice,
      weights,
    });
    return (
      <>
        {strategyComparison.areas.map((area) => (
          <ComparisonCard key={area.code} area={area} here={here} />
        ))}
        {here === null && <p className={styles.note}>{strategyComparison.method}</p>}
      </>
    );
  });
}
