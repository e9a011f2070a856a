import { describe, expect, it } from "vitest";
import { simulatedPanel } from "../../../test/simulated-panel.ts";
import type { EffectQuestion, VenueSeries } from "./effect.ts";
import { refusals } from "./effect.ts";
import { effectOf } from "./judge.ts";
import { effectMethod, effectSentence, refusalText } from "./sentence.ts";

const question = simulatedPanel(3, { effect: 3, missing: 0 });
const names = {
  venue: { en: "Harbour", zh: "海港" },
  indicator: { en: "Satisfaction", zh: "满意度" },
  unit: "pomp",
  start: "2020-01-01",
} as const;

/** The same with some of a venue's cells changed. */
function changed(series: VenueSeries, of: (cell: VenueSeries["cells"][number]) => object): VenueSeries {
  return { ...series, cells: series.cells.map((cell) => ({ ...cell, ...of(cell) })) };
}

function asked(over: Partial<EffectQuestion>): EffectQuestion {
  return { ...question, ...over };
}

describe("the estimate", () => {
  it("of equal venues without shocks is the plain difference of differences", () => {
    const cells = (jump: number) =>
      Array.from({ length: 24 }, (_, t) => ({
        period: 588 + t,
        n: 400,
        mean: 70 + Math.sin(t) + (t >= 12 ? jump : 0) + (t % 2) * 0.001,
        variance: 400,
      }));
    const effect = effectOf(
      asked({
        treated: { venue: "a", cells: cells(5) },
        peers: ["b", "c", "d"].map((venue, k) => ({ venue, cells: cells(k - 1) })),
      }),
    );
    expect(effect.estimate?.value).toBeCloseTo(5, 6);
    expect(effect.withoutOnePeer?.low).toBeCloseTo(4.5, 6);
    expect(effect.withoutOnePeer?.high).toBeCloseTo(5.5, 6);
  });

  it("does not depend on the order of venues and moves with the answers", () => {
    const first = effectOf(question);
    const turned = effectOf(asked({ peers: question.peers.toReversed() }));
    expect(turned.estimate?.value).toBeCloseTo(first.estimate?.value as number, 9);
    const raised = effectOf(
      asked({
        treated: changed(question.treated, ({ period, mean }) => ({ mean: mean + (period >= 600 ? 2 : 0) })),
      }),
    );
    expect(raised.estimate?.value).toBeCloseTo((first.estimate?.value as number) + 2, 6);
    expect(raised.estimate?.standardError).toBeCloseTo(first.estimate?.standardError as number, 6);
  });

  it("turns with the direction that is better", () => {
    const effect = effectOf(question);
    expect(effect.verdict).toBe("worked");
    expect(effectOf(asked({ direction: -1 })).verdict).toBe("did-not");
    expect(effectSentence(effect, names, "en")).toMatch(
      /^Worked: since 1 Jan 2020 satisfaction at Harbour has changed by \+\d\.\d points \(\d\.\d–\d\.\d\) against its 5 peers, more than chance explains/,
    );
    expect(effectSentence(effect, names, "zh")).toMatch(
      /^有效：自2020年1月1日起，海港的满意度与 5 个对照场所相比变化 \+\d\.\d分（/,
    );
  });

  it("shows the venue and what its peers let expect, period by period", () => {
    const { points } = effectOf(question);
    expect(points).toHaveLength(24);
    expect(points.filter(({ after }) => after)).toHaveLength(12);
    for (const { own, expected } of points) {
      expect(own && own.low < own.value && own.value < own.high).toBe(true);
      expect(expected && expected.low < expected.high).toBe(true);
    }
  });
});

describe("it refuses", () => {
  const few = (count: number) => asked({ peers: question.peers.slice(0, count) });
  it.each([
    ["a figure never asked", asked({ treated: { venue: "v1", cells: [] } }), "not-asked"],
    ["too few answers", asked({ treated: changed(question.treated, () => ({ n: 5 })) }), "too-few-answers"],
    ["too short a time before", asked({ start: 593 }), "too-few-before"],
    ["too short a time after", asked({ start: 610 }), "too-few-after"],
    ["two peers and a short past", few(2), "too-few-peers"],
    ["no peers and a short past", few(0), "season-unknown"],
    ["peers that acted too", { ...few(1), busyPeers: 4 }, "peers-acted"],
    [
      "peers that moved apart",
      asked({
        peers: question.peers.map((peer, place) =>
          changed(peer, ({ period, mean }) => ({ mean: mean + (place === 0 && period >= 600 ? 12 : 0) })),
        ),
      }),
      "peers-changed",
    ],
    [
      "a drift before",
      asked({
        treated: changed(question.treated, ({ period, mean }) => ({ mean: mean + 1.5 * (period - 588) })),
      }),
      "broken-pre-trend",
    ],
  ])("%s", (_, asked, refusal) => {
    const effect = effectOf(asked);
    expect(effect).toMatchObject({ verdict: "cannot-tell", refusal, estimate: null });
    for (const locale of ["en", "zh"] as const) {
      expect(effectSentence(effect, names, locale)).toMatch(/^(Cannot tell: |无法判断：)/);
      expect(effectMethod(effect, locale).length).toBeGreaterThan(40);
    }
  });

  it("and says why in both languages, each reason its own", () => {
    const texts = refusals.map((refusal) =>
      refusalText(refusal, { grain: "month", periods: { before: 2, after: 1 }, peers: [] }),
    );
    expect(new Set(texts.map(({ en }) => en)).size).toBe(refusals.length);
    expect(new Set(texts.map(({ zh }) => zh)).size).toBe(refusals.length);
  });

  it("a change that matters of zero", () => {
    expect(() => effectOf(asked({ worthwhile: 0 }))).toThrow("above 0");
  });
});

describe("without peers", () => {
  const runs = (effect: number, count: number) =>
    Array.from({ length: count }, (_, run) =>
      effectOf({
        ...simulatedPanel(300 + run, {
          venues: 1,
          before: 36,
          after: 12,
          answers: [600, 900],
          effect,
          shock: 0.4,
        }),
      }),
    );

  it("five points are found by the venue's own past, with season and trend told apart", () => {
    const found = runs(5, 20).filter(({ verdict }) => verdict === "worked");
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(found[0]).toMatchObject({ design: "interrupted-series", refusal: null, peers: [] });
  });

  it("nothing is hardly ever taken for something", () => {
    const claimed = runs(0, 40).filter(({ estimate }) => estimate && (estimate.low > 0 || estimate.high < 0));
    expect(claimed.length).toBeLessThanOrEqual(4);
  });
});
