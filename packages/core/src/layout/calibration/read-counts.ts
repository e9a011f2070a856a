import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import { type CountRow, countPlaces, readCountRow } from "./count-row.ts";
import { type CountsProblem, countsProblem } from "./counts-problem.ts";
import { readCountTable } from "./counts-table.ts";
import { checkTogether, remarksOn } from "./counts-together.ts";
import { type ObservedDay, observedDay, revenueOf } from "./observed-day.ts";

export interface ReadCounts {
  /** The mean of all days; `null` where anything is wrong. */
  observations: ObservedDay | null;
  /** Of a file that names several days: the mean of all but the last, and the last, to be judged by. */
  apart: { earlier: ObservedDay; last: ObservedDay } | null;
  /** Days in order; one without a name where the file names none. */
  days: readonly string[];
  /** Lines read. */
  rows: number;
  /** What is taken for granted of counts that are right. */
  remarks: readonly LocalisedText[];
  /** Everything that is wrong, in the order of the file. */
  problems: readonly CountsProblem[];
}

/** Problems told of one file; then it is said that there are more. */
const MOST_PROBLEMS = 200;

/**
 * Reads counts for a plan from CSV: a header, then one count a line, in any order of columns: `kind` (what is counted),
 * `id`, `hour` (0–29, after midnight 24, 25, …) or `time` (09:30), `count`, and `day` where there are several; of sales `day` may
 * be a month or a span of days. Takes
 * everything or nothing; never throws for what is in the text.
 */
export function readCounts(text: string, plan: Plan): ReadCounts {
  const problems: CountsProblem[] = [];
  const table = readCountTable(text, problems);
  const places = countPlaces(plan);
  const rows: CountRow[] = [];
  for (const line of table?.lines ?? []) {
    const row = readCountRow(line, table as NonNullable<typeof table>, places, plan.day, problems);
    if (row) rows.push(row);
  }
  checkTogether(rows, plan, problems);
  // Sales fit nothing: they neither make a day to be judged by nor are they held out.
  const days = [...new Set(rows.filter(({ kind }) => kind !== "sales").map(({ day }) => day))].sort();
  const found = { days, rows: table?.lines.length ?? 0 };
  if (problems.length > 0)
    return { ...found, observations: null, apart: null, remarks: [], problems: inOrder(problems) };
  const last = days.at(-1);
  const apart =
    days.length > 1
      ? {
          earlier: { ...observedDay(rows.filter(({ day }) => day !== last)), revenue: revenueOf(rows) },
          last: observedDay(rows.filter(({ day }) => day === last)),
        }
      : null;
  return { ...found, observations: observedDay(rows), apart, remarks: remarksOn(rows, plan), problems: [] };
}

function inOrder(problems: readonly CountsProblem[]): CountsProblem[] {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const more = countsProblem({ line: null, column: null }, `${sorted.length}`, {
    en: `no problems; the first ${MOST_PROBLEMS} of ${sorted.length} are told`,
    zh: `没有问题；共 ${sorted.length} 处，以上列出前 ${MOST_PROBLEMS} 处`,
  });
  return [...sorted.slice(0, MOST_PROBLEMS), more];
}
