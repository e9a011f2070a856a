import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_emotion.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import { CurveSums, curveSentence, curveSteps, emotionCurve } from "./curve.ts";

const journey = goldenJourney();

function goldenCurve() {
  const { source, steps } = curveSteps(journey, goldenItems);
  const sums = new CurveSums(steps);
  sums.add(goldenBlock());
  return emotionCurve(sums, { journey, source, asOf: null });
}

const { allClose: worst } = compared("expected_emotion.json", "4", "Emotion curve", 1e-9);

function measuredOf(figure: Figure): { value: number; low: number; high: number } {
  if (figure.status !== "measured") throw new Error(`expected a measured figure, found ${figure.status}`);
  return { value: figure.value, low: figure.interval.low, high: figure.interval.high };
}

describe("the emotion curve", () => {
  const curve = goldenCurve();
  const figures = curve.points.map((p) => measuredOf(p.figure));
  // The reference gives valence on −1..1; the curve shows it as percent of maximum possible.
  const asValence = (percent: number): number => (percent - 50) / 50;

  it("agrees with the reference to 1e-9: means and intervals of felt valence", () => {
    expect(curve.source).toBe("valence");
    expect(curve.points.map((p) => p.figure.n)).toEqual(golden.curve.map((c) => c.n));
    expect(
      worst(
        figures.map((f) => asValence(f.value)),
        golden.curve.map((c) => c.mean),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        figures.map((f) => asValence(f.low)),
        golden.curve.map((c) => c.lo),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        figures.map((f) => asValence(f.high)),
        golden.curve.map((c) => c.hi),
      ),
    ).toBeLessThan(1e-9);
  });

  it("gives exactly the reference's rank ranges and peak sets", () => {
    expect(curve.points.map((p) => p.rank)).toEqual(golden.curve.map((c) => c.rank));
    expect(curve.points.map((p) => p.rankLow)).toEqual(golden.curve.map((c) => c.rank_lo));
    expect(curve.points.map((p) => p.rankHigh)).toEqual(golden.curve.map((c) => c.rank_hi));
    expect([...curve.positivePeaks].sort()).toEqual(golden.positive_peak.confidence_set);
    expect([...curve.negativePeaks].sort()).toEqual(golden.negative_peak.confidence_set);
    expect([curve.positivePeaks[0], curve.negativePeaks[0]]).toEqual([
      golden.positive_peak.id,
      golden.negative_peak.id,
    ]);
  });

  it("says where the low and the high point lie, in both languages", () => {
    expect(curveSentence(curve, journey, "en")).toMatchInlineSnapshot(
      `"The low point is Wi-Fi & room tech, 49.9 (48.5–51.3); Personal touches and Mobile key cannot be ruled out. The high point is Room cleanliness, 68.5 (67.2–69.8)."`,
    );
    expect(curveSentence(curve, journey, "zh")).toMatchInlineSnapshot(
      `"情绪低点（痛点）是触点t08，49.9（48.5–51.3）；触点t11、触点t05也不能排除。情绪高点（峰值）是触点t06，68.5（67.2–69.8）。"`,
    );
  });

  it("scores a stage as the mean of the visits' own means", () => {
    const block = goldenBlock();
    const steps = goldenItems.touchpoints.map((t) => ({
      item: t.item,
      scale: t.scale,
      touchpoint: t.touchpoint,
      stage: "all",
    }));
    const sums = new CurveSums(steps);
    sums.add(block);
    const means: number[] = [];
    for (let i = 0; i < block.count; i++) {
      const given = steps
        .map((s) => block.answers[i * block.items + s.item] as number)
        .filter((a) => a < 254);
      if (given.length > 0) means.push((25 * given.reduce((a, b) => a + b, 0)) / given.length);
    }
    const mean = means.reduce((a, b) => a + b, 0) / means.length;
    const sd = Math.sqrt(means.reduce((a, b) => a + (b - mean) ** 2, 0) / (means.length - 1));
    const [stage] = emotionCurve(sums, { journey, source: "rating", asOf: null }).stages;
    const figure = measuredOf(stage?.figure as Figure);
    expect(stage?.figure.n).toBe(means.length);
    expect(figure.value).toBeCloseTo(mean, 9);
    expect(figure.high - mean).toBeCloseTo((1.961 * sd) / Math.sqrt(means.length), 3);
  });

  it("adds up scales of different width within a stage exactly", () => {
    const steps = [
      { item: 0, scale: { low: 0, high: 10, better: "higher" as const }, touchpoint: 0, stage: "s" },
      { item: 1, scale: { low: 1, high: 5, better: "higher" as const }, touchpoint: 1, stage: "s" },
    ];
    const sums = new CurveSums(steps);
    const visits = Array.from({ length: 40 }, (_, i) => [i % 11, i % 5]);
    sums.add({
      count: visits.length,
      items: 2,
      venue: new Uint16Array(40),
      group: new Uint8Array(40),
      weight: new Float64Array(40),
      answers: Uint8Array.from(visits.flat()),
    });
    const [stage] = emotionCurve(sums, { journey, source: "rating", asOf: null }).stages;
    const expected = visits.reduce((s, [a, b]) => s + (10 * (a as number) + 25 * (b as number)) / 2, 0) / 40;
    expect(measuredOf(stage?.figure as Figure).value).toBeCloseTo(expected, 10);
  });

  it("shows a touchpoint with few answers as indicative, with fewest as too few, and ranks neither", () => {
    const block = { ...goldenBlock(), count: 25 };
    const { source, steps } = curveSteps(journey, goldenItems);
    const sums = new CurveSums(steps);
    sums.add(block);
    const few = emotionCurve(sums, { journey, source, asOf: null });
    expect(few.points.every((p) => p.rank === null && !p.positivePeak && !p.negativePeak)).toBe(true);
    expect(few.points.map((p) => p.figure.status)).toContain("too-few");
    expect(few.points.some((p) => p.figure.status === "measured" && p.figure.indicative)).toBe(true);
    expect(curveSentence(few, journey, "en")).toBe(
      "At least two touchpoints with 30 answers each are needed to find high and low points.",
    );
    const none = emotionCurve(new CurveSums([]), { journey, source, asOf: null });
    expect(curveSentence(none, journey, "en")).toBe("No touchpoint was asked, so there is no curve.");
  });
});
