import "server-only";
import { periodLabel } from "@touchstone/core/calendar/label";
import { getLocale, getTranslations } from "next-intl/server";
import { ask } from "../api/ask.ts";
import {
  ChangesDocument,
  type ChangesQuery,
  type ChangesQueryVariables,
  type ChoicesQuery,
} from "../api/documents.generated.ts";
import { framed } from "../chart/framed.tsx";
import { ReportLinks } from "../report/report-links.tsx";
import { chosenIndicator } from "../slice/prepare-slice-bar.ts";
import { type View, writeView } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";
import { ChangeForm } from "./change-form.tsx";
import { type ChangePeriods, changePeriods, HALVES } from "./change-periods.ts";
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
  const definition = t("definition");
  return framed({ id: "changes", title: t("title"), definition }, async () => {
    const shown = await firstThatTells(
      (since) => changePeriods(view.period, since, choices.data, locale, t("halves")),
      choices,
      view,
      question,
    );
    if (shown === null) return null;
    const { periods, splitBy, changes } = shown;
    const { before, after } = periods;
    const labels = { before: periodLabel(before, locale), after: periodLabel(after, locale) };
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
    const title = t("titleTouchpoints");
    const byTouchpoint = chosenIndicator(choices, view)?.appliesTo === "TOUCHPOINT";
    const { locale: _language, ...asked } = { ...question, ...everyTouchpoint(question) };
    const every = { ...question, ...everyTouchpoint(question), before, after, splitBy };
    return (
      <>
        <ReportLinks
          page="changes"
          of={t("title")}
          variables={{ ...asked, before, after, splitBy, by: byTouchpoint ? "TOUCHPOINT" : "VENUE" }}
        />
        <ChangesSection
          id="changes"
          title={t("title")}
          changes={changes}
          {...labels}
          rows="venue"
          form={form}
        />
        {byTouchpoint &&
          (await framed({ id: "touchpoint-changes", title, definition }, async () => (
            <ChangesSection
              id="touchpoint-changes"
              title={title}
              changes={(await ask(ChangesDocument, { ...every, by: "TOUCHPOINT" })).changes}
              {...labels}
              rows="touchpoint"
            />
          )))}
      </>
    );
  });
}

interface Shown {
  periods: ChangePeriods;
  splitBy: string | null;
  changes: ChangesQuery["changes"];
}

/** More ways of telling guests apart than this are not tried for one that was asked in both periods. */
const MOST_TRIED = 12;

/**
 * The changes the URL names; where it leaves the choice open, between the first periods that both have answers and by the
 * first dimension that was asked in both.
 */
async function firstThatTells(
  periodsSince: (since: string) => ChangePeriods | null,
  { segments }: ChoicesQuery,
  { since, split }: View,
  question: Props["question"],
): Promise<Shown | null> {
  const dimensions = split === NOT_SPLIT ? [] : segments.map(({ code }) => code);
  const given = dimensions.find((code) => code === split);
  const tell = async (periods: ChangePeriods, splitBy: string | null): Promise<Shown> => {
    const { before, after } = periods;
    const { changes } = await ask(ChangesDocument, { ...question, before, after, splitBy, by: "VENUE" });
    return { periods, splitBy, changes };
  };
  let shown: Shown | null = null;
  for (const periods of candidates(periodsSince, since)) {
    shown = await tell(periods, given ?? dimensions[0] ?? null);
    if (shown.changes.tests > 0) break;
  }
  if (shown === null || given !== undefined || shown.changes.tests === 0) return shown;
  for (const next of dimensions.slice(1, MOST_TRIED)) {
    if (shown.changes.rows.some(({ split: own }) => own?.performance.status === "MEASURED")) break;
    shown = await tell(shown.periods, next);
  }
  return shown;
}

/** The periods of the URL; without any the usual ones, then the halves of the period itself. */
function candidates(periodsSince: (since: string) => ChangePeriods | null, since: string): ChangePeriods[] {
  const all = (since === "" ? ["", HALVES] : [since]).map(periodsSince);
  return all.filter((periods) => periods !== null);
}

/** The slice without its touchpoint. */
function everyTouchpoint({ slice }: Props["question"]): Pick<ChangesQueryVariables, "slice"> {
  const { touchpoint: _, ...rest } = slice ?? {};
  return { slice: rest };
}
