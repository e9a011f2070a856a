import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { CurveSums, curveSteps, type EmotionCurve, emotionCurve } from "./curve.ts";
import {
  asPercent,
  type Belief,
  compareWithDesigned,
  hypothesis,
  problemOfBeliefs,
} from "./designed-curve.ts";
import { type BeliefSource, designedMethod, designedSentence } from "./designed-sentence.ts";
import { journeyTemplates } from "./templates/templates.ts";

const journey = goldenJourney();
const codes = journey.touchpoints.map(({ code }) => code);

function measuredCurve(visits?: number): EmotionCurve {
  const { source, steps } = curveSteps(journey, goldenItems);
  const sums = new CurveSums(steps);
  const block = goldenBlock();
  sums.add(visits === undefined ? block : { ...block, count: visits });
  return emotionCurve(sums, { journey, source, asOf: null });
}
const curve = measuredCurve();
const beliefs = (given: Record<string, number>): Belief[] =>
  codes.map((touchpoint) => ({ touchpoint, valence: given[touchpoint] ?? null }));

describe("the template's hypothesis", () => {
  it("is drawn from what each template's planners hope, fear and how strongly", () => {
    for (const template of journeyTemplates) {
      const believed = hypothesis(template);
      expect(believed.map(({ touchpoint }) => touchpoint)).toEqual(
        template.touchpoints.map(({ code }) => code),
      );
      expect(problemOfBeliefs(template, believed)).toBeNull();
    }
    const hotel = journeyTemplates.find(({ code }) => code === "hotel");
    expect(new Set(hypothesis(hotel ?? journey).map(({ valence }) => valence))).toEqual(
      new Set([0, 33, 67, 100]),
    );
  });

  it("points down where planners only fear, and holds nothing where they said nothing", () => {
    const [first, second, third] = journey.touchpoints;
    const text = { en: "x", zh: "某" };
    const own = {
      ...journey,
      touchpoints: [
        { ...first, designed: { negativePeak: text, emotion: 2 } },
        { ...second, designed: { positivePeak: text, negativePeak: text, emotion: 3 } },
        { ...third, designed: undefined },
      ],
    } as typeof journey;
    expect(hypothesis(own).map(({ valence }) => valence)).toEqual([-67, 100, null]);
  });
});

describe("beliefs are taken whole or not at all", () => {
  const whole = beliefs({ t01: 50 });
  it.each([
    [whole, null],
    [
      whole.slice(1),
      {
        place: null,
        member: null,
        message: expect.objectContaining({ en: expect.stringContaining('"t01" is missing') }),
      },
    ],
    [[...whole, { touchpoint: "t01", valence: 1 }], { place: 12, member: "touchpoint" }],
    [[{ touchpoint: "x", valence: 1 }, ...whole], { place: 0, member: "touchpoint" }],
    [beliefs({ t02: 101 }), { place: 1, member: "valence" }],
    [beliefs({ t02: 0.5 }), { place: 1, member: "valence" }],
    [beliefs({ t02: Number.NaN }), { place: 1, member: "valence" }],
  ])("%#", (given, expected) => {
    const found = problemOfBeliefs(journey, given);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe("the gap between felt and believed", () => {
  it("is the mean less the belief, with the mean's own interval and t test", () => {
    const compared = compareWithDesigned(curve, beliefs({ t06: 20, t08: 0 }));
    const point = compared.points.find(({ touchpoint }) => touchpoint === "t06");
    const figure = curve.points.find(({ code }) => code === "t06")?.figure;
    if (point?.gap?.status !== "measured" || figure?.status !== "measured")
      throw new Error("expected figures");
    expect(point.believed).toBe(60);
    expect(point.gap.value).toBeCloseTo(figure.value - 60, 12);
    expect(point.gap.interval.low).toBeCloseTo(figure.interval.low - 60, 12);
    // The reference: mean valence .37 on −1..1 with its standard error, against .2.
    const block = goldenBlock();
    const step = curveSteps(journey, goldenItems).steps[5];
    const felt = Array.from(
      { length: block.count },
      (_, i) => block.answers[i * block.items + (step?.item ?? 0)] as number,
    )
      .filter((answer) => answer < 254)
      .map((answer) => 25 * answer);
    const mean = felt.reduce((a, b) => a + b, 0) / felt.length;
    const variance = felt.reduce((a, x) => a + (x - mean) ** 2, 0) / (felt.length - 1);
    const t = (mean - 60) / Math.sqrt(variance / felt.length);
    expect(point.p as number).toBeCloseTo(studentTTwoSided(t, felt.length - 1), 12);
    expect(compared.tests).toBe(2);
    expect(point.verdict).toBe("better");
  });

  it("is corrected over the touchpoints: q is never below p, and verdicts follow q", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { nil: null }), {
          minLength: 12,
          maxLength: 12,
        }),
        (given) => {
          const compared = compareWithDesigned(
            curve,
            codes.map((touchpoint, i) => ({ touchpoint, valence: given[i] ?? null })),
          );
          for (const { valence, p, q, gap, verdict } of compared.points) {
            expect(gap === null).toBe(valence === null);
            expect(p === null).toBe(q === null);
            if (p === null || q === null || gap?.status !== "measured") continue;
            expect(q).toBeGreaterThanOrEqual(p - 1e-12);
            expect(verdict).toBe(q > 0.05 ? "cannot-tell" : gap.value > 0 ? "better" : "worse");
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("of one touchpoint alone is judged where its interval leaves the belief out", () => {
    const [first] = curve.points;
    if (first?.figure.status !== "measured") throw new Error("expected a figure");
    const one = { ...curve, points: [first] };
    const exact = 2 * (first.figure.value - 50);
    const half = first.figure.interval.high - first.figure.value;
    for (const [offset, verdict] of [
      [0, "cannot-tell"],
      [0.9, "cannot-tell"],
      [1.1, "worse"],
      [-1.1, "better"],
    ] as const) {
      const valence = exact + 2 * offset * half;
      expect(compareWithDesigned(one, [{ touchpoint: first.code, valence }]).points[0]?.verdict).toBe(
        verdict,
      );
    }
  });

  it("is shown and not judged on few answers, and not shown on fewer", () => {
    const few = compareWithDesigned(measuredCurve(25), beliefs(Object.fromEntries(codes.map((c) => [c, 0]))));
    expect(new Set(few.points.map(({ verdict }) => verdict))).toEqual(new Set([null]));
    expect(few.points.map(({ gap }) => gap?.status)).toContain("too-few");
    expect(few.points.some(({ gap }) => gap?.status === "measured" && gap.indicative)).toBe(true);
    expect(few.tests).toBe(0);
  });

  it("puts −100, 0 and 100 on the ends and the middle of the curve's scale", () => {
    expect([-100, 0, 100].map(asPercent)).toEqual([0, 50, 100]);
  });
});

describe("the sentence", () => {
  const say = (
    given: Record<string, number>,
    locale: "en" | "zh" = "en",
    source: BeliefSource = "recorded",
    of = curve,
  ) => designedSentence(compareWithDesigned(of, beliefs(given)), of, journey, source, locale);

  it("says where management expects the peak and where guests' is", () => {
    expect(say({ t01: 80, t08: -20 })).toMatchInlineSnapshot(
      `"Management expects the high point at Website & booking; guests’ high point is Room cleanliness. Management expects the low point at Wi-Fi & room tech; guests’ low point may be there, but none of Wi-Fi & room tech, Personal touches and Mobile key can be ruled out. The widest gap is at Website & booking, which guests feel to be worse than believed (−28.8 points); 2 touchpoints differ by more than chance explains."`,
    );
    expect(say({ t01: 80, t08: -20 }, "zh")).toMatchInlineSnapshot(
      `"管理层预期高点在触点t01；客人的高点在触点t06。管理层预期低点在触点t08；客人的低点可能在那里，但触点t08、触点t11、触点t05都不能排除。差距最大的是触点t01：比设想低（−28.8分）；共 2 个触点的差距超出偶然波动。"`,
    );
    expect(say({ t06: 60, t01: 0 }, "en", "hypothesis")).toMatchInlineSnapshot(
      `"The template’s hypothesis expects the high point at Room cleanliness, and that is where guests’ high point is. It expects the low point at Website & booking; guests’ low point is one of Wi-Fi & room tech, Personal touches and Mobile key. The widest gap is at Room cleanliness, which guests feel to be worse than believed (−11.5 points); 2 touchpoints differ by more than chance explains."`,
    );
  });

  it("says when guests' peak cannot be told, and when nothing is believed", () => {
    const few = measuredCurve(25);
    expect(say({ t06: 60, t01: 0 }, "en", "recorded", few)).toBe(
      "Management expects the high point at Room cleanliness; where guests’ high point is cannot be told. Management expects the low point at Website & booking; where guests’ low point is cannot be told.",
    );
    expect(say({})).toBe("What management believes about this journey has not been recorded.");
    expect(say({}, "zh")).toBe("尚未记录管理层对这条旅程的设想。");
  });

  it("names no end where every belief is the same", () => {
    expect(say({ t01: 30, t02: 30 })).not.toContain("expects");
  });

  it("tells how the two scales are matched", () => {
    expect(designedMethod("valence", "en")).toContain("which is the same scale");
    expect(designedMethod("rating", "en")).toContain("a convention of ours");
    expect(designedMethod("rating", "zh")).toContain("约定");
  });
});
