import type { LocalisedText } from "../../../text/text.ts";
import type { SupplyCode } from "../adequacy.ts";
import { type Basis, crowdBases } from "../assumed-share.ts";
import type { Facility } from "../coverage.ts";
import { figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";

interface Served {
  code: string;
  facility: Facility;
  name: LocalisedText;
}

const served: readonly Served[] = [
  { code: "toilet", facility: "service.toilet", name: { en: "toilets", zh: "卫生间" } },
  { code: "rest", facility: "service.rest", name: { en: "rest areas", zh: "休息区" } },
  { code: "dining", facility: "dining", name: { en: "dining", zh: "餐饮" } },
];
const firstAid: Served = {
  code: "first-aid",
  facility: "service.medical",
  name: { en: "first aid", zh: "医务室" },
};

const visitorCoverage = ({ code, facility, name }: Served): LayoutIndicatorRule => ({
  id: `${code}-visitors-200`,
  title: {
    en: `Time spent within 200 m of ${name.en}`,
    zh: `距${name.zh} 200 米内的停留时间占比`,
  },
  meaning: {
    en: `Share of visitors' time at places from which ${name.en} can be reached within 200 m of walking.`,
    zh: `游客停留时间中，步行 200 米内可到达${name.zh}的比例。`,
  },
  unit: "share",
  range: [0, 1],
  direction: "higher",
  formula: formula("coverage-visitors", "person-minutes at nodes within 200 m / all person-minutes"),
  reference: "Touchstone",
  caveat: ours("The radius", "半径"),
  restsOn: [...crowdBases, "edge.lengthM"],
  measure: ({ statics, flow }) => {
    const found = statics.coverage.find((each) => each.facility === facility);
    const by = flow.coverageVisitorWeighted[facility];
    return figure(by?.[200], found?.count ?? 0, {
      within100: by?.[100] ?? null,
      within300: by?.[300] ?? null,
      facilities: found?.count ?? null,
    });
  },
});

const pathCoverage = (
  { code, facility, name }: Served,
  radiusM: number,
  reference: string,
  caveat?: LocalisedText,
): LayoutIndicatorRule => ({
  id: `${code}-paths-${radiusM}`,
  title: {
    en: `Path length within ${radiusM} m of ${name.en}`,
    zh: `距${name.zh} ${radiusM} 米内的通道占比`,
  },
  meaning: {
    en: `Share of all paths from which ${name.en} can be reached within ${radiusM} m of walking, whoever walks there.`,
    zh: `全部通道中，步行 ${radiusM} 米内可到达${name.zh}的长度比例，与人流多少无关。`,
  },
  unit: "share",
  range: [0, 1],
  direction: "higher",
  formula: formula("coverage-length", "Σ min(L, max(0, r − a) + max(0, r − b)) / Σ L"),
  reference,
  ...(caveat ? { caveat } : {}),
  restsOn: ["edge.lengthM"],
  measure: ({ plan, statics }) => {
    const found = statics.coverage.find((each) => each.facility === facility);
    const at = found?.byRadius.find((each) => each.radiusM === radiusM);
    return figure(at?.length, plan.edges.length, {
      nodes: at?.nodes ?? null,
      units: at?.units ?? null,
      facilities: found?.count ?? null,
      meanNearestM: found?.meanNearestM ?? null,
    });
  },
});

const farthest = ({ code, facility, name }: Served): LayoutIndicatorRule => ({
  id: `${code}-farthest`,
  title: { en: `Longest walk to ${name.en}`, zh: `到${name.zh}的最远步行距离` },
  meaning: {
    en: `Metres from the crossing that is farthest from ${name.en}.`,
    zh: `距${name.zh}最远的节点的步行距离。`,
  },
  unit: "m",
  range: [0, null],
  direction: "lower",
  formula: formula("coverage-farthest", "max over nodes of the shortest walk to the nearest"),
  reference: "Shortest walks on the path network (Dijkstra 1959)",
  restsOn: ["edge.lengthM"],
  measure: ({ plan, statics }) => {
    const found = statics.coverage.find((each) => each.facility === facility);
    return figure(found?.maxNearestM, plan.nodes.length, {
      meanNearestM: found?.meanNearestM ?? null,
      unreachedNodes: found?.worstNodes.filter(({ distanceM }) => distanceM === null).length ?? null,
    });
  },
});

interface Needed {
  id: string;
  supply: SupplyCode;
  title: LocalisedText;
  meaning: LocalisedText;
  text: string;
  reference: string;
  caveat?: LocalisedText;
  restsOn: readonly Basis[];
}

const adequacyOf = ({ supply, text, ...definition }: Needed): LayoutIndicatorRule => ({
  ...definition,
  unit: "ratio",
  range: [0, null],
  direction: "higher",
  formula: formula("adequacy", text),
  measure: ({ statics: { adequacy } }) => {
    const found = adequacy[supply];
    return figure(found.ratio, found.sources, {
      supply: found.supply,
      required: found.required,
      peakInVenue: adequacy.peakInVenue,
      oversupplied: found.oversupplied ? 1 : 0,
    });
  },
});

const ownShare = ours("Need per person", "人均需求标准");
const ownRadius = ours("The radius", "半径");
const [toilet, rest, dining] = served as readonly [Served, Served, Served];

/** Coverage and supply. Layout.md 2.2. */
export const services: readonly LayoutIndicatorRule[] = [
  visitorCoverage(toilet),
  visitorCoverage(rest),
  visitorCoverage(dining),
  pathCoverage(toilet, 250, "Toilet radius of park design, GB 51192-2016 and CJJ 14-2016"),
  pathCoverage(rest, 200, "Touchstone", ownRadius),
  pathCoverage(dining, 200, "Touchstone", ownRadius),
  pathCoverage(firstAid, 300, "Touchstone", ownRadius),
  farthest(toilet),
  farthest(rest),
  adequacyOf({
    id: "toilet-adequacy",
    supply: "toilets",
    title: { en: "Toilets against need", zh: "厕位供需比" },
    meaning: {
      en: "Fixtures over what the design peak needs: 2% of the people on sites of 10 ha and more, else 1.5%.",
      zh: "厕位数与设计高峰所需之比：10 公顷及以上按在园人数的 2% 计，其余按 1.5%。",
    },
    text: "fixtures / ⌈rate · peak⌉",
    reference: "GB 51192-2016",
    restsOn: ["unit.fixtures", "plan.design"],
  }),
  adequacyOf({
    id: "dining-adequacy",
    supply: "diningSeats",
    title: { en: "Dining seats against need", zh: "餐位供需比" },
    meaning: {
      en: "Seats over what a meal time needs: half of the peak within two hours, 45 minutes each.",
      zh: "餐位数与用餐高峰所需之比：两小时内半数游客用餐、每人 45 分钟。",
    },
    text: "seats / (peak · 0.5 · 45/120)",
    reference: "Touchstone",
    caveat: ownShare,
    restsOn: ["unit.seats", "plan.design"],
  }),
  adequacyOf({
    id: "rest-adequacy",
    supply: "restSeats",
    title: { en: "Rest seats against need", zh: "休息座位供需比" },
    meaning: {
      en: "Seats in rest areas over 20% of the peak.",
      zh: "休息座位数与高峰在园人数 20% 之比。",
    },
    text: "seats / (peak · 0.2)",
    reference: "GB 51192-2016",
    caveat: {
      en: "The standard is said to name 20–30%; still to be checked against the printed text.",
      zh: "据称标准为 20–30%，尚待对照原文核实。",
    },
    restsOn: ["unit.seats", "plan.design"],
  }),
  adequacyOf({
    id: "experience-adequacy",
    supply: "experiencesPerHour",
    title: { en: "Things to do against need", zh: "体验供给比" },
    meaning: {
      en: "Persons an hour that sights, culture, rides, shows and leisure can take, over 1.5 for each guest.",
      zh: "游览、文化、游乐、演艺与休闲每小时可接待人次，与每位游客每小时 1.5 次之比。",
    },
    text: "Σ throughput (or capacity · 60/dwell) / (peak · 1.5)",
    reference: "Theme-park practice",
    caveat: ownShare,
    restsOn: ["unit.capacity", "unit.dwellMin", "plan.design"],
  }),
  adequacyOf({
    id: "gate-adequacy",
    supply: "gatesPerHour",
    title: { en: "Gates against the busiest hour", zh: "闸口通行能力供需比" },
    meaning: {
      en: "Persons an hour that all gate lanes can let in, over arrivals of the busiest hour.",
      zh: "全部闸口每小时可放行人数与最高峰小时到达人数之比。",
    },
    text: "Σ lanes · rate / arrivals of the busiest hour",
    reference: "Flow over capacity",
    restsOn: ["gate.lanes", "gate.perLaneHour", "plan.arrivals"],
  }),
  {
    id: "toilet-wait-women",
    title: { en: "Wait for women's toilets", zh: "女厕平均等候" },
    meaning: {
      en: "Mean wait at the design peak if all toilets were one: where even this is long or endless, there are too few for certain.",
      zh: "假设全部卫生间合为一处时，设计高峰的平均等候时间；若此值仍长或无法稳定，则厕位必然不足。",
    },
    unit: "minutes",
    range: [0, null],
    direction: "lower",
    formula: formula(
      "m-m-c",
      "W_q = C(c, λ/μ)/(cμ − λ); λ = 0.46 uses an hour and woman, μ = 29 an hour and fixture",
    ),
    reference: "Erlang 1917; demand measured at an exhibition; women : men fixtures 1.5 : 1, GB 51192-2016",
    caveat: ours("Half of the guests women, one place for all", "男女各半、全部厕位合为一处"),
    restsOn: ["unit.fixtures", "plan.design"],
    measure: ({ statics: { toiletQueues, adequacy } }) => {
      const women = toiletQueues?.womenWc;
      const stable = women?.line.status === "stable" ? women.line : null;
      return figure(stable?.meanWait, women?.fixtures ?? 0, {
        fixtures: adequacy.toilets.supply,
        womenFixtures: women?.fixtures ?? null,
        utilisation: women?.line.utilisation ?? null,
        waitingShare: stable?.waitingShare ?? null,
        unstable: women ? (women.line.status === "unstable" ? 1 : 0) : null,
      });
    },
  },
];
