import { describe, expect, it } from "vitest";
import {
  clamp,
  random,
  type SimulatedVisit,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import {
  analysisSentence,
  leftOutReason,
  type MomentAnalysis,
  MomentSums,
  momentAnalysis,
  momentSentence,
  warningText,
} from "./moment.ts";

interface Plan {
  visits: number;
  touchpoints: number;
  recommend?: boolean;
  perStage?: number;
  /** Changes a visit's answers (overall, recommend, touchpoints…) before it is packed. */
  change?: (answers: number[], index: number) => void;
}

/** Ratings with a common mood; overall and recommend follow their mean. */
function analyse({ visits, touchpoints, recommend = true, perStage = 6, change }: Plan): MomentAnalysis {
  const { uniform, normal } = random(42);
  const rows = Array.from({ length: visits }, (_, i): SimulatedVisit => {
    const mood = normal();
    const ratings = Array.from({ length: touchpoints }, () => clamp(2.2 + 0.6 * mood + 0.9 * normal(), 0, 4));
    const mean = ratings.reduce((a, b) => a + b, 0) / Math.max(1, touchpoints);
    const answers = [
      clamp(2.4 * mean + normal(), 0, 10),
      clamp(2.4 * mean + 1.4 * normal(), 0, 10),
      ...ratings,
    ];
    change?.(answers, i);
    return { venue: i % 3, group: Math.floor(50 * uniform()), answers };
  });
  const sums = new MomentSums(simulatedItems(touchpoints, recommend));
  sums.add(simulatedBlock(rows));
  return momentAnalysis(sums, {
    journey: simulatedJourney(touchpoints, perStage),
    asOf: "2026-01-01T00:00:00Z",
  });
}

const shareOf = (figure: Figure): number => (figure.status === "measured" ? figure.value : Number.NaN);
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** No figure anywhere carries NaN or an infinite number as its value or interval. */
function expectCleanFigures(analysis: MomentAnalysis): void {
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (value !== null && typeof value === "object") for (const part of Object.values(value)) walk(part);
  };
  walk(analysis);
  const journey = simulatedJourney(30);
  for (const locale of ["en", "zh"] as const) {
    const texts = [
      analysisSentence(analysis, journey, locale),
      ...analysis.moments.map((m) => momentSentence(m, analysis, journey, locale)),
      ...analysis.leftOut.map((l) => leftOutReason(l, locale)),
      ...analysis.warnings.map((w) => warningText(w, journey, locale)),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\bcaus(e|es|ed)\b/);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === "zh");
    }
  }
}

describe("an analysis of moments", () => {
  it("has everything for a journey with enough visits, best first, shares summing to one", () => {
    const analysis = analyse({ visits: 1200, touchpoints: 6 });
    expect(analysis).toMatchObject({
      status: "ok",
      visits: 1200,
      neededVisits: 100,
      leftOut: [],
      warnings: [],
    });
    const scores = analysis.moments.map((m) => shareOf(m.score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(total(analysis.moments.map((m) => shareOf(m.importance.share)))).toBeCloseTo(1, 12);
    expect(total(analysis.stageImportance.map((s) => shareOf(s.share)))).toBeCloseTo(1, 12);
    for (const m of analysis.moments) {
      expect(m.rankLow as number).toBeLessThanOrEqual(m.rank as number);
      expect(m.rank as number).toBeLessThanOrEqual(m.rankHigh as number);
      expect(m.score.asOf).toBe("2026-01-01T00:00:00Z");
    }
    expectCleanFigures(analysis);
  });

  it("says how many visits are needed when there are too few", () => {
    const analysis = analyse({ visits: 90, touchpoints: 4 });
    expect(analysis).toMatchObject({
      status: "too-few",
      moments: [],
      neededVisits: 100,
      visitsWithOutcome: 90,
    });
    expect(analysis.explained).toMatchObject({ status: "too-few", n: 90, needed: 100 });
    expect(analysisSentence(analysis, simulatedJourney(4), "en")).toBe(
      "Too few visits to tell: 100 with an overall rating are needed, 90 were found.",
    );
    expect(analysisSentence(analysis, simulatedJourney(4), "zh")).toBe(
      "到访样本不足：需要 100 份有总体评分的答卷，目前有 90 份。",
    );
    expect(analyse({ visits: 150, touchpoints: 16 }).neededVisits).toBe(160);
  });

  it("survives no visits, one visit, and nobody answering", () => {
    for (const visits of [0, 1, 2]) {
      const analysis = analyse({ visits, touchpoints: 3 });
      expect(analysis.status).toBe("too-few");
      expectCleanFigures(analysis);
    }
    expect(analyse({ visits: 300, touchpoints: 3, change: (a) => a.fill(255) })).toMatchObject({
      status: "too-few",
      visitsWithOutcome: 0,
    });
  });

  it("gives no score but the other traits when recommendation was not asked", () => {
    const analysis = analyse({ visits: 600, touchpoints: 4, recommend: false });
    expect(analysis).toMatchObject({ status: "ok", recommendationAsked: false });
    for (const m of analysis.moments) {
      expect([m.score.status, m.traits.longTerm.figure.status]).toEqual(["not-asked", "not-asked"]);
      expect([m.traits.emotion.figure.status, m.traits.decision.figure.status]).toEqual([
        "measured",
        "measured",
      ]);
      expect(m).toMatchObject({ isMoment: false, label: null, rank: null, asymmetryOnRecommendation: null });
    }
    expect(analysisSentence(analysis, simulatedJourney(4), "en")).toMatch(/^Recommendation was not asked/);
    expectCleanFigures(analysis);
  });

  it("leaves out and lists a touchpoint nobody rated, one with one answer only, and one not asked", () => {
    const analysis = analyse({
      visits: 600,
      touchpoints: 5,
      change: (answers) => {
        answers[2] = 255;
        answers[3] = 4;
      },
    });
    expect(analysis.moments.map((m) => m.code).sort()).toEqual(["t3", "t4", "t5"]);
    expect(analysis.leftOut).toEqual([
      { touchpoint: 0, code: "t1", n: 0, needed: 30, reason: "too-few" },
      { touchpoint: 1, code: "t2", n: 600, needed: 30, reason: "no-variance" },
    ]);
    expectCleanFigures(analysis);
  });

  it("is not moved by a touchpoint that nobody rated", () => {
    const plan = { visits: 600, touchpoints: 4 };
    const blank = {
      ...plan,
      touchpoints: 5,
      change: (answers: number[]) => {
        answers[6] = 255;
      },
    };
    const reference = analyse({ ...blank });
    const { uniform, normal } = random(42);
    const rows = Array.from({ length: 600 }, (_, i): SimulatedVisit => {
      const mood = normal();
      const ratings = Array.from({ length: 5 }, () => clamp(2.2 + 0.6 * mood + 0.9 * normal(), 0, 4));
      const mean = ratings.reduce((a, b) => a + b, 0) / 5;
      const answers = [
        clamp(2.4 * mean + normal(), 0, 10),
        clamp(2.4 * mean + 1.4 * normal(), 0, 10),
        ...ratings.slice(0, 4),
      ];
      return { venue: i % 3, group: Math.floor(50 * uniform()), answers };
    });
    const sums = new MomentSums(simulatedItems(4));
    sums.add(simulatedBlock(rows));
    const dropped = momentAnalysis(sums, { journey: simulatedJourney(4), asOf: "2026-01-01T00:00:00Z" });
    expect(dropped.moments.map((m) => m.code)).toEqual(reference.moments.map((m) => m.code));
    for (const [k, m] of dropped.moments.entries())
      for (const part of ["penalty", "reward", "index"] as const)
        expect(shareOf(m.asymmetry[part])).toBeCloseTo(
          shareOf(reference.moments[k]?.asymmetry[part] as Figure),
          9,
        );
  });

  it("shares credit equally between a touchpoint and its duplicate, and says that they cannot be told apart", () => {
    const analysis = analyse({
      visits: 600,
      touchpoints: 4,
      change: (answers) => {
        answers[5] = answers[2] as number;
      },
    });
    const [one, two] = ["t1", "t4"].map((code) => analysis.moments.find((m) => m.code === code));
    expect(analysis.status).toBe("collinear");
    expect(shareOf(one?.importance.share as Figure)).toBeCloseTo(shareOf(two?.importance.share as Figure), 9);
    expect(two?.importance).toMatchObject({
      vif: null,
      coefficient: { status: "withheld", reason: "cannot-be-separated" },
    });
    expect(two?.asymmetry.penalty).toMatchObject({ status: "withheld", reason: "cannot-be-separated" });
    expectCleanFigures(analysis);
  });

  it("has no class where too few gave a low score, and says so", () => {
    const analysis = analyse({
      visits: 600,
      touchpoints: 3,
      change: (answers, i) => {
        answers[2] = i < 5 ? 0 : Math.max(2, answers[2] as number);
      },
    });
    const first = analysis.moments.find((m) => m.code === "t1");
    expect(first).toMatchObject({ status: "too-few", asymmetry: { class: "insufficient" }, isMoment: false });
    expect(first?.asymmetry.penalty).toMatchObject({ status: "too-few", n: 5, needed: 10 });
    expect(first?.score).toMatchObject({ status: "too-few", n: 5, needed: 10 });
    expect(first?.importance.share.status).toBe("measured");
    expectCleanFigures(analysis);
  });

  it("does not show importance when ratings hardly explain satisfaction", () => {
    const { uniform } = random(3);
    const noise = (answers: number[]): void => {
      answers[0] = Math.floor(11 * uniform());
    };
    const analysis = analyse({ visits: 3000, touchpoints: 3, change: noise });
    expect(analysis.status).toBe("weak");
    for (const m of analysis.moments) {
      expect(m.importance).toMatchObject({
        share: { status: "withheld", reason: "hardly-explained" },
        rank: null,
      });
      expect(m.quadrant).toBeNull();
    }
    expectCleanFigures(analysis);
  });

  it("has nothing to say when everyone is equally satisfied", () => {
    const analysis = analyse({
      visits: 300,
      touchpoints: 3,
      change: (answers) => {
        answers[0] = 8;
      },
    });
    expect(analysis).toMatchObject({ status: "no-variance", moments: [] });
  });

  it("works with one venue, one touchpoint", () => {
    const analysis = analyse({ visits: 400, touchpoints: 1 });
    expect(analysis.moments).toHaveLength(1);
    expect(analysis.moments[0]).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 1, quadrant: null });
    expect(shareOf(analysis.moments[0]?.importance.share as Figure)).toBe(1);
    expectCleanFigures(analysis);
  });

  it("with 24 touchpoints lets stages share first; touchpoints sum to their stage", () => {
    const analysis = analyse({ visits: 1500, touchpoints: 24, perStage: 6 });
    expect(analysis.warnings.map((w) => w.code)).toContain("stages-first");
    for (const [s, stage] of analysis.stageImportance.entries()) {
      const members = analysis.moments.filter((m) => Math.floor(m.touchpoint / 6) === s);
      expect(total(members.map((m) => shareOf(m.importance.share)))).toBeCloseTo(shareOf(stage.share), 9);
    }
    expectCleanFigures(analysis);
  });

  it("withholds importance when a stage is too large to be exact", () => {
    const analysis = analyse({ visits: 600, touchpoints: 22, perStage: 22 });
    expect(analysis.warnings.map((w) => w.code)).toEqual(["too-many"]);
    expect(analysis.moments[0]?.importance.share).toMatchObject({
      status: "withheld",
      reason: "too-many-touchpoints",
    });
    expect(analysis.moments[0]?.score.status).toBe("measured");
    expectCleanFigures(analysis);
  });

  it("warns of touchpoints that are often skipped", () => {
    const analysis = analyse({
      visits: 600,
      touchpoints: 3,
      change: (answers, i) => {
        answers[2] = i % 3 === 0 ? 254 : (answers[2] as number);
      },
    });
    expect(analysis.warnings).toEqual([{ code: "often-skipped", touchpoints: ["t1"] }]);
  });

  it("flags a touchpoint that is linked the wrong way round", () => {
    const analysis = analyse({
      visits: 900,
      touchpoints: 3,
      change: (answers) => {
        answers[2] = 4 - (answers[2] as number);
      },
    });
    expect(analysis.moments.find((m) => m.code === "t1")?.importance.inverse).toBe(true);
    expect(analysis.warnings).toContainEqual({ code: "inverse", touchpoints: ["t1"] });
  });
});
