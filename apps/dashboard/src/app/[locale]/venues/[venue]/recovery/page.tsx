import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import { RecoveryDocument, type SliceInput } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { Waiting } from "../../../../../navigation/waiting.tsx";
import { RecoverySection } from "../../../../../recovery/recovery-section.tsx";
import { type View, writeView } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "recovery");

interface Question {
  locale: Locale;
  view: View;
  slice: SliceInput;
  place: string;
}

export default async function RecoveryPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  return venuePage(
    props,
    "recovery",
    ({ place, view, slice }) => (
      <Suspense key={JSON.stringify([slice, view.split])} fallback={<Waiting />}>
        <Recovery locale={locale} view={view} slice={slice} place={place.code} />
      </Suspense>
    ),
    { variables: (view) => ({ adjustFor: adjustFor(view) }) },
  );
}

const adjustFor = ({ split }: View): string | null => (split === "" || split === "none" ? null : split);

async function Recovery({ locale, view, slice, place }: Question) {
  const t = await getTranslations("recovery");
  return framed({ id: "funnel", title: t("funnelTitle"), definition: t("funnelDefinition") }, async () => {
    const { recovery } = await ask(RecoveryDocument, {
      locale: apiLocale(locale),
      slice,
      adjustFor: adjustFor(view),
    });
    return (
      <RecoverySection
        recovery={recovery}
        path={pageAddress(locale, "recovery", place, "")}
        search={writeView({ ...view, split: "" })}
      />
    );
  });
}
