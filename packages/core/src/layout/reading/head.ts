import type { LocalisedText } from "../../text/text.ts";
import type { FlowConstants, Origin, Plan } from "../plan.ts";
import { localised } from "./fields.ts";
import type { Finding, Findings } from "./findings.ts";
import { readArrivals, readDay } from "./head-day.ts";
import { readBenchmark, readSegments } from "./head-mix.ts";
import { limits } from "./limits.ts";
import { isRecord, type JsonObject, own } from "./record.ts";

/** What the plan says of itself, without its features. */
export type Head = Pick<
  Plan,
  | "id"
  | "name"
  | "kind"
  | "provenance"
  | "license"
  | "fictional"
  | "assumed"
  | "day"
  | "arrivals"
  | "stay"
  | "model"
  | "design"
  | "benchmarkMix"
  | "segments"
> & { origin: Origin | null };

/** Constants of the flow model before anybody calibrated them; layout.md section 3. */
const usualModel: FlowConstants = {
  betaPerM: 0.004,
  thetaPerMin: 0.05,
  wander: 2,
  linger: 1.5,
  platoon: 1.3,
};

/** A stay of three hours, a convention of ours until the venue has counted. */
const usualStay: Plan["stay"] = { dist: "erlang", meanMin: 180, shape: 4 };

/** Problems of the plan's own data; `at` is the path below `touchstone`. */
export type HeadReport = (
  code: string,
  at: string,
  what: LocalisedText,
  found: unknown,
  expected: LocalisedText,
  hint?: Finding["hint"],
) => void;

/** Reads the member `touchstone`: E070–E074. What is wrong is reported and read as a default, so that the rest can be judged. */
export function readHead(head: JsonObject, findings: Findings): Head {
  const report: HeadReport = (code, at, what, found, expected, hint = null) =>
    findings.add({ code, feature: null, at: `touchstone.${at}`, what, found, expected, hint });
  const marked = own(head, "assumed");
  const assumed = new Set<string>(
    Array.isArray(marked) ? marked.filter((each) => typeof each === "string") : [],
  );
  const numbers = new HeadNumbers(head, assumed, report);
  const day = readDay(own(head, "day"), report);
  const stay = readStay(head, numbers, report);
  const arrivals = readArrivals(own(head, "arrivals"), day, report);
  return {
    ...readIdentity(head, report),
    day,
    arrivals,
    stay,
    model: {
      betaPerM: numbers.of("model", "betaPerM", usualModel.betaPerM, { zero: true }),
      thetaPerMin: numbers.of("model", "thetaPerMin", usualModel.thetaPerMin, { zero: true }),
      wander: numbers.of("model", "wander", usualModel.wander, { most: limits.factor }),
      linger: numbers.of("model", "linger", usualModel.linger, { most: limits.factor }),
      platoon: numbers.of("model", "platoon", usualModel.platoon),
    },
    design: {
      peakInVenue: numbers.of("design", "peakInVenue", usualPeak(arrivals.total, stay.meanMin, day)),
      meanVisitHours: numbers.of("design", "meanVisitHours", stay.meanMin / 60),
      siteM2: numbers.of("design", "siteM2", 0, { zero: true }),
    },
    benchmarkMix: readBenchmark(own(head, "benchmarkMix"), report),
    segments: readSegments(own(head, "segments"), report),
    origin: readOrigin(own(head, "origin"), report),
    assumed: [...assumed].sort(),
  };
}

/** Visitors inside at once were they to come evenly over the day: fewer than at any real peak, and better than none. */
function usualPeak(total: number, stayMin: number, { openMin, closeMin }: Plan["day"]): number {
  return Math.max(1, Math.round(total * Math.min(1, stayMin / Math.max(1, closeMin - openMin))));
}

type Identity = Pick<Plan, "id" | "name" | "kind" | "provenance" | "license" | "fictional">;

function readIdentity(head: JsonObject, report: HeadReport): Identity {
  const text = (key: string, what: LocalisedText, longest: number): string | null => {
    const value = own(head, key);
    if (value === undefined) return null;
    if (typeof value === "string" && value.length <= longest) return value;
    const expected = { en: `a text of at most ${longest} characters`, zh: `不超过 ${longest} 个字符的文本` };
    report("E074", key, what, value, expected);
    return null;
  };
  const id = text("id", { en: "Plan id", zh: "方案编号" }, limits.id) ?? "";
  const name = own(head, "name");
  const named = localised(name);
  if (id === "" && (own(head, "id") === undefined || own(head, "id") === ""))
    report("E074", "id", { en: "Plan id", zh: "方案编号" }, own(head, "id"), { en: "a text", zh: "文本" });
  if (name !== undefined && !named)
    report("E074", "name", { en: "Plan name", zh: "方案名称" }, name, {
      en: "a text, or one as en and one as zh",
      zh: "文本，或分别以 en、zh 给出",
    });
  const fictional = own(head, "fictional");
  if (fictional !== undefined && typeof fictional !== "boolean")
    report("E074", "fictional", { en: "Fictional mark", zh: "虚构标记" }, fictional, {
      en: "true or false",
      zh: "true 或 false",
    });
  return {
    id,
    name: named ?? { en: id, zh: id },
    kind: text("kind", { en: "Kind of venue", zh: "场所类型" }, limits.name) ?? "venue",
    provenance: text("provenance", { en: "Provenance", zh: "数据来源" }, 2_000) ?? "",
    license: text("license", { en: "Licence", zh: "许可" }, limits.name),
    fictional: fictional === true,
  };
}

function readStay(head: JsonObject, numbers: HeadNumbers, report: HeadReport): Plan["stay"] {
  const given = own(head, "stay");
  const dist = isRecord(given) ? own(given, "dist") : undefined;
  if (dist !== undefined && dist !== "erlang")
    report("E074", "stay.dist", { en: "Distribution of stays", zh: "停留时长分布" }, dist, {
      en: '"erlang"',
      zh: "“erlang”",
    });
  const meanMin = numbers.of("stay", "meanMin", usualStay.meanMin);
  const shape = numbers.of("stay", "shape", usualStay.shape);
  const whole = Number.isInteger(shape) && shape <= 100;
  if (!whole)
    report("E074", "stay.shape", { en: "Shape of the stays", zh: "停留时长分布的形状参数" }, shape, {
      en: "a whole number from 1 to 100",
      zh: "1 至 100 的整数",
    });
  return { dist: "erlang", meanMin, shape: whole ? shape : usualStay.shape };
}

/** Where the plane touches the earth, where the plan says so; the middle of its coordinates otherwise. */
function readOrigin(value: unknown, report: HeadReport): Origin | null {
  if (value === undefined) return null;
  const [lon, lat] = isRecord(value) ? [own(value, "lon"), own(value, "lat")] : [];
  if (typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) < 90)
    return { lon, lat };
  report("E074", "origin", { en: "Origin of the plane", zh: "平面原点" }, value, {
    en: "lon within ±180 and lat within ±90",
    zh: "lon 在 ±180、lat 在 ±90 之间",
  });
  return null;
}

/** Numbers of the head by group, e.g. `model.wander`; missing ones are assumed. */
class HeadNumbers {
  readonly #head: JsonObject;
  readonly #assumed: Set<string>;
  readonly #report: HeadReport;

  constructor(head: JsonObject, assumed: Set<string>, report: HeadReport) {
    this.#head = head;
    this.#assumed = assumed;
    this.#report = report;
  }

  of(
    group: string,
    name: string,
    assumed: number,
    { zero = false, most = limits.quantity as number } = {},
  ): number {
    const members = own(this.#head, group);
    const value = isRecord(members) ? own(members, name) : members;
    if (value === undefined) {
      this.#assumed.add(`${group}.${name}`);
      return assumed;
    }
    if (typeof value === "number" && (zero ? value >= 0 : value > 0) && value <= most) return value;
    const what = { en: `${group}.${name}`, zh: `${group}.${name}` };
    this.#report("E074", `${group}.${name}`, what, value, {
      en: `a number ${zero ? "of at least" : "above"} 0, at most ${most.toLocaleString("en")}`,
      zh: `${zero ? "不小于" : "大于"} 0 且不超过 ${most.toLocaleString("en")} 的数`,
    });
    return assumed;
  }
}
