import type { DataQuery, ImportStatus } from "../api/documents.generated.ts";
import { countText, dayText, instantText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Import = DataQuery["imports"]["nodes"][number];

export interface ImportRow {
  id: string;
  file: string;
  survey: string;
  kind: Import["survey"]["kind"];
  status: ImportStatus;
  started: string;
  days: string;
  counts: { read: string; stored: string; unchanged: string; rejected: string };
  rejected: number;
  /** How far taking it back is; `null` unless somebody is at it. */
  takingBack: { done: string; of: string } | null;
  judged: boolean;
  failure: string | null;
}

/** The imports in the API's order: newest first. */
export function prepareImports(imports: readonly Import[], locale: Locale): ImportRow[] {
  return imports.map((one) => ({
    id: one.id,
    file: one.file,
    survey: one.survey.name,
    kind: one.survey.kind,
    status: one.status,
    started: instantText(one.startedAt, locale),
    days: daysOf(one, locale),
    counts: {
      read: countText(one.read, locale),
      stored: countText(one.stored, locale),
      unchanged: countText(one.unchanged, locale),
      rejected: countText(one.rejected, locale),
    },
    rejected: one.rejected,
    takingBack: one.rollBack && {
      done: countText(one.rollBack.done, locale),
      of: countText(one.rollBack.of, locale),
    },
    judged: one.status === "PUBLISHED",
    failure: one.failure,
  }));
}

function daysOf({ firstDay, lastDay }: Pick<Import, "firstDay" | "lastDay">, locale: Locale): string {
  if (firstDay === null || lastDay === null) return "–";
  return firstDay === lastDay
    ? dayText(firstDay, locale)
    : `${dayText(firstDay, locale)} – ${dayText(lastDay, locale)}`;
}

/** The imports as a table to download, numbers ungrouped. */
export function importTable(
  imports: readonly Import[],
  words: { columns: readonly string[]; status: (status: ImportStatus) => string },
): TwinTable {
  return {
    columns: words.columns.map((label, index) => ({ label, numeric: index >= 5 })),
    rows: imports.map((one) => [
      one.file,
      `${one.survey.code} ${one.survey.version}`,
      words.status(one.status),
      one.startedAt,
      [one.firstDay, one.lastDay].filter((day) => day !== null).join(" – "),
      ...[one.read, one.stored, one.unchanged, one.rejected].map(String),
    ]),
  };
}
