import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import { oneOf } from "../reading/described.ts";
import { didYouMean } from "../reading/nearest.ts";
import { LONGEST_PERIOD, readPeriod } from "./count-period.ts";
import { type CountsProblem, countsProblem } from "./counts-problem.ts";
import type { CountColumn, CountLine, CountTable } from "./counts-table.ts";

/**
 * What a line counts. gate: persons who entered · edge: persons who passed it, both ways · unit: persons who came ·
 * zone: persons present · sales: money a unit took · density: persons per m² on an edge · stay: minutes that one visitor
 * stayed · walk: kilometres that one visitor walked.
 */
const countKinds = ["gate", "edge", "unit", "zone", "sales", "density", "stay", "walk"] as const;
export type CountKind = (typeof countKinds)[number];

/** When a kind is counted: at an hour, at an hour or over the whole day, or of a visitor at no hour. */
const timing: Readonly<Record<CountKind, "hour" | "either" | "none">> = {
  gate: "hour",
  edge: "hour",
  zone: "hour",
  density: "hour",
  unit: "either",
  sales: "either",
  stay: "none",
  walk: "none",
};

export interface CountRow {
  line: number;
  kind: CountKind;
  /** Id of what was counted; of a stay or walk anything. */
  id: string;
  /** Minutes since midnight, past 1440 after it; `null` over the whole day. */
  minute: number | null;
  /** Does the line mean the whole hour from that minute, not the instant or part of it? */
  wholeHour: boolean;
  count: number;
  day: string;
  /** Days that the count is of: of sales a month or a span, else 1. */
  days: number;
}

type Places = Readonly<Record<CountKind, ReadonlySet<string> | null>>;

/** What each kind may name. */
export function countPlaces({ gates, edges, units, zones }: Plan): Places {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const [gate, edge, unit, zone] = [ids(gates), ids(edges), ids(units), ids(zones)];
  return { gate, edge, unit, zone, sales: unit, density: edge, stay: null, walk: null };
}

const LATEST_HOUR = 29;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Reads one line with all its problems; `null` where it has any. */
export function readCountRow(
  { line, cell }: CountLine,
  { names }: Pick<CountTable, "names">,
  places: Places,
  day: Plan["day"],
  problems: CountsProblem[],
): CountRow | null {
  const before = problems.length;
  const wrong = (column: CountColumn, expected: LocalisedText, hint: LocalisedText | null = null) => {
    const name = names.get(column) ?? column;
    problems.push(countsProblem({ line, column: name }, cell(column), expected, hint));
  };
  const kind = countKinds.find((each) => each === cell("kind").toLowerCase());
  if (kind === undefined) wrong("kind", oneOf(countKinds), didYouMean(cell("kind"), countKinds));
  else checkPlace(kind, cell("id"), places, wrong);
  const when = readWhen(cell, day, wrong);
  if (kind !== undefined && when) checkTiming(kind, when.minute, wrong);
  const count = /^\d+(\.\d+)?$/.test(cell("count")) ? Number(cell("count")) : Number.NaN;
  if (!(count <= 1e9))
    wrong("count", { en: "a number of at least 0, digits only", zh: "不小于 0 的数，仅含数字与小数点" });
  else if ((kind === "stay" || kind === "walk") && count === 0)
    wrong("count", { en: "more than 0", zh: "大于 0 的数" });
  if (names.has("day") && cell("day") === "") wrong("day", { en: "the day of the count", zh: "计数日期" });
  const days = kind === "sales" ? salesDays(cell("day"), when, wrong) : 1;
  if (problems.length > before || kind === undefined || !when) return null;
  if (count > 0 && when.minute !== null && isClosed(when, day) && timing[kind] === "hour") {
    const open = {
      en: `${clock(day.openMin)} to ${clock(day.closeMin)}`,
      zh: `${clock(day.openMin)} 至 ${clock(day.closeMin)}`,
    };
    wrong(cell("hour") === "" ? "time" : "hour", {
      en: `an hour of opening (${open.en}) for a count above 0`,
      zh: `计数大于 0 时应在营业时间内（${open.zh}）`,
    });
    return null;
  }
  return { line, kind, id: cell("id"), ...when, count, day: cell("day"), days };
}

/** How many days sales of a period are of; 1 where it is a day, or anything that is no calendar's. */
function salesDays(day: string, when: Pick<CountRow, "minute"> | null, wrong: Wrong): number {
  const period = readPeriod(day);
  if (period === null) return 1;
  if (period === "wrong" || period.days > LONGEST_PERIOD) {
    wrong("day", {
      en: `a day, a month such as 2026-10, or a span such as 2026-10-01/2026-10-31 of at most ${LONGEST_PERIOD} days`,
      zh: `日期、月份（如 2026-10）或起止日期（如 2026-10-01/2026-10-31，不超过 ${LONGEST_PERIOD} 天）`,
    });
    return 1;
  }
  if (period.days > 1 && when !== null && when.minute !== null)
    wrong("hour", { en: "no hour for sales of several days", zh: "多日营收不填时间" });
  return period.days;
}

type Wrong = (column: CountColumn, expected: LocalisedText, hint?: LocalisedText | null) => void;

function checkPlace(kind: CountKind, id: string, places: Places, wrong: Wrong): void {
  const known = places[kind];
  if (known === null || known.has(id)) return;
  const { en, zh } = placeNames[kind];
  wrong("id", { en: `the id of ${en} of this plan`, zh: `本方案中${zh}的编号` }, didYouMean(id, known));
}

const unitName = { en: "a unit", zh: "单元" };
const edgeName = { en: "a path", zh: "通道" };
const visitorName = { en: "a visitor", zh: "访客" };
const placeNames: Readonly<Record<CountKind, LocalisedText>> = {
  gate: { en: "a gate", zh: "出入口" },
  edge: edgeName,
  density: edgeName,
  unit: unitName,
  sales: unitName,
  zone: { en: "a zone", zh: "分区" },
  stay: visitorName,
  walk: visitorName,
};

function checkTiming(kind: CountKind, minute: number | null, wrong: Wrong): void {
  if (timing[kind] === "hour" && minute === null)
    wrong("hour", { en: `an hour or time for ${kind}`, zh: `${kind} 须给出 hour 或 time` });
  if (timing[kind] === "none" && minute !== null)
    wrong("hour", {
      en: `no hour for ${kind}: it is of one visitor`,
      zh: `${kind} 按单个访客记录，不填时间`,
    });
}

/** When a line counts; `null` where that cannot be read. */
function readWhen(
  cell: CountLine["cell"],
  { openMin, closeMin }: Plan["day"],
  wrong: Wrong,
): Pick<CountRow, "minute" | "wholeHour"> | null {
  const [hour, time] = [cell("hour"), cell("time")];
  if (hour !== "" && time !== "") {
    wrong("time", { en: "an hour or a time, not both", zh: "hour 与 time 只填其一" });
    return null;
  }
  if (hour === "" && time === "") return { minute: null, wholeHour: false };
  const [, h = "", m = "0"] =
    (hour === "" ? /^(\d{1,2}):(\d\d)$/.exec(time) : /^(\d{1,2})$/.exec(hour)) ?? [];
  const minute = Number(h) * 60 + Number(m);
  if (h === "" || Number(h) > LATEST_HOUR || Number(m) > 59) {
    if (hour === "") wrong("time", { en: "a time such as 09:30", zh: "时刻，如 09:30" });
    else wrong("hour", { en: `a clock hour from 0 to ${LATEST_HOUR}`, zh: `0 至 ${LATEST_HOUR} 的整点` });
    return null;
  }
  // Counters call the first hour after midnight 0; a day that goes on calls it 24.
  const night = minute + 60 <= openMin && minute + 1440 < closeMin;
  return { minute: night ? minute + 1440 : minute, wholeHour: hour !== "" };
}

/** Does it lie wholly outside opening? */
function isClosed(
  { minute, wholeHour }: Pick<CountRow, "minute" | "wholeHour">,
  { openMin, closeMin }: Plan["day"],
): boolean {
  if (minute === null) return false;
  return wholeHour
    ? minute + 60 <= openMin || minute >= closeMin
    : minute < openMin - (openMin % 60) || minute > closeMin;
}
