import { describe, expect, it } from "vitest";
import { type CompareWords, compareFigures } from "./compare-figures.ts";
import type { Figures, Headline } from "./protocol.ts";

const title = (text: string) => ({ en: text, zh: text });
const headline = (id: string, unit: Headline["unit"], value: number | null, higher = false): Headline => ({
  id,
  title: title(id),
  unit,
  direction: higher ? "higher" : "lower",
  value,
});
const figures = (total: number, headlines: Headline[], worst: Figures["worst"] = null): Figures => ({
  slots: { openMin: 540, slotMin: 10, count: 1, peakMinute: 540 },
  inside: new Float64Array(1),
  peakInside: 0,
  edgeFlow: new Float32Array(0),
  edgeLos: new Uint8Array(0),
  edges: [],
  score: {
    total,
    uncapped: total,
    caps: total < 60 ? [{ code: "f", cap: 59, reason: title("standstill") }] : [],
    subs: [{ code: "flow", title: title("Flow"), weight: 1, score: total, contribution: total, items: [] }],
    assumedShare: 0,
    sensitivity: { low: 0, high: 0, draws: 0 },
  },
  headlines,
  worst,
});
const words: CompareWords = {
  total: "Total",
  none: "none",
  inUnit: (text, unit, points) => `${text}${points && unit === "share" ? " points" : ""}`,
  worst: (name, time, grade) => `${name} ${time} ${grade}`,
  nobody: "nobody",
  outcome: (verdict, before, after, difference) => `${verdict}: ${before} to ${after} (${difference}).`,
  worstNow: (before, after) => ` ${before} to ${after}.`,
};

describe("a comparison", () => {
  const lane = { edge: "E1", name: "Lane", minuteOfDay: 800, los: "F", vc: 1 } as const;
  const compared = compareFigures(
    figures(70.72, [headline("pressure", "score", 0.006719), headline("toilets", "share", 0.9, true)], lane),
    figures(59, [headline("pressure", "score", 0.005685), headline("toilets", "share", 0.9004, true)]),
    "en",
    words,
  );

  it("says what became better and worse, by how much, and in how many digits that is seen", () => {
    expect(compared.total).toMatchObject({ difference: "−11.7", verdict: "worse" });
    expect(compared.changed).toEqual([
      {
        id: "pressure",
        title: "pressure",
        before: "0.0067",
        after: "0.0057",
        difference: "−0.0010",
        verdict: "better",
      },
    ]);
    expect(compared.subs[0]?.difference).toBe("−11.7");
  });

  it("never calls a difference nothing", () => {
    const { total, changed } = compareFigures(
      figures(64.652, [headline("walk", "m", 3643.45)]),
      figures(64.648, [headline("walk", "m", 3643.55)]),
      "en",
      words,
    );
    expect(total).toMatchObject({ before: "64.7", after: "64.6", difference: "−0.004", verdict: "worse" });
    expect(changed[0]).toMatchObject({ before: "3,643", after: "3,644", difference: "+0.1" });
  });

  it("names what did not change, and what holds the total down", () => {
    expect(compared.unchanged.map(({ id }) => id)).toEqual(["toilets"]);
    expect(compared.caps).toEqual({ before: [], after: ["standstill"] });
  });

  it("says it in a sentence, with the worst path where that is another", () => {
    expect(compared.sentence).toBe("worse: 70.7 to 59.0 (−11.7). Lane 13:20 F to nobody.");
  });

  it("has no difference where a figure is not defined", () => {
    const [row] = compareFigures(
      figures(70, [headline("wait", "minutes", null)]),
      figures(70, [headline("wait", "minutes", 3)]),
      "en",
      words,
    ).changed;
    expect(row).toMatchObject({ before: "none", after: "3.0", difference: "", verdict: "neither" });
  });
});
