import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale, askPlaces } from "../../../../../api/catalogue.ts";
import { DemandDocument } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { DigitalSection } from "../../../../../demand/digital-section.tsx";
import { GrowthSection } from "../../../../../demand/growth-section.tsx";
import { ResourcesSection } from "../../../../../demand/resources-section.tsx";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { Sentence } from "../../../../../navigation/sentence.tsx";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { Waiting } from "../../../../../navigation/waiting.tsx";
import type { View } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";
import { readWriter } from "../../../../../writing/writer.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "demand");

const segmentOf = ({ split }: View): string | null => (split === "" || split === "none" ? null : split);

/** Demand analysis of a venue: digital thinking, forward-looking consumption, creatable resources. */
export default async function DemandPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  return venuePage(
    props,
    "demand",
    ({ place, view }) => (
      <Suspense key={JSON.stringify([place.code, view.split])} fallback={<Waiting />}>
        <Demand locale={locale} place={place} segment={segmentOf(view)} />
      </Suspense>
    ),
    { sliced: false, variables: (view) => ({ segment: segmentOf(view) }) },
  );
}

async function Demand({ locale, place, segment }: { locale: Locale; place: Place; segment: string | null }) {
  const t = await getTranslations("demand");
  if (place.slice.venues === undefined) return <ChooseVenue locale={locale} />;
  return framed({ id: "growth", title: t("growth"), definition: t("growthUndated") }, async () => {
    const [{ venue }, who] = await Promise.all([
      ask(DemandDocument, { locale: apiLocale(locale), venue: place.code, segment }),
      readWriter(),
    ]);
    if (venue === null) throw new Error(`the venue ${place.code} was found and is not there`);
    const { demand } = venue;
    return (
      <>
        <Sentence>{demand.growth.sentence}</Sentence>
        {demand.sectorNote && <p>{demand.sectorNote}</p>}
        <DigitalSection digital={demand.digital} venue={place.code} who={who} />
        <GrowthSection demand={demand} path={pageAddress(locale, "demand", place.code, "")} />
        <ResourcesSection inventory={demand.resources} venue={place.code} who={who} />
      </>
    );
  });
}

/** Demand is of one venue: a group has neither a plan nor an inventory. */
async function ChooseVenue({ locale }: { locale: Locale }) {
  const t = await getTranslations("demand");
  const { venues } = await askPlaces(locale);
  return (
    <>
      <Sentence>{t("oneVenue")}</Sentence>
      <ul>
        {venues.map(({ code, name }) => (
          <li key={code}>
            <Link href={pageAddress(locale, "demand", code, "")} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
