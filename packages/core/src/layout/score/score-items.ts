import { functions } from "../../format/catalogue.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import { type Basis, crowdBases } from "../indicator/assumed-share.ts";
import { egressMinutes } from "../indicator/egress.ts";
import type { LayoutStatics } from "../indicator/statics.ts";
import type { LayoutUnit } from "../indicator.ts";

/** What an item of a score measures. */
export interface ItemDefinition {
  title: LocalisedText;
  unit: LayoutUnit;
  /** Id of the indicator that it is, or is a share of. */
  indicator: string;
  /** What a planner can do about it. */
  remedy: LocalisedText;
  restsOn: readonly Basis[];
  measure(statics: LayoutStatics, flow: FlowResult): number | null;
}

/** Share of the functions that there could be: those the planner's benchmark has, or all that count for the mix. */
function ofAllKinds(effective: number | null | undefined, { balance }: LayoutStatics): number | null {
  const meant = balance?.functions.filter(({ benchmark }) => benchmark > 0).length;
  return effective == null ? null : effective / (meant || functions.filter(({ inMix }) => inMix).length);
}
const covered = (flow: FlowResult, facility: string) => flow.coverageVisitorWeighted[facility]?.[200] ?? null;

/** The items by their codes in scores.json. */
export const scoreItems = {
  effectiveFunctionShare: {
    title: { en: "Mix of functions", zh: "业态功能均衡度" },
    unit: "share",
    indicator: "effective-functions",
    remedy: {
      en: "add units of functions that are rare, or fewer of the one that dominates",
      zh: "增设占比偏低的业态，或控制占主导的业态",
    },
    restsOn: ["unit.format"],
    measure: (statics) => ofAllKinds(statics.diversity.count?.functions[1], statics),
  },
  localEffectiveShare200: {
    title: { en: "Mix within 200 m", zh: "200 米内业态丰富度" },
    unit: "share",
    indicator: "local-diversity-200",
    remedy: { en: "bring different functions closer together", zh: "让不同业态彼此靠近、混合布置" },
    restsOn: ["unit.format", "edge.lengthM"],
    measure: (statics) =>
      ofAllKinds(statics.localDiversity.find(({ radiusM }) => radiusM === 200)?.means.plain[1], statics),
  },
  sixElements: {
    title: { en: "Six elements of tourism", zh: "“食住行游购娱”齐备度" },
    unit: "share",
    indicator: "six-elements",
    remedy: { en: "add a unit of the element that is missing", zh: "补足缺失的要素" },
    restsOn: ["unit.format"],
    measure: ({ completeness }) => completeness.presentShare,
  },
  benchmarkOverlap: {
    title: { en: "Match with your benchmark mix", zh: "与对标业态结构的吻合度" },
    unit: "share",
    indicator: "benchmark-overlap",
    remedy: {
      en: "move floor area towards the functions with the largest gap",
      zh: "将面积调整给缺口最大的业态",
    },
    restsOn: ["unit.areaM2"],
    measure: ({ balance }) => balance?.overlap ?? null,
  },
  toilet200: {
    title: { en: "Time spent within 200 m of toilets", zh: "距卫生间 200 米内的停留时间占比" },
    unit: "share",
    indicator: "toilet-visitors-200",
    remedy: { en: "place toilets near where people spend their time", zh: "在游客停留较久处就近增设卫生间" },
    restsOn: [...crowdBases, "edge.lengthM"],
    measure: (_, flow) => covered(flow, "service.toilet"),
  },
  dining200: {
    title: { en: "Time spent within 200 m of dining", zh: "距餐饮 200 米内的停留时间占比" },
    unit: "share",
    indicator: "dining-visitors-200",
    remedy: { en: "place dining near where people spend their time", zh: "在游客停留较久处就近增设餐饮" },
    restsOn: [...crowdBases, "edge.lengthM"],
    measure: (_, flow) => covered(flow, "dining"),
  },
  rest200: {
    title: { en: "Time spent within 200 m of rest areas", zh: "距休息区 200 米内的停留时间占比" },
    unit: "share",
    indicator: "rest-visitors-200",
    remedy: {
      en: "place seats and shade near where people spend their time",
      zh: "在游客停留较久处就近增设休息区",
    },
    restsOn: [...crowdBases, "edge.lengthM"],
    measure: (_, flow) => covered(flow, "service.rest"),
  },
  toiletRatio: {
    title: { en: "Toilets against need", zh: "厕位供需比" },
    unit: "ratio",
    indicator: "toilet-adequacy",
    remedy: { en: "add toilet fixtures", zh: "增设厕位" },
    restsOn: ["unit.fixtures", "plan.design"],
    measure: ({ adequacy }) => adequacy.toilets.ratio,
  },
  diningRatio: {
    title: { en: "Dining seats against need", zh: "餐位供需比" },
    unit: "ratio",
    indicator: "dining-adequacy",
    remedy: { en: "add dining seats", zh: "增设餐位" },
    restsOn: ["unit.seats", "plan.design"],
    measure: ({ adequacy }) => adequacy.diningSeats.ratio,
  },
  restRatio: {
    title: { en: "Rest seats against need", zh: "休息座位供需比" },
    unit: "ratio",
    indicator: "rest-adequacy",
    remedy: { en: "add places to sit", zh: "增设休息座位" },
    restsOn: ["unit.seats", "plan.design"],
    measure: ({ adequacy }) => adequacy.restSeats.ratio,
  },
  losDEFShare: {
    title: { en: "Walking time in crowds (LOS D–F)", zh: "拥挤步行时间占比（D–F 级）" },
    unit: "share",
    indicator: "crowded-walking",
    remedy: {
      en: "widen or bypass the most crowded path, or move what draws people over it",
      zh: "拓宽或分流最拥挤的通道，或调整吸引客流的单元位置",
    },
    restsOn: [...crowdBases, "edge.widthM"],
    measure: (_, { losDEFShare }) => losDEFShare,
  },
  worstVc: {
    title: { en: "Busiest path against its capacity", zh: "最繁忙通道的饱和度" },
    unit: "ratio",
    indicator: "worst-load",
    remedy: { en: "widen the busiest path or give it a parallel", zh: "拓宽最繁忙的通道，或增设平行通道" },
    restsOn: [...crowdBases, "edge.widthM"],
    measure: (_, { worstVc }) => worstVc?.value ?? null,
  },
  detourMean: {
    title: { en: "Mean detour between units", zh: "单元之间的平均绕行系数" },
    unit: "ratio",
    indicator: "detour-mean",
    remedy: { en: "add a link where the way round is longest", zh: "在绕行最远处增设连接通道" },
    restsOn: ["edge.lengthM"],
    measure: ({ detour }) => detour.mean,
  },
  culDeSacShare: {
    title: { en: "Path length in cul-de-sacs", zh: "尽端路长度占比" },
    unit: "share",
    indicator: "cul-de-sac-share",
    remedy: { en: "join dead ends into loops", zh: "将尽端路连通成环" },
    restsOn: ["edge.lengthM"],
    measure: ({ network }) => network.culDeSacLengthShare,
  },
  giniZone: {
    title: { en: "Uneven crowding of zones", zh: "各分区人流不均衡度" },
    unit: "score",
    indicator: "zone-spread",
    remedy: {
      en: "move an attraction from the densest zone to the emptiest",
      zh: "将吸引物由最密集的分区调整到最空闲的分区",
    },
    restsOn: [...crowdBases, "zone.walkableM2"],
    measure: (_, { spread }) => spread.giniZoneMeanDensity,
  },
  meanWaitMin: {
    title: { en: "Mean wait", zh: "平均排队时间" },
    unit: "minutes",
    indicator: "mean-wait",
    remedy: {
      en: "add places where queues are longest, or shift hours",
      zh: "在排队最久处增加接待能力，或错峰安排营业时间",
    },
    restsOn: crowdBases,
    measure: (_, { meanWaitMin }) => meanWaitMin,
  },
  carryingUse: {
    title: { en: "Peak visitors against carrying capacity", zh: "高峰在园人数占瞬时承载量" },
    unit: "share",
    indicator: "carrying-use",
    remedy: {
      en: "limit arrivals at the peak, or open more ground to walk on",
      zh: "高峰时段限流，或开放更多可游览面积",
    },
    restsOn: [...crowdBases, "zone.walkableM2", "zone.ground"],
    measure: (_, { carryingUse }) => carryingUse,
  },
  egressMin: {
    title: { en: "Shortest time to empty", zh: "最短疏散时间" },
    unit: "minutes",
    indicator: "egress-minutes",
    remedy: {
      en: "add a gate, or widen the paths that lead to one",
      zh: "增设出入口，或拓宽通往出入口的道路",
    },
    restsOn: [...crowdBases, "edge.widthM"],
    measure: ({ egress }, { peak }) => egressMinutes(egress, peak.inside),
  },
  cultureExposure: {
    title: { en: "Culture where people spend their time", zh: "游客实际接触的文化含量" },
    unit: "score",
    indicator: "culture-exposure",
    remedy: {
      en: "bring local theme and participation into the units where people stay longest",
      zh: "在游客停留最久的单元融入地方主题与参与体验",
    },
    restsOn: ["unit.culture", ...crowdBases],
    measure: (_, { cultureExposure }) => cultureExposure,
  },
  touchLengthShare: {
    title: { en: "Path length near culture", zh: "临近文化触点的通道占比" },
    unit: "share",
    indicator: "culture-reach",
    remedy: {
      en: "set a cultural unit along the paths that have none",
      zh: "沿缺少文化触点的通道布置文化业态",
    },
    restsOn: ["unit.culture", "edge.lengthM"],
    measure: ({ culture }) => culture.touchpointLengthShare,
  },
  meanUnitCulture: {
    title: { en: "Culture of the average unit", zh: "单元平均文化含量" },
    unit: "score",
    indicator: "culture-mean",
    remedy: { en: "raise the units with the lowest ratings", zh: "提升文化评分最低的单元" },
    restsOn: ["unit.culture"],
    measure: ({ culture }) => culture.mean,
  },
  weightedFit: {
    title: { en: "Fit with your visitor segments", zh: "与目标客群的匹配度" },
    unit: "share",
    indicator: "segment-fit",
    remedy: {
      en: "add capacity of what segments want, within the distance they walk",
      zh: "在各客群愿意步行的范围内，补足其所需业态的容量",
    },
    restsOn: ["unit.capacity", "edge.lengthM", "plan.design"],
    measure: ({ segments }) => segments.weighted,
  },
} as const satisfies Readonly<Record<string, ItemDefinition>>;

export type ItemCode = keyof typeof scoreItems;

/** In reading order. */
export const itemCodes = Object.keys(scoreItems) as readonly ItemCode[];

/** Is there such an item? */
export function isItemCode(code: string): code is ItemCode {
  return Object.hasOwn(scoreItems, code);
}
