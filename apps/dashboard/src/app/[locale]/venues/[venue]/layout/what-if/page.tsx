import { randomUUID } from "node:crypto";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../../../../api/ask.ts";
import { apiLocale } from "../../../../../../api/catalogue.ts";
import {
  ScenarioPlanDocument,
  ScenarioPreviewDocument,
  type ScenarioPreviewQuery,
} from "../../../../../../api/documents.generated.ts";
import { ApiRefused } from "../../../../../../api/failure.ts";
import { framed } from "../../../../../../chart/framed.tsx";
import { NoLayout } from "../../../../../../layout/no-layout.tsx";
import { Editor } from "../../../../../../layout-what-if/editor.tsx";
import { Preview } from "../../../../../../layout-what-if/preview.tsx";
import { readScenarioView, type ScenarioView } from "../../../../../../layout-what-if/scenario-view.ts";
import { pageAddress } from "../../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../../navigation/place.ts";
import { type VenuePageProps, venuePage } from "../../../../../../navigation/venue-page.tsx";
import type { Locale } from "../../../../../../text/locale.ts";
import { pageLocale } from "../../../../../../text/page-locale.ts";
import { readWriter } from "../../../../../../writing/writer.ts";

export async function generateMetadata({ params }: VenuePageProps) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "layoutWhatIf" });
  return { title: t("title") };
}

export default async function LayoutWhatIfPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const view = readScenarioView(await props.searchParams);
  return venuePage(
    props,
    "layout",
    // Not streamed: what comes later is put in its place by scripts, and this page has to say that it needs them.
    ({ place }) => <WhatIf key={place.code} locale={locale} place={place} view={view} />,
    { sliced: false, reported: true },
  );
}

interface Props {
  locale: Locale;
  place: Place;
  view: ScenarioView;
}

async function WhatIf({ locale, place, view }: Props) {
  const t = await getTranslations("layoutWhatIf");
  const path = pageAddress(locale, "layout", place.code, "");
  return framed({ id: "what-if", title: t("heading"), definition: t("definition") }, async () => {
    const id = view.plan === "" ? null : view.plan;
    const { venue } = await ask(ScenarioPlanDocument, { locale: apiLocale(locale), venue: place.code, id });
    const layout = venue?.layout ?? null;
    if (layout === null) return <NoLayout locale={locale} place={place} asked={view.plan} />;
    const base = layout.base ?? layout;
    const saved = JSON.parse(layout.edits) as LayoutEdit[];
    const { scenario: number, revision, name } = layout;
    const foreseen = await previewOf(locale, base.id, editsOf(view, saved));
    return (
      <>
        <p>{t("definition")}</p>
        <noscript>
          <p>{t("needsScripts")}</p>
          {typeof foreseen === "string" ? <p>{foreseen}</p> : foreseen && <Preview preview={foreseen} />}
        </noscript>
        <Editor
          view={{ ...view, plan: layout.id === base.id && view.plan === "" ? "" : layout.id }}
          venue={place.code}
          path={`${path}/what-if`}
          document={`/plans?${new URLSearchParams({ id: base.id })}`}
          drawing={base.drawing}
          base={{ id: base.id, name: base.name }}
          scenario={number === null ? null : { number, revision, name }}
          saved={saved}
          notices={[
            ...(layout.fictional ? [t("fictional")] : []),
            ...(layout.attribution === null ? [] : [layout.attribution]),
          ]}
          who={await readWriter()}
          clientKey={randomUUID()}
        />
      </>
    );
  });
}

const editsOf = ({ given }: ScenarioView, saved: readonly LayoutEdit[]): readonly LayoutEdit[] =>
  given.kind === "list" ? given.edits : saved;

/**
 * What the server makes of the edits; where they cannot be applied, its reason. Asked before anything is sent: what
 * stands in `noscript` cannot follow later.
 */
async function previewOf(
  locale: Locale,
  plan: string,
  edits: readonly LayoutEdit[],
): Promise<ScenarioPreviewQuery["layoutPreview"] | string | null> {
  if (edits.length === 0) return null;
  try {
    const variables = { locale: apiLocale(locale), plan, edits: JSON.stringify(edits) };
    return (await ask(ScenarioPreviewDocument, variables)).layoutPreview;
  } catch (error) {
    if (error instanceof ApiRefused) return error.reason(locale);
    throw error;
  }
}
