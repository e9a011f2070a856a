import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import {
  LayoutAssessmentDocument,
  LayoutsDocument,
  PlanDrawingDocument,
} from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { LayoutSections } from "../../../../../layout/layout-sections.tsx";
import { type LayoutView, readLayoutView } from "../../../../../layout/layout-view.ts";
import { NoLayout } from "../../../../../layout/no-layout.tsx";
import { PlanList } from "../../../../../layout/plan-list.tsx";
import { askTouchpoints } from "../../../../../layout-touchpoint/ask-touchpoints.ts";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";
import { readWriter } from "../../../../../writing/writer.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "layout");

export default async function LayoutPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const search = await props.searchParams;
  const view = readLayoutView(search);
  const opened = new Set([search.open ?? []].flat());
  return venuePage(
    props,
    "layout",
    ({ place }) => <VenueLayout locale={locale} place={place} view={view} opened={opened} />,
    { sliced: false, variables: () => ({ plan: view.plan || null }) },
  );
}

interface Props {
  locale: Locale;
  place: Place;
  view: LayoutView;
  opened: ReadonlySet<string>;
}

/** Nothing of it is streamed later: the plan is there without scripts too. */
async function VenueLayout({ locale, place, view, opened }: Props) {
  const t = await getTranslations("layout");
  const writer = await readWriter();
  const path = pageAddress(locale, "layout", place.code, "");
  return framed({ id: "plan", title: t("plan"), definition: t("planDefinition") }, async () => {
    const question = { locale: apiLocale(locale), venue: place.code };
    const id = view.plan === "" ? null : view.plan;
    const [{ venue }, drawn, assessed, linked] = await Promise.all([
      ask(LayoutsDocument, question),
      ask(PlanDrawingDocument, { ...question, id }),
      ask(LayoutAssessmentDocument, { ...question, id }),
      askTouchpoints(locale, place.code, id),
    ]);
    const plan = drawn.venue?.layout ?? null;
    const assessment = assessed.venue?.layout?.assessment ?? null;
    return (
      <>
        {plan !== null && view.edits !== "" && (
          <p>
            {t("editsKept")}{" "}
            <Link
              href={`${path}/what-if?${new URLSearchParams({ plan: plan.id, edits: view.edits })}`}
              prefetch={false}
            >
              {t("editsLink")}
            </Link>
          </p>
        )}
        {plan === null || assessment === null ? (
          <NoLayout locale={locale} place={place} asked={view.plan} />
        ) : (
          <LayoutSections
            judged={{ plan, assessment }}
            venue={place.code}
            linked={linked}
            writer={writer}
            clientKey={crypto.randomUUID()}
            view={view}
            path={path}
            opened={opened}
          />
        )}
        {venue !== null && (
          <PlanList
            plans={venue.layouts}
            shown={plan?.id ?? null}
            venue={place.code}
            path={path}
            writer={writer}
          />
        )}
      </>
    );
  });
}
