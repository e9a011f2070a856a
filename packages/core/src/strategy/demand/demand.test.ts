import { describe, expect, it } from "vitest";
import type { FunctionCode } from "../../format/catalogue.ts";
import type { Figure } from "../../indicator/figure.ts";
import { chance } from "../../simulation/random.ts";
import { noUses, type Uses } from "../product-mix/use-sums.ts";
import {
  type DigitalEvidence,
  digitalItems,
  digitalReadiness,
  judgeChecklist,
  readinessSentence,
} from "./digital-checklist.ts";
import { demandGrowth } from "./growth.ts";
import { growthSentence } from "./growth-sentence.ts";
import { resourceScore, resourcesSentence, scoreOf } from "./resource-score.ts";

const formats: readonly FunctionCode[] = ["dining", "retail", "show"];

/** Guests who use one format each, in these numbers. */
function usesOf(...counts: number[]): Uses {
  const uses = noUses(counts.length);
  for (const [f, count] of counts.entries()) {
    uses.uses[f] = count;
    uses.products[f * counts.length + f] = count;
  }
  uses.users = counts.reduce((sum, count) => sum + count, 0);
  uses.visits = uses.users;
  return uses;
}
const nobody = noUses(3);
const growthOf = (before: Uses[], now: Uses[], supply: number[] | null = [0.5, 0.3, 0.2]) =>
  demandGrowth({ before: [nobody, ...before], now: [nobody, ...now], formats }, { supply, asOf: null });

describe("growth of demand", () => {
  it("is told for shares, set against supply, and adds up to nothing over formats", () => {
    const { rows } = growthOf([usesOf(200, 100, 100)], [usesOf(160, 80, 160)]);
    const cells = rows[0]?.cells ?? [];
    const change = cells.map(({ change }) => (change.status === "measured" ? change.value : Number.NaN));
    expect(change.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 10);
    expect(change[2]).toBeCloseTo(15, 10);
    expect(cells.map(({ verdict }) => verdict)).toEqual(["shrinking", "cannot-tell", "growing"]);
    expect(cells.map(({ ahead }) => ahead)).toEqual([false, false, true]);
    expect(cells[2]?.index?.value).toBeCloseTo(2, 10);
    expect(cells[2]?.counts?.ratio).toBeCloseTo(1.6, 10);
  });

  it("calls nothing growing because more guests are asked", () => {
    const { rows, all } = growthOf([usesOf(100, 60, 40)], [usesOf(1_000, 600, 400)]);
    for (const cell of [...(rows[0]?.cells ?? []), ...(all?.cells ?? [])]) {
      expect(cell.verdict).toBe("cannot-tell");
      expect(cell.counts?.low).toBeGreaterThan(1);
    }
  });

  it("says what is missing", () => {
    expect(growthOf([nobody], [usesOf(9, 9, 9)]).status).toBe("no-visits-before");
    expect(growthOf([usesOf(9, 9, 9)], [nobody]).status).toBe("no-visits-now");
    const few = growthOf([usesOf(3, 3, 3), usesOf(40, 40, 40)], [usesOf(30, 3, 3), usesOf(40, 40, 40)]);
    expect(few.rows.map(({ cells }) => cells[0]?.change.status)).toEqual(["too-few", "withheld"]);
    expect(few.rows.flatMap(({ cells }) => cells.map(({ index }) => index))).toEqual(Array(6).fill(null));
    expect(growthOf([usesOf(50, 50, 50)], [usesOf(50, 50, 50)], null).rows[0]?.cells[0]).toMatchObject({
      supply: null,
      index: null,
      ahead: false,
    });
  });

  it("speaks of it in both languages", () => {
    const names = [{ en: "Families", zh: "亲子家庭" }];
    const growth = growthOf([usesOf(200, 100, 100)], [usesOf(160, 80, 160)]);
    expect(growthSentence(growth, names, "en")).toMatch(
      /^“Families” use shows for 15\.0 percentage points more of their uses .* n = 400\), and already for more/,
    );
    expect(growthSentence(growth, names, "zh")).toMatch(/^“亲子家庭”对演艺的需求占比上升 15\.0个百分点（/);
    const still = growthOf([usesOf(50, 50, 50)], [usesOf(50, 50, 50)]);
    expect(growthSentence(still, names, "en")).toContain("as far as can be told");
  });

  it("claims growth in no more than 5 % of runs without any", () => {
    const draw = chance(11);
    const drawn = () => {
      const counts: [number, number, number] = [0, 0, 0];
      for (let i = 0; i < 150; i++) {
        const format = Number(draw.pick({ 0: 0.5, 1: 0.3, 2: 0.2 })) as 0 | 1 | 2;
        counts[format]++;
      }
      return usesOf(...counts);
    };
    const runs = 400;
    let claims = 0;
    for (let run = 0; run < runs; run++) {
      const { rows } = growthOf([drawn(), drawn(), drawn()], [drawn(), drawn(), drawn()]);
      if (rows.some(({ cells }) => cells.some(({ verdict }) => verdict !== "cannot-tell"))) claims++;
    }
    expect(claims / runs).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });
});

describe("the checklist of digital thinking", () => {
  const figure = (low: number, high: number): DigitalEvidence => ({
    kind: "figure",
    about: null,
    figure: { status: "measured", value: (low + high) / 2, interval: { low, high } } as Figure,
  });

  it("lets data that tell go before people, and leaves the unanswered out", () => {
    const judged = judgeChecklist(
      new Map<string, DigitalEvidence>([
        ["feedback-coverage", { kind: "count", value: 14, of: 15 }],
        ["complaints-closed", figure(0.6, 0.7)],
        ["online-booking", figure(0.45, 0.55)],
        ["load-measured", { kind: "count", value: 28, of: 35 }],
      ]),
      new Map([
        ["complaints-closed", { answer: "yes" }],
        ["online-booking", { answer: "partly" }],
      ]),
    );
    expect(judged.filter(({ by }) => by).map(({ item, verdict, by }) => [item.code, verdict, by])).toEqual([
      ["feedback-coverage", "yes", "data"],
      ["complaints-closed", "no", "data"],
      ["online-booking", "partly", "person"],
      ["load-measured", "yes", "data"],
    ]);
    const readiness = digitalReadiness(judged);
    expect(readiness).toEqual({ met: 2.5 / 4, answered: 4, items: 10, low: 0.25, high: 0.85 });
    expect(readinessSentence(readiness)).toEqual({
      en: "63% of the checklist is met, by 4 of 10 items answered; with the 6 unanswered it could be 25% to 85%.",
      zh: "清单达成 63%（10 项中已作答 4 项）；其余 6 项未作答，整体可能在 25% 至 85% 之间。",
    });
  });

  it("says nothing where nothing is answered", () => {
    const readiness = digitalReadiness(judgeChecklist(new Map(), new Map()));
    expect(readiness).toMatchObject({ met: null, answered: 0, items: digitalItems.length });
    expect(readinessSentence(readiness).zh).toContain("无从判断");
  });
});

describe("the score of a latent resource", () => {
  it("gives equal ratings back, and nothing for what cannot be done", () => {
    expect(resourceScore({ uniqueness: 60, feasibility: 60, demand: 60 })).toBeCloseTo(60, 12);
    expect(resourceScore({ uniqueness: 100, feasibility: 0, demand: 100 })).toBe(0);
    expect(() => resourceScore({ uniqueness: 101, feasibility: 1, demand: 1 })).toThrow(RangeError);
  });

  it("is the mean of its scorers, whatever their order, with an interval from three on", () => {
    const given = [80, 60, 40].map((each, i) => ({
      scorer: `s${i}`,
      uniqueness: each,
      feasibility: each,
      demand: each,
    }));
    const score = scoreOf(given);
    expect(score.value).toBeCloseTo(60, 10);
    expect(score).toMatchObject({ n: 3, range: { high: expect.closeTo(80, 10) } });
    expect(score.interval?.low).toBeGreaterThan(0);
    expect(scoreOf([...given].reverse()).value).toBeCloseTo(score.value ?? 0, 10);
    expect(scoreOf(given.slice(1)).interval).toBeNull();
    expect(scoreOf([])).toEqual({ n: 0, value: null, interval: null, range: null, criteria: null });
  });

  it("leads only where the scorers agree that it does", () => {
    const of = (en: string, ...values: number[]) => ({
      name: { en, zh: "名称" },
      simulated: true,
      score: scoreOf(
        values.map((each, i) => ({ scorer: `${i}`, uniqueness: each, feasibility: each, demand: each })),
      ),
    });
    expect(resourcesSentence([of("A", 80, 81, 82), of("B", 40, 41, 42)]).en).toBe(
      "Of 2 latent resources, A (simulated) scores highest: 81 of 100 by 3 scorers, beyond what the scorers differ by.",
    );
    expect(resourcesSentence([of("A", 80), of("B", 40)]).en).toContain("whether it leads cannot be told");
    expect(resourcesSentence([of("A")]).zh).toContain("均尚未评分");
    expect(resourcesSentence([]).en).toContain("No latent resource");
  });
});
