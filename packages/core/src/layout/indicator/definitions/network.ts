import { figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";

const edges = ({ statics }: { statics: { network: { edges: number } } }) => statics.network.edges;

/** The shape of the paths. Layout.md 2.3, 11–13. */
export const network: readonly LayoutIndicatorRule[] = [
  {
    id: "meshedness",
    title: { en: "Meshedness of paths", zh: "路网成环度" },
    meaning: {
      en: "Loops over the most a plane network can have: 0 a tree of streets, near 0.4 a fine grid.",
      zh: "实际环路数与平面路网最大环路数之比：0 为树状，细密方格网接近 0.4。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("meshedness", "(e − v + p)/(2v − 5)"),
    reference: "Buhl et al. 2006; Porta et al. 2006",
    restsOn: [],
    measure: ({ statics: { network: shape } }) =>
      figure(shape.meshedness, shape.edges, {
        nodes: shape.nodes,
        edges: shape.edges,
        components: shape.components,
        loops: shape.cyclomatic,
        gamma: shape.gamma,
      }),
  },
  {
    id: "dead-end-share",
    title: { en: "Dead ends", zh: "尽端节点占比" },
    meaning: {
      en: "Share of crossings with a single path and no gate.",
      zh: "仅连接一条路且无出入口的节点比例。",
    },
    unit: "share",
    range: [0, 1],
    direction: "lower",
    formula: formula("dead-ends", "nodes of degree 1 without a gate / nodes"),
    reference: "Porta et al. 2006",
    restsOn: [],
    measure: ({ statics: { network: shape } }) =>
      figure(shape.deadEndShare, shape.nodes, { deadEnds: shape.deadEnds.length }),
  },
  {
    id: "cul-de-sac-share",
    title: { en: "Path length in cul-de-sacs", zh: "尽端路长度占比" },
    meaning: {
      en: "Share of path length on which one must come back the way one went.",
      zh: "必须原路折返的通道长度比例。",
    },
    unit: "share",
    range: [0, 1],
    direction: "lower",
    formula: formula("cul-de-sacs", "length of bridges without which one side has no gate / all length"),
    reference: "Bridges of a graph: Tarjan 1974",
    restsOn: ["edge.lengthM"],
    measure: ({ statics: { network: shape } }) =>
      figure(shape.culDeSacLengthShare, shape.edges, {
        culDeSacs: shape.culDeSacs.length,
        totalLengthM: shape.totalLengthM,
      }),
  },
  {
    id: "unreachable-units",
    title: { en: "Units out of reach", zh: "不可到达的单元" },
    meaning: { en: "Units that no gate leads to.", zh: "从任何出入口都无法到达的单元数。" },
    unit: "count",
    range: [0, null],
    direction: "lower",
    formula: formula("unreachable", "units without a walk from any gate"),
    reference: "Shortest walks on the path network (Dijkstra 1959)",
    restsOn: [],
    measure: ({ plan, statics }) =>
      figure(plan.units.length > 0 ? statics.unreachable.length : null, plan.units.length, {
        components: statics.network.components,
      }),
  },
  {
    id: "detour-mean",
    title: { en: "Mean detour between units", zh: "单元之间的平均绕行系数" },
    meaning: {
      en: "Walking distance over straight line between units: 1 is straight, up to 1.3 is usually felt as direct.",
      zh: "单元之间步行距离与直线距离之比：1 为直达，1.3 以内通常感觉顺畅。",
    },
    unit: "ratio",
    range: [1, null],
    direction: "lower",
    formula: formula("detour", "mean of walk/straight line over pairs of units at least 20 m apart"),
    reference: "Barthélemy 2011",
    caveat: ours("1.3 as good", "以 1.3 为佳"),
    restsOn: ["edge.lengthM"],
    measure: ({ statics: { detour } }) =>
      figure(detour.mean, detour.unitPairs, { p90: detour.p90, max: detour.max }),
  },
  {
    id: "gate-detour",
    title: { en: "Mean detour from gates", zh: "入口到单元的平均绕行系数" },
    meaning: {
      en: "The same from every gate to every unit.",
      zh: "从各出入口到各单元的步行距离与直线距离之比。",
    },
    unit: "ratio",
    range: [1, null],
    direction: "lower",
    formula: formula("detour", "mean of walk/straight line over pairs of gate and unit at least 20 m apart"),
    reference: "Barthélemy 2011",
    restsOn: ["edge.lengthM"],
    measure: ({ statics: { detour } }) => figure(detour.gateToUnitMean, detour.gatePairs),
  },
  {
    id: "straightness",
    title: { en: "Straightness of the network", zh: "路网直达性" },
    meaning: {
      en: "Mean of straight line over walk from any crossing to any other; what cannot be reached counts 0.",
      zh: "任意两节点间直线距离与步行距离之比的平均值；不可到达者计为 0。",
    },
    unit: "score",
    range: [0, 1],
    direction: "higher",
    formula: formula("straightness", "mean over nodes of Σ (straight line/walk)/(n − 1)"),
    reference: "Porta et al. 2006",
    restsOn: ["edge.lengthM"],
    measure: ({ plan, statics }) => figure(statics.centrality.meanStraightness, plan.nodes.length),
  },
  {
    id: "structure-and-flow",
    title: { en: "Do people walk where the network leads?", zh: "人流与路网结构的一致性" },
    meaning: {
      en: "Rank correlation of how central paths are and how many people walk them. Low: look at paths that are central but empty, or busy but out of the way.",
      zh: "通道中心性与实际人流的秩相关。偏低时，应查看“位置居中却冷清”和“位置偏僻却拥挤”的通道。",
    },
    unit: "score",
    range: [-1, 1],
    direction: null,
    formula: formula("rank-correlation", "Spearman's ρ of edge betweenness and persons walking"),
    reference: "Brandes 2001; Spearman 1904",
    restsOn: ["edge.lengthM", "unit.attraction", "gate.entryShare", "plan.arrivals", "plan.model"],
    measure: ({ structure, statics }) =>
      figure(structure.rankCorrelation, edges({ statics }), {
        centralButEmpty: structure.centralButEmpty.length,
        busyButPeripheral: structure.busyButPeripheral.length,
      }),
  },
];
