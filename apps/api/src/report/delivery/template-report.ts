import { previousPeriod } from "@touchstone/core/calendar";
import type { Report } from "@touchstone/core/report";
import type { Cadence, DueReport } from "@touchstone/core/report/schedule";
import type { Locale, LocalisedText } from "@touchstone/core/text";
import type { Reports } from "../reports.ts";

/** What a report that goes out by itself is made of. */
interface Template {
  title: LocalisedText;
  /** Pages in their order; `changes` compares the period with the one before, or with the holiday a year ago. */
  pages: readonly ("alerts" | "compare" | "changes" | "journey" | "moments" | "risks" | "recovery")[];
}

/** The template of each cadence. */
export const templates: Record<Cadence["kind"], Template> = {
  daily: { title: { en: "Daily report", zh: "日报" }, pages: ["alerts", "compare", "recovery"] },
  weekly: { title: { en: "Weekly report", zh: "周报" }, pages: ["alerts", "compare", "changes", "recovery"] },
  monthly: {
    title: { en: "Monthly report", zh: "月报" },
    pages: ["compare", "changes", "journey", "moments", "risks", "recovery", "alerts"],
  },
  holiday: {
    title: { en: "Holiday report", zh: "节假日战报" },
    pages: ["compare", "changes", "recovery", "alerts"],
  },
};

export interface TemplateRequest {
  cadence: Cadence;
  due: DueReport;
  locale: Locale;
  /** Which part of the data, without a period. */
  slice: Readonly<Record<string, unknown>>;
  /** The days that a holiday report compares with: the same holiday a year before, where it is known. */
  before?: { from: string; to: string };
}

/**
 * One report of all pages of a template, for the days that are due.
 * @throws ReportRefused when GraphQL refuses what a page asks
 */
export async function templateReport(
  reports: Reports,
  { cadence, due, locale, slice, before }: TemplateRequest,
  signal: AbortSignal,
): Promise<Report> {
  const { title, pages } = templates[cadence.kind];
  const made: Report[] = [];
  for (const page of pages) {
    const variables =
      page === "changes"
        ? { slice, before: before ?? previousPeriod(due.period), after: due.period }
        : { slice: { ...slice, ...due.period } };
    made.push(await reports.make({ page, variables, locale }, signal));
  }
  const [first] = made;
  if (!first) throw new Error(`the ${cadence.kind} report has no pages`);
  const holiday = due.holiday?.name[locale];
  return {
    ...first,
    page: cadence.kind,
    title: holiday ? `${holiday} · ${title[locale]}` : title[locale],
    sections: made.flatMap((report) => report.sections),
    fictional: [...new Set(made.flatMap(({ fictional }) => fictional))],
  };
}
