import { getTranslations } from "next-intl/server";
import { ask } from "../../../../../../api/ask.ts";
import { apiLocale } from "../../../../../../api/catalogue.ts";
import { CalibratedLayoutDocument } from "../../../../../../api/documents.generated.ts";
import { framed } from "../../../../../../chart/framed.tsx";
import { NoLayout } from "../../../../../../layout/no-layout.tsx";
import { CalibrationSection } from "../../../../../../layout-calibration/calibration-section.tsx";
import type { Place } from "../../../../../../navigation/place.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../../navigation/venue-page.tsx";
import type { Locale } from "../../../../../../text/locale.ts";
import { pageLocale } from "../../../../../../text/page-locale.ts";
import { readWriter } from "../../../../../../writing/writer.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "layout");

/** Counts in, constants out: what the venue's flow model is fitted to. */
export default async function CalibratePage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const asked = [(await props.searchParams).plan].flat()[0] ?? "";
  return venuePage(
    props,
    "layout",
    ({ place }) => <Calibration locale={locale} place={place} asked={asked} />,
    { sliced: false },
  );
}

async function Calibration({ locale, place, asked }: { locale: Locale; place: Place; asked: string }) {
  const t = await getTranslations("layoutCalibrate");
  const writer = await readWriter();
  return framed({ id: "calibrate", title: t("title"), definition: t("definition") }, async () => {
    const { venue } = await ask(CalibratedLayoutDocument, {
      locale: apiLocale(locale),
      venue: place.code,
      id: asked === "" ? null : asked,
    });
    const layout = venue?.layout ?? null;
    return (
      <>
        {layout === null ? (
          <NoLayout locale={locale} place={place} asked={asked} />
        ) : (
          <CalibrationSection
            plan={layout.base ?? layout}
            scenario={layout.base === null ? null : layout.name}
            locale={locale}
            writer={writer}
            clientKey={crypto.randomUUID()}
          />
        )}
      </>
    );
  });
}
