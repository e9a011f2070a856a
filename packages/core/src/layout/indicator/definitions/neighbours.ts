import { figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";

const nodes = ({ plan }: { plan: { nodes: readonly unknown[] } }) => plan.nodes.length;

/** What lies near what. Layout.md 2.1, 4 and 7–8. */
export const neighbours: readonly LayoutIndicatorRule[] = [
  {
    id: "local-diversity-200",
    title: { en: "Functions within 200 m", zh: "200 米内有效功能数" },
    meaning: {
      en: "Effective number of functions within 200 m of walking, mean over the crossings of the network.",
      zh: "步行 200 米范围内的有效功能数，为路网各节点的平均值。",
    },
    unit: "effective number",
    range: [0, null],
    direction: "higher",
    formula: formula(
      "local-hill-1",
      "mean over nodes of ¹D of the units within 200 m; 0 where there is none",
    ),
    reference: "Jost 2006 in a network window",
    restsOn: ["unit.format", "edge.lengthM"],
    measure: ({ plan, statics }) => {
      const at = statics.localDiversity.find(({ radiusM }) => radiusM === 200);
      return figure(at?.means.plain[1], nodes({ plan }), {
        unitsReached: at?.means.reached ?? null,
        functionsPresent: at?.means.plain[0] ?? null,
        distanceWeighted: at?.means.weighted[1] ?? null,
      });
    },
  },
  {
    id: "local-diversity-visitors-200",
    title: { en: "Functions within 200 m of visitors", zh: "游客周边 200 米有效功能数" },
    meaning: {
      en: "The same, weighted by the time visitors spend: the choice they have where they are.",
      zh: "同上，按游客停留时间加权，即游客所在之处的选择面。",
    },
    unit: "effective number",
    range: [0, null],
    direction: "higher",
    formula: formula("local-hill-1-visitors", "Σ minutes · ¹D / Σ minutes over nodes, 200 m"),
    reference: "Jost 2006 in a network window, weighted by simulated person-minutes",
    restsOn: [
      "unit.format",
      "edge.lengthM",
      "unit.capacity",
      "unit.dwellMin",
      "unit.attraction",
      "plan.arrivals",
      "plan.model",
    ],
    measure: ({ plan, statics, flow }) => {
      const at = statics.localDiversity.find(({ radiusM }) => radiusM === 200);
      let [sum, minutes] = [0, 0];
      flow.nodeMinutes.forEach((each, node) => {
        sum += each * (at?.plain[1][node] ?? 0);
        minutes += each;
      });
      const some = minutes > 0 && at?.means.plain[1] != null;
      return figure(some ? sum / minutes : null, nodes({ plan }), { personMinutes: minutes });
    },
  },
  {
    id: "complementarity",
    title: { en: "Complements at hand", zh: "业态互补度" },
    meaning: {
      en: "How often what belongs together is within 100 m: food by sights, toilets by dining, shops by craft.",
      zh: "相配业态在 100 米内相邻的比例，如景点旁有餐饮、餐饮旁有卫生间。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula(
      "neighbour-rules",
      "Σ w · share of A with a B within 100 m / Σ w, over rules that apply",
    ),
    reference: "Touchstone",
    caveat: ours("Rules, weights and radius", "规则、权重与半径"),
    restsOn: ["unit.format", "edge.lengthM"],
    measure: ({ statics: { neighbourhood } }) =>
      figure(
        neighbourhood.complementarity,
        neighbourhood.complements.filter(({ share }) => share !== null).length,
        Object.fromEntries(neighbourhood.complements.map(({ from, to, share }) => [`${from}→${to}`, share])),
      ),
  },
  {
    id: "conflict",
    title: { en: "Conflicting neighbours", zh: "业态冲突度" },
    meaning: {
      en: "How often what disturbs is within 100 m: bars and shows beside lodging.",
      zh: "相扰业态在 100 米内相邻的比例，如住宿旁有酒吧或演艺。",
    },
    unit: "share",
    range: [0, 1],
    direction: "lower",
    formula: formula(
      "neighbour-rules",
      "Σ w · share of A with a B within 100 m / Σ w, over rules that apply",
    ),
    reference: "Touchstone",
    caveat: ours("Rules, weights and radius", "规则、权重与半径"),
    restsOn: ["unit.format", "edge.lengthM"],
    measure: ({ statics: { neighbourhood } }) =>
      figure(
        neighbourhood.conflict,
        neighbourhood.conflicts.filter(({ share }) => share !== null).length,
        Object.fromEntries(neighbourhood.conflicts.map(({ from, to, share }) => [`${from}→${to}`, share])),
      ),
  },
  {
    id: "clustered-pairs",
    title: { en: "Pairs of functions that attract or avoid each other", zh: "显著集聚或回避的功能对" },
    meaning: {
      en: "Pairs of functions that are neighbours more, or less, often than by chance. Neither is good as such.",
      zh: "相邻频率显著高于或低于随机的功能对数量；本身无优劣之分。",
    },
    unit: "count",
    range: [0, null],
    direction: null,
    formula: formula(
      "co-location-quotient",
      "CLQ = (C(A→B)/N_A) / (N'_B/(N − 1)); 999 random relabellings, two-sided, Benjamini–Hochberg q ≤ 0.05",
    ),
    reference: "Leslie & Kronenfeld 2011; Benjamini & Hochberg 1995",
    restsOn: ["unit.format", "edge.lengthM"],
    measure: ({ statics: { coLocation } }) => {
      const tested = coLocation.filter(({ q }) => q !== null);
      const attracted = tested.filter(({ status }) => status === "attracted").length;
      const avoiding = tested.filter(({ status }) => status === "avoiding").length;
      return figure(tested.length > 0 ? attracted + avoiding : null, tested.length, {
        attracted,
        avoiding,
        tooFewUnits: coLocation.length - tested.length,
      });
    },
  },
];
