import { crowdBases } from "../assumed-share.ts";
import { figure, formula, type Known, type LayoutIndicatorRule, ours } from "../definition.ts";
import { randomWait } from "../random-wait.ts";

const onPaths = [...crowdBases, "edge.widthM"] as const;
const walked = ({ flow }: Known) => flow.edges.filter(({ total }) => total > 0).length;
const grades = "Fruin 1971 and HCM 2010 (grades), Weidmann 1993 (speed)";

/** People on paths and in queues over the day. Layout.md 2.3, 14–16. */
export const crowd: readonly LayoutIndicatorRule[] = [
  {
    id: "crowded-walking",
    title: { en: "Walking time in crowds", zh: "拥挤步行时间占比" },
    meaning: {
      en: "Share of walking time at levels of service D to F, where people cannot choose their own pace.",
      zh: "服务水平 D–F 级（不能自主选择步速）的步行时间比例。",
    },
    unit: "share",
    range: [0, 1],
    direction: "lower",
    formula: formula("los-share", "person-minutes at D, E, F / all walking person-minutes"),
    reference: grades,
    restsOn: onPaths,
    measure: (known) => {
      const [a, b, c, d, e, f] = known.flow.losPersonMinutes;
      return figure(known.flow.losDEFShare, walked(known), { A: a, B: b, C: c, D: d, E: e, F: f });
    },
  },
  {
    id: "worst-load",
    title: { en: "Busiest path against its capacity", zh: "最繁忙通道的饱和度" },
    meaning: {
      en: "The highest flow over what the path can take at most; 1 is a standstill about to happen.",
      zh: "最高人流与通道最大通行能力之比；达到 1 即将停滞。",
    },
    unit: "ratio",
    range: [0, null],
    direction: "lower",
    formula: formula("v-over-c", "max over edges and slots of J/J_max"),
    reference: "Weidmann 1993",
    restsOn: onPaths,
    measure: (known) => {
      const worst = known.flow.bottlenecks.find(({ edge }) => edge === known.flow.worstVc?.edge);
      return figure(known.flow.worstVc?.value, walked(known), {
        density: worst?.density ?? null,
        personsPerMinute: worst?.flowPerMin ?? null,
        slot: worst?.slot ?? null,
      });
    },
  },
  {
    id: "crowding-severity",
    title: { en: "Severity of crowding", zh: "拥挤严重度" },
    meaning: {
      en: "Person-minutes of crowded walking, D counted once, E twice, F four times.",
      zh: "拥挤步行的人分钟数，D 级计 1 倍、E 级 2 倍、F 级 4 倍。",
    },
    unit: "person-minutes",
    range: [0, null],
    direction: "lower",
    formula: formula("los-severity", "Σ person-minutes · {D 1, E 2, F 4}"),
    reference: grades,
    caveat: ours("Factors", "权数"),
    restsOn: onPaths,
    measure: (known) => {
      const some = known.flow.losDEFShare !== null;
      return figure(some ? known.flow.severity : null, walked(known));
    },
  },
  {
    id: "crowding-pressure",
    title: { en: "Pressure on paths", zh: "道路压力" },
    meaning: {
      en: "Mean squared load over walking time: moves before any grade does, so plans without crowds can be compared too.",
      zh: "按步行时间加权的负荷度平方均值；尚未出现拥挤时也能比较不同方案。",
    },
    unit: "score",
    range: [0, null],
    direction: "lower",
    formula: formula("pressure", "Σ person-minutes · (v/c)² / Σ person-minutes"),
    reference: "Touchstone",
    caveat: ours("The formula", "公式"),
    restsOn: onPaths,
    measure: (known) => figure(known.flow.pressure, walked(known)),
  },
  {
    id: "zone-spread",
    title: { en: "Uneven crowding of zones", zh: "各分区人流不均衡度" },
    meaning: {
      en: "Gini coefficient of the mean density of zones by area: 0 equally full, near 1 everybody in one corner.",
      zh: "按面积加权的分区平均密度基尼系数：0 为均匀，接近 1 表示人流集中于一隅。",
    },
    unit: "score",
    range: [0, 1],
    direction: "lower",
    formula: formula("gini-weighted", "ΣΣ aᵢaⱼ|dᵢ − dⱼ| / (2A²d̄)"),
    reference: "Gini 1912",
    restsOn: [...crowdBases, "zone.walkableM2"],
    measure: ({ flow }) => figure(flow.spread.giniZoneMeanDensity, flow.zones.length),
  },
  {
    id: "hour-spread",
    title: { en: "Unevenness over the hours", zh: "各时段人流不均衡度" },
    meaning: {
      en: "Gini coefficient of people inside over the hours. Some peak is natural.",
      zh: "各小时在园人数的基尼系数；适度的高峰属正常。",
    },
    unit: "score",
    range: [0, 1],
    direction: null,
    formula: formula("gini", "Σ|xᵢ − xⱼ| / (2n²x̄)"),
    reference: "Gini 1912",
    restsOn: crowdBases,
    measure: ({ flow }) => figure(flow.spread.giniHours, Math.ceil((flow.openSlots * flow.slotMin) / 60)),
  },
  {
    id: "visit-spread",
    title: { en: "Unevenness of visits to units", zh: "各单元到访不均衡度" },
    meaning: {
      en: "Gini coefficient of visits over units. Landmarks draw more than stalls by design.",
      zh: "各单元到访人次的基尼系数；核心景点多于小店本属设计之意。",
    },
    unit: "score",
    range: [0, 1],
    direction: null,
    formula: formula("gini", "Σ|xᵢ − xⱼ| / (2n²x̄)"),
    reference: "Gini 1912",
    restsOn: crowdBases,
    measure: ({ flow }) => figure(flow.spread.giniUnitVisits, flow.units.length, { visits: flow.joins }),
  },
  {
    id: "mean-wait",
    title: { en: "Mean wait", zh: "平均排队时间" },
    meaning: {
      en: "Minutes waited per visit to a unit, over the day. Waits by chance alone, where a unit is not full, are not in it.",
      zh: "全天每次到访单元的平均排队分钟数；单元未满时的随机等候不计在内。",
    },
    unit: "minutes",
    range: [0, null],
    direction: "lower",
    formula: formula("little", "Σ queue · Δ / Σ visits"),
    reference: "Little 1961; fluid queues: Newell 1982",
    restsOn: crowdBases,
    measure: ({ flow }) =>
      figure(flow.meanWaitMin, flow.units.length, {
        visits: flow.joins,
        longestMeanWait: flow.units.reduce<number | null>(
          (most, { meanWaitMin }) => (meanWaitMin === null ? most : Math.max(most ?? 0, meanWaitMin)),
          null,
        ),
      }),
  },
  {
    id: "random-wait",
    title: { en: "Wait by chance", zh: "随机等候时间" },
    meaning: {
      en: "Minutes a visit that guests wait merely because they do not come evenly, where a unit has places enough. Comes on top of the mean wait.",
      zh: "接待能力足够时，仅因游客到达不均匀而产生的每次等候分钟数，应与平均排队时间相加看待。",
    },
    unit: "minutes",
    range: [0, null],
    direction: "lower",
    formula: formula(
      "m-m-c",
      "visits-weighted mean of C(c, λ/μ)/(cμ − λ), c = capacity, μ = 1/dwell, λ = visits/hours open",
    ),
    reference: "Erlang 1917; Allen & Cunneen (service of constant length)",
    caveat: ours("Visits spread evenly over opening hours", "到访在营业时间内均匀分布"),
    restsOn: crowdBases,
    measure: ({ plan, flow }) => {
      const { meanMin, meanMinOfEvenService, stable, unstable } = randomWait(plan, flow);
      return figure(meanMin, stable, { meanMinOfEvenService, unstableUnits: unstable });
    },
  },
  {
    id: "longest-queue",
    title: { en: "Longest queue", zh: "最长排队人数" },
    meaning: { en: "Persons waiting at one unit at its worst.", zh: "单个单元最严重时的排队人数。" },
    unit: "persons",
    range: [0, null],
    direction: "lower",
    formula: formula("peak-queue", "max over units and slots of the queue"),
    reference: "Fluid queues: Newell 1982",
    restsOn: crowdBases,
    measure: ({ flow }) =>
      figure(
        flow.units.length > 0
          ? flow.units.reduce((most, { peakQueue }) => Math.max(most, peakQueue), 0)
          : null,
        flow.units.length,
      ),
  },
  {
    id: "walk-per-visitor",
    title: { en: "Walk per visitor", zh: "人均步行距离" },
    meaning: {
      en: "Metres a visitor walks in a day, wandering and browsing included.",
      zh: "每位游客一天的步行距离，含闲逛与折返。",
    },
    unit: "m",
    range: [0, null],
    direction: null,
    formula: formula("walk-per-visitor", "wander · Σ flow · length / visitors"),
    reference: "Touchstone",
    caveat: ours("The wander factor", "闲逛系数"),
    restsOn: [...crowdBases, "edge.lengthM"],
    measure: ({ plan, flow }) =>
      figure(
        flow.admitted > 0 ? (1000 * plan.model.wander * flow.personKm) / flow.admitted : null,
        Math.round(flow.admitted),
        { personKm: flow.personKm, visitors: flow.admitted, wander: plan.model.wander },
      ),
  },
];
