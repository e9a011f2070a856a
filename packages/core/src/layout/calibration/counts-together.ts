import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import { readPeriod } from "./count-period.ts";
import type { CountKind, CountRow } from "./count-row.ts";
import { type CountsProblem, countsProblem } from "./counts-problem.ts";

/** What is wrong with lines that are right each by itself. */
export function checkTogether(rows: readonly CountRow[], plan: Plan, problems: CountsProblem[]): void {
  checkTwice(rows, problems);
  for (const kind of ["unit", "sales"] as const) checkWholeDays(rows, kind, problems);
  checkPeriods(rows, problems);
  checkGates(rows, plan, problems);
  for (const kind of ["unit", "density"] as const) {
    const ofKind = rows.filter((row) => row.kind === kind);
    if (ofKind.length > 0 && ofKind.every(({ count }) => count === 0))
      problems.push(
        countsProblem({ line: ofKind[0]?.line ?? null, column: null }, `${kind}: 0`, {
          en: `somebody counted at some ${kind}`,
          zh: `${kind} 计数至少有一项大于 0`,
        }),
      );
  }
}

/** The same place, time and day twice; visitors' stays and walks may well be alike. */
function checkTwice(rows: readonly CountRow[], problems: CountsProblem[]): void {
  const seen = new Map<string, number>();
  for (const { kind, id, minute, wholeHour, day, line } of rows) {
    if (kind === "stay" || kind === "walk") continue;
    const key = (at: unknown) => JSON.stringify([kind, id, day, at]);
    const hour = minute === null ? null : Math.floor(minute / 60);
    const itself = key([minute, wholeHour]);
    const first = seen.get(itself) ?? (hour === null ? undefined : seen.get(key([hour, !wholeHour, "hour"])));
    if (first !== undefined)
      problems.push(
        countsProblem({ line, column: null }, [kind, id, day].filter((part) => part !== "").join(" "), {
          en: `each place and time once a day; line ${first} has it already`,
          zh: `同一地点同一时间每日一条；第 ${first} 行已有`,
        }),
      );
    seen.set(itself, line);
    if (hour !== null) seen.set(key([hour, wholeHour, "hour"]), line);
  }
}

/** A unit's whole day beside hours of the same day would count them twice. */
function checkWholeDays(rows: readonly CountRow[], kind: CountKind, problems: CountsProblem[]): void {
  const ofKind = rows.filter((row) => row.kind === kind);
  const whole = new Set(ofKind.filter(({ minute }) => minute === null).map(({ id, day }) => `${day}\n${id}`));
  for (const { id, day, minute, line } of ofKind)
    if (minute !== null && whole.has(`${day}\n${id}`))
      problems.push(
        countsProblem({ line, column: null }, `${kind} ${id}`, {
          en: "either the whole day or its hours",
          zh: "全天合计或逐时数据，只取其一",
        }),
      );
}

/** Sales of a month beside those of its days would count them twice. */
function checkPeriods(rows: readonly CountRow[], problems: CountsProblem[]): void {
  const dated = rows.flatMap(({ kind, id, day, line }) => {
    const period = kind === "sales" ? readPeriod(day) : null;
    return period === null || period === "wrong" ? [] : [{ id, day, line, ...period }];
  });
  for (const own of grouped(dated, ({ id }) => id).values()) {
    const inTime = own.toSorted((a, b) => a.from - b.from || a.line - b.line);
    let last = inTime[0];
    for (const next of inTime.slice(1)) {
      if (last && next.from <= last.to && next.day !== last.day)
        problems.push(
          countsProblem({ line: next.line, column: null }, `${next.id} ${next.day}`, {
            en: `days that no other line of the unit has; line ${last.line} has some of them (${last.day})`,
            zh: `与该单元其他行不重叠的日期；第 ${last.line} 行（${last.day}）已含其中几天`,
          }),
        );
      if (!last || next.to > last.to) last = next;
    }
  }
}

/** Gates that nobody counted would be taken as shut, day by day. */
function checkGates(rows: readonly CountRow[], { gates }: Plan, problems: CountsProblem[]): void {
  const days = grouped(
    rows.filter(({ kind }) => kind === "gate"),
    ({ day }) => day,
  );
  for (const [day, counted] of days) {
    const found = new Set(counted.map(({ id }) => id));
    const missing = gates.filter(({ id }) => !found.has(id)).map(({ id }) => id);
    const line = counted[0]?.line ?? null;
    if (missing.length > 0)
      problems.push(
        countsProblem(
          { line, column: null },
          [...found, day].filter((part) => part !== "").join(", "),
          { en: "counts of all gates, or of none", zh: "全部出入口的计数，或一个都不填" },
          {
            en: `No counts of ${missing.join(", ")}: write 0 for a gate that was shut.`,
            zh: `缺少 ${missing.join("、")} 的计数；未开放的出入口请填 0。`,
          },
        ),
      );
    else if (counted.every(({ count }) => count === 0))
      problems.push(
        countsProblem({ line, column: null }, "gate: 0", {
          en: "somebody who entered",
          zh: "入园人数大于 0",
        }),
      );
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** What is taken for granted of counts that are right: hours without a line, and nobody outside opening. */
export function remarksOn(rows: readonly CountRow[], { day }: Plan): LocalisedText[] {
  const remarks: LocalisedText[] = [];
  const hours: number[] = [];
  for (let hour = Math.floor(day.openMin / 60); hour * 60 < day.closeMin; hour++) hours.push(hour);
  for (const kind of ["gate", "unit", "sales"] as const) {
    const places = grouped(
      rows.filter((row) => row.kind === kind && row.minute !== null),
      ({ id, day: on }) => JSON.stringify([id, on]),
    );
    const gaps: string[] = [];
    for (const counted of places.values()) {
      const found = new Set(counted.map(({ minute }) => Math.floor((minute as number) / 60)));
      const missing = hours.filter((hour) => !found.has(hour));
      const { id, day: on } = counted[0] as CountRow;
      if (missing.length > 0) gaps.push(`${on === "" ? id : `${id} ${on}`} (${missing.join(", ")})`);
    }
    if (gaps.length === 0) continue;
    const named = gaps.slice(0, 5);
    const more = gaps.length > named.length;
    remarks.push({
      en: `Hours without a line are taken as 0: ${named.join("; ")}${more ? `; and ${gaps.length - named.length} more` : ""}.`,
      zh: `未填写的钟点按 0 计：${named.join("；")}${more ? `；另有 ${gaps.length - named.length} 处` : ""}。`,
    });
  }
  const shut = rows.filter(
    ({ kind, minute, count }) =>
      count === 0 &&
      minute !== null &&
      kind !== "sales" &&
      kind !== "unit" &&
      (minute + 60 <= day.openMin || minute >= day.closeMin),
  ).length;
  if (shut > 0)
    remarks.push({
      en: `${shut} counts of 0 outside opening agree with the model, which has nobody there; they are not compared.`,
      zh: `营业时间以外的 ${shut} 条零计数与模型一致，不参与比较。`,
    });
  return remarks;
}
