import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import type { Calibration, CalibrationStepCode } from "./calibration.ts";

/** Constants of a plan that counts may change. */
export const constantCodes = [
  "visitors",
  "entryShare",
  "stayMean",
  "stayShape",
  "attraction",
  "beta",
  "theta",
  "wander",
  "linger",
  "platoon",
  "revenue",
] as const;
export type ConstantCode = (typeof constantCodes)[number];

/** A constant before and after. */
export interface FittedConstantChange {
  code: ConstantCode;
  /** Gate or unit that it is of; `null` where it is of the whole plan. */
  id: string | null;
  before: number | null;
  after: number;
  /** Between which values it plausibly lies, 95 %; `null` where counts do not bound it, or no interval is computed. */
  low: number | null;
  high: number | null;
  /** Is there an interval at all? Only β and θ have one. */
  hasInterval: boolean;
}

export const constantNames: Readonly<Record<ConstantCode, { title: LocalisedText; unit: LocalisedText }>> = {
  visitors: { title: { en: "Visitors of the day", zh: "全天客流" }, unit: { en: "persons", zh: "人次" } },
  entryShare: { title: { en: "Share of arrivals", zh: "入园占比" }, unit: { en: "", zh: "" } },
  stayMean: { title: { en: "Mean stay", zh: "平均停留时长" }, unit: { en: "min", zh: "分钟" } },
  stayShape: { title: { en: "Shape of stays", zh: "停留时长分布形状" }, unit: { en: "", zh: "" } },
  attraction: { title: { en: "Attraction", zh: "吸引力" }, unit: { en: "", zh: "" } },
  beta: { title: { en: "β, decay with distance", zh: "β（距离衰减）" }, unit: { en: "per m", zh: "每米" } },
  theta: {
    title: { en: "θ, decay with waiting", zh: "θ（等候衰减）" },
    unit: { en: "per min", zh: "每分钟" },
  },
  wander: { title: { en: "Wander, loops and browsing", zh: "绕行与闲逛系数" }, unit: { en: "×", zh: "倍" } },
  linger: { title: { en: "Linger, slowness", zh: "步速放缓系数" }, unit: { en: "×", zh: "倍" } },
  platoon: {
    title: { en: "Platoon, peaks within a slot", zh: "时段内集聚系数" },
    unit: { en: "×", zh: "倍" },
  },
  revenue: { title: { en: "Revenue per day", zh: "日均营收" }, unit: { en: "", zh: "" } },
};

/** Which constants counts have determined, before and after. */
export function fittedConstants(
  before: Plan,
  { steps, choice, plan: after }: Pick<Calibration, "steps" | "choice" | "plan">,
): FittedConstantChange[] {
  const done = new Set<CalibrationStepCode>(
    steps.filter(({ status }) => status !== "no data").map(({ code }) => code),
  );
  const changes: FittedConstantChange[] = [];
  const add = (code: ConstantCode, was: number | null, is: number, id: string | null = null) =>
    changes.push({ code, id, before: was, after: is, low: null, high: null, hasInterval: false });
  if (done.has("arrivals")) {
    add("visitors", before.arrivals.total, after.arrivals.total);
    for (const [at, { id, entryShare }] of after.gates.entries())
      add("entryShare", before.gates[at]?.entryShare ?? null, entryShare, id);
  }
  if (done.has("stay")) {
    add("stayMean", before.stay.meanMin, after.stay.meanMin);
    add("stayShape", before.stay.shape, after.stay.shape);
  }
  if (choice) {
    const { betaPerM, thetaPerMin } = choice;
    const fitted = (code: ConstantCode, was: number, { value, low, high }: typeof betaPerM) =>
      changes.push({ code, id: null, before: was, after: value, low, high, hasInterval: true });
    fitted("beta", before.model.betaPerM, betaPerM);
    fitted("theta", before.model.thetaPerMin, thetaPerMin);
  }
  if (done.has("wander")) add("wander", before.model.wander, after.model.wander);
  if (done.has("density")) {
    add("linger", before.model.linger, after.model.linger);
    add("platoon", before.model.platoon, after.model.platoon);
  }
  after.units.forEach(({ id, attraction, revenuePerDay }, at) => {
    const was = before.units[at];
    if (was && attraction !== was.attraction) add("attraction", was.attraction, attraction, id);
    if (was && revenuePerDay !== null && revenuePerDay !== was.revenuePerDay)
      add("revenue", was.revenuePerDay, revenuePerDay, id);
  });
  return changes;
}
