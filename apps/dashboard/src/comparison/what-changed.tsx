import "server-only";
import { periodLabel } from "@touchstone/core/calendar/label";
import { getLocale, getTranslations } from "next-intl/server";
import { ask } from "../api/ask.ts";
import {
  ChangesDocument,
  type ChangesQueryVariables,
  type ChoicesQuery,
} from "../api/documents.generated.ts";
import { framed } from "../chart/framed.tsx";
import { chosenIndicator } from "../slice/prepare-slice-bar.ts";
import { type View, writeView } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";
import { ChangeForm } from "./change-form.tsx";
import { changePeriods } from "./change-periods.ts";
import { ChangesSection } from "./changes-section.tsx";

interface Props {
  choices: ChoicesQuery;
  view: View;
  /** What is asked, without its periods. */
  question: Pick<ChangesQueryVariables, "locale" | "indicator" | "slice" | "weighted">;
}

const NOT_SPLIT = "none";

/** What changed venue by venue, and where the indicator is about touchpoints, touchpoint by touchpoint. */
export async function WhatChanged({ choices, view, question }: Props) {
  const t = await getTranslations("change");
  const locale = (await getLocale()) as Locale;
  const periods = changePeriods(view.period, view.since, choices.data, locale, t("halves"));
  if (periods === null) return null;
  const { before, after } = periods;
  const splitBy = dimensionOf(choices, view);
  const labels = { before: periodLabel(before, locale), after: periodLabel(after, locale) };
  const variables = { ...question, before, after, splitBy };
  const frame = { definition: t("definition") };
  const form = (
    <ChangeForm
      kept={[...new URLSearchParams(writeView({ ...view, since: "", split: "" }))]}
      since={{ options: periods.options, chosen: periods.chosen }}
      split={{
        options: [
          ...choices.segments.map(({ code, name }) => ({ value: code, label: name })),
          { value: NOT_SPLIT, label: t("notSplit") },
        ],
        chosen: splitBy ?? NOT_SPLIT,
      }}
    />
  );
  const byTouchpoint = chosenIndicator(choices, view)?.appliesTo === "TOUCHPOINT";
  return (
    <>
      {
        await framed({ ...frame, id: "changes", title: t("title") }, async () => (
          <ChangesSection
            id="changes"
            title={t("title")}
            changes={(await ask(ChangesDocument, { ...variables, by: "VENUE" })).changes}
            {...labels}
            rows="venue"
            form={form}
          />
        ))
      }
      {byTouchpoint &&
        (await framed({ ...frame, id: "touchpoint-changes", title: t("titleTouchpoints") }, async () => (
          <ChangesSection
            id="touchpoint-changes"
            title={t("titleTouchpoints")}
            changes={
              (
                await ask(ChangesDocument, { ...variables, ...everyTouchpoint(question), by: "TOUCHPOINT" })
              ).changes
            }
            {...labels}
            rows="touchpoint"
          />
        )))}
    </>
  );
}

/** The slice without its touchpoint. */
function everyTouchpoint({ slice }: Props["question"]): Pick<ChangesQueryVariables, "slice"> {
  const { touchpoint: _, ...rest } = slice ?? {};
  return { slice: rest };
}

/** The dimension that changes are split by: the URL's, else the first there is. */
function dimensionOf({ segments }: ChoicesQuery, { split }: View): string | null {
  if (split === NOT_SPLIT) return null;
  return segments.find(({ code }) => code === split)?.code ?? segments[0]?.code ?? null;
}
