import { crowdBases } from "../assumed-share.ts";
import { both, figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";
import { egressMinutes } from "../egress.ts";

const standard = "LB/T 034-2014; GB/T 50298-2018";
const perPerson = ours("Area per person by kind of ground", "各类场地的人均面积");

/** What a place bears, and how fast it empties. Layout.md 2.3 (17) and 2.5. */
export const capacity: readonly LayoutIndicatorRule[] = [
  {
    id: "carrying-capacity",
    title: { en: "Instantaneous carrying capacity", zh: "瞬时承载量" },
    meaning: { en: "Persons the place bears at once.", zh: "同一时刻可容纳的人数。" },
    unit: "persons",
    range: [0, null],
    direction: null,
    formula: formula("carrying-instantaneous", "C₁ = Σ walkable m² / m² per person"),
    reference: standard,
    caveat: perPerson,
    restsOn: ["zone.walkableM2", "zone.ground"],
    measure: ({ statics: { carrying } }) => figure(carrying.instantaneous, carrying.zones.length),
  },
  {
    id: "daily-carrying-capacity",
    title: { en: "Daily carrying capacity", zh: "日承载量" },
    meaning: {
      en: "Persons a day, the place filling anew a whole number of times. What the real number of turns would give stands beside it.",
      zh: "按整数周转次数计算的日可接待人数；未取整的结果一并列出。",
    },
    unit: "persons",
    range: [0, null],
    direction: null,
    formula: formula("carrying-daily", "C₂ = C₁ · Int(T/t)"),
    reference: standard,
    caveat: both(perPerson, {
      en: "Whole turns are still to be checked against the printed standard.",
      zh: "周转次数取整的规定尚待对照标准原文核实。",
    }),
    restsOn: ["zone.walkableM2", "zone.ground", "plan.design"],
    measure: ({ statics: { carrying } }) =>
      figure(carrying.daily, carrying.zones.length, {
        turnover: carrying.turnover,
        wholeTurnover: carrying.wholeTurnover,
        withoutRounding: carrying.dailyByTurnover,
        openHours: carrying.openHours,
        meanVisitHours: carrying.meanVisitHours,
      }),
  },
  {
    id: "carrying-use",
    title: { en: "Peak visitors against carrying capacity", zh: "高峰在园人数占瞬时承载量" },
    meaning: {
      en: "Simulated peak over what the place bears at once: look closer from 80%, stop at 100%.",
      zh: "模拟高峰在园人数与瞬时承载量之比：达 80% 应预警，达 100% 应停止入园。",
    },
    unit: "share",
    range: [0, null],
    direction: "lower",
    formula: formula("carrying-use", "peak inside / C₁"),
    reference: standard,
    caveat: {
      en: "80% is still to be checked against the printed standard.",
      zh: "80% 预警线尚待对照标准原文核实。",
    },
    restsOn: [...crowdBases, "zone.walkableM2", "zone.ground"],
    measure: ({ statics: { carrying }, flow }) =>
      figure(flow.carryingUse, carrying.zones.length, {
        peakInside: flow.peak.inside,
        instantaneous: carrying.instantaneous,
        atDesignPeak: carrying.peakUse,
        ofDailyCapacity: carrying.dayUse,
      }),
  },
  {
    id: "egress-minutes",
    title: { en: "Shortest time to empty", zh: "最短疏散时间" },
    meaning: {
      en: "At least so many minutes until everybody inside at the peak is out. A lower bound from path widths, not a proof of fire safety.",
      zh: "高峰时全部离场至少需要的分钟数；仅为按路宽推算的下限，不能作为消防安全证明。",
    },
    unit: "minutes",
    range: [0, null],
    direction: "lower",
    formula: formula(
      "egress",
      "peak inside / max-flow from units to gates, edges of effective width · J_max · 60",
    ),
    reference: "Ford & Fulkerson 1956; Weidmann 1993",
    caveat: {
      en: "Stairs are taken as level paths, so the true time is longer.",
      zh: "楼梯按平路计算，实际用时更长。",
    },
    restsOn: [...crowdBases, "edge.widthM"],
    measure: ({ plan, statics, flow }) =>
      figure(egressMinutes(statics.egress, flow.peak.inside), plan.gates.length, {
        peakInside: flow.peak.inside,
        personsPerMinute: statics.egress.personsPerMinute,
        minutesAtDesignPeak: statics.egress.minutesAtDesignPeak,
      }),
  },
];
