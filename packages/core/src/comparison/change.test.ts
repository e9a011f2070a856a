import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { countCodes, readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import type { Figure } from "../indicator/figure.ts";
import { emptyHistogram, type Histogram } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { type Change, type ChangeQuestion, compareChanges } from "./change.ts";
import { type ChangeNames, changeSentence, changesMethod, changesSentence } from "./change-sentence.ts";

const tenPoint = scaleSchema.parse({ low: 0, high: 10 });
const fivePoint = scaleSchema.parse({ low: 1, high: 5 });
const sevenPoint = scaleSchema.parse({ low: 1, high: 7 });
const reading = { weighted: false, asOf: null };
const satisfaction = indicatorById("satisfaction");

function histogram(counts: number[], scale = tenPoint): Histogram {
  return {
    ...emptyHistogram(scale),
    counts,
    weights: counts.map((count) => count * 1_000_000),
    squaredWeights: counts.reduce((a, b) => a + b, 0) * 1_000_000,
  };
}
function measured(figure: Figure | undefined): Extract<Figure, { status: "measured" }> {
  if (figure?.status !== "measured") throw new Error(`expected a measured figure, found ${figure?.status}`);
  return figure;
}
const question = (venue: string, before: Histogram | null, after: Histogram | null): ChangeQuestion => ({
  venue,
  touchpoint: null,
  before,
  after,
});
const one = (before: Histogram | null, after: Histogram | null, id = satisfaction) =>
  compareChanges(id, [question("a", before, after)], reading).rows[0] as Change;

describe("changes of eight venues agree with the reference", () => {
  const { close } = golden("expected_venues.json", "6.5", "Changes of venues, with their q values", 1e-9);
  const visits = readVisits();
  const counts = (venue: string, column: string, late: boolean, [low, high] = [0, 10]) =>
    countCodes(
      visits.filter((v) => v.venue === venue && (v.date as string) >= "2026-06-01" === late),
      column,
      low as number,
      high as number,
    );
  const asked = (column: string): ChangeQuestion[] =>
    reference.change.by_venue.map(({ venue }) =>
      question(venue, histogram(counts(venue, column, false)), histogram(counts(venue, column, true))),
    );

  it("on satisfaction, shares and net promoter scores", () => {
    const byMean = compareChanges(satisfaction, asked("overall"), reading).rows;
    const byScore = compareChanges(indicatorById("net-promoter-score"), asked("ltr"), reading).rows;
    // The golden share counts the top two codes of 0–10: promoters of "overall".
    for (const [i, e] of reference.change.by_venue.entries()) {
      const row = byMean[i] as Change;
      const gap = measured(row.difference);
      expect([row.after.n, row.before.n]).toEqual([e.n_late, e.n_early]);
      close(gap.value, e.diff);
      close(gap.interval.low, e.lo);
      close(gap.interval.high, e.hi);
      close(row.p, e.p_welch);
      close(row.q, e.q_welch);
      close(row.effect, e.g);
      close(row.order?.superiority, e.prob_superiority);
      close(row.order?.p, e.mw_p);
      close(measured(byScore[i]?.difference).value, e.nps_diff);
      close(byScore[i]?.p, e.nps_p);
    }
  });

  it("on every touchpoint of every venue, as one family", () => {
    const score = indicatorById("touchpoint-score");
    const cells = reference.change_touchpoints;
    const { rows, tests } = compareChanges(
      score,
      cells.map(({ venue, id }) => ({
        venue,
        touchpoint: id,
        before: histogram(counts(venue, id, false, [1, 5]), fivePoint),
        after: histogram(counts(venue, id, true, [1, 5]), fivePoint),
      })),
      reading,
      false,
    );
    expect(tests).toBe(cells.filter(({ q }) => q !== null).length);
    for (const [i, e] of cells.entries()) {
      close(rows[i]?.q, e.q);
      if (e.q === null) continue;
      close(measured(rows[i]?.difference).value, e.diff as number);
      close(rows[i]?.p, e.p_welch as number);
    }
  });

  it("and their split by kinds of guests adds up to them", () => {
    const kinds = [...new Set(visits.map((v) => v.segment as string))];
    const of = (venue: string, kind: string, late: boolean) =>
      histogram(
        countCodes(
          visits.filter(
            (v) => v.venue === venue && v.segment === kind && (v.date as string) >= "2026-06-01" === late,
          ),
          "overall",
          0,
          10,
        ),
      );
    const questions = asked("overall").map((q) => ({
      ...q,
      segments: kinds.map((segment) => ({
        segment,
        before: of(q.venue as string, segment, false),
        after: of(q.venue as string, segment, true),
      })),
    }));
    for (const row of compareChanges(satisfaction, questions, reading).rows) {
      const { performance, mix, parts } = row.split ?? {};
      expect(measured(performance).value + measured(mix).value).toBeCloseTo(
        measured(row.difference).value,
        9,
      );
      expect(parts?.reduce((sum, { shareAfter }) => sum + shareAfter, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe("on other scales and kinds of answers", () => {
  const counts = (length: number) =>
    fc
      .array(fc.nat(60), { minLength: length, maxLength: length })
      .filter((c) => c.reduce((a, b) => a + b) >= 10);

  it.each([
    ["satisfaction", sevenPoint, 7],
    ["overall-mean", tenPoint, 11],
    ["satisfied-share", fivePoint, 5],
    ["net-promoter-score", tenPoint, 11],
    ["reported-problem-share", scaleSchema.parse({ low: 0, high: 1 }), 2],
  ] as const)("the parts of a change of %s add up to it", (id, scale, codes) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(counts(codes), counts(codes)), { minLength: 2, maxLength: 6 }),
        (cells) => {
          const add = (side: 0 | 1) =>
            cells.reduce(
              (sum, cell) => sum.map((n, i) => n + (cell[side][i] as number)),
              Array(codes).fill(0),
            );
          const row = compareChanges(
            indicatorById(id),
            [
              {
                ...question("a", histogram(add(0), scale), histogram(add(1), scale)),
                segments: cells.map(([before, after], s) => ({
                  segment: `s${s}`,
                  before: histogram(before, scale),
                  after: histogram(after, scale),
                })),
              },
            ],
            reading,
          ).rows[0];
          fc.pre(row?.split?.performance.status === "measured");
          const { performance, mix } = row?.split ?? {};
          expect(measured(performance).value + measured(mix).value).toBeCloseTo(
            measured(row?.difference).value,
            8,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("where there is nothing to tell", () => {
  const some = histogram([0, 0, 0, 0, 0, 5, 5, 10, 10, 5, 5]);
  it.each([
    ["an empty period", histogram(Array(11).fill(0)), some, { status: "too-few", n: 0 }],
    [
      "a venue with five visits",
      histogram([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0]),
      some,
      { status: "too-few", n: 5 },
    ],
    ["a period in which nobody was asked", null, some, { status: "not-asked" }],
    [
      "no variance in either period",
      histogram([...Array(10).fill(0), 40]),
      histogram([...Array(10).fill(0), 50]),
      { status: "withheld", reason: "no-variance" },
    ],
    [
      "another scale",
      histogram([5, 5, 5, 5, 10], fivePoint),
      some,
      { status: "withheld", reason: "scale-changed" },
    ],
  ])("%s is said, not tested", (_, before, after, expected) => {
    const row = one(before, after);
    expect(row.difference).toMatchObject(expected);
    expect([row.p, row.q, row.significant, row.effect, row.order]).toEqual([null, null, false, null, null]);
  });

  it("one period without variance is tested against one with", () => {
    const row = one(histogram([...Array(10).fill(0), 40]), some);
    expect(measured(row.difference).value).toBeLessThan(0);
    expect(row.significant).toBe(true);
  });

  it("one venue is a family of one: q is p", () => {
    const row = one(some, histogram([5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0]));
    expect(row.q).toBe(row.p);
  });

  it("a hidden venue takes the smallest shown one with it, where all together are shown", () => {
    const many = histogram([0, 0, 0, 0, 0, 50, 50, 100, 100, 50, 50]);
    const few = histogram([0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0]);
    const questions = [question("a", many, many), question("b", some, some), question("c", few, some)];
    const protectedRows = compareChanges(satisfaction, questions, reading).rows;
    expect(protectedRows[1]).toMatchObject({
      before: { status: "withheld", reason: "protects-neighbour" },
      after: { status: "withheld" },
      difference: { status: "withheld" },
      p: null,
      effect: null,
      order: null,
    });
    expect(protectedRows[1]?.difference).not.toHaveProperty("value");
    expect(protectedRows[0]?.difference.status).toBe("measured");
    expect(compareChanges(satisfaction, questions, reading, false).rows[1]?.difference.status).toBe(
      "measured",
    );
  });

  it("says where the order of the answers tells another story than their mean", () => {
    // Half of the answers fell by a little, half rose by much.
    const before = histogram([0, 0, 0, 0, 0, 50, 50, 0, 0, 0, 0]);
    const after = histogram([0, 0, 0, 0, 50, 0, 0, 0, 0, 0, 50]);
    const row = one(before, after);
    expect(row.p as number).toBeLessThan(0.05);
    expect(row.order?.p as number).toBeGreaterThan(0.05);
    expect(row.warnings).toEqual(["order-disagrees"]);
  });
});

describe("the split by kinds of guests", () => {
  const low = histogram([0, 0, 0, 10, 20, 10, 0, 0, 0, 0, 0]);
  const high = histogram([0, 0, 0, 0, 0, 0, 0, 0, 10, 20, 10]);
  const times = (h: Histogram, k: number) => histogram(h.counts.map((c) => c * k));
  const sum = (...hs: Histogram[]) =>
    histogram(hs.reduce((all, h) => all.map((c, i) => c + (h.counts[i] as number)), Array(11).fill(0)));
  const split = (cells: [string | null, Histogram | null, Histogram | null][]) => {
    const side = (place: 1 | 2) => sum(...cells.flatMap((cell) => cell[place] ?? []));
    return compareChanges(
      satisfaction,
      [
        {
          ...question("a", side(1), side(2)),
          segments: cells.map(([segment, before, after]) => ({ segment, before, after })),
        },
      ],
      reading,
    ).rows[0];
  };

  it("finds a change that is the mix alone", () => {
    const row = split([
      ["business", times(low, 3), low],
      ["leisure", low, times(high, 3)],
    ]);
    expect(measured(row?.split?.mix).interval.low).toBeGreaterThan(0);
    const still = split([
      ["business", times(low, 3), low],
      ["leisure", high, times(high, 3)],
    ]);
    expect(measured(still?.split?.performance).value).toBeCloseTo(0, 9);
    expect(measured(still?.split?.mix).value).toBeCloseTo(measured(still?.difference).value, 9);
  });

  it("counts a kind of guest that came as mix, and says so", () => {
    const row = split([
      ["business", low, low],
      ["leisure", null, high],
    ]);
    expect(measured(row?.split?.performance).value).toBeCloseTo(0, 9);
    expect(row?.split?.warnings).toEqual(["segment-came-or-went"]);
  });

  it("is withheld where the dimension was asked in one period only, or all guests are of one kind", () => {
    const notAsked = split([
      [null, times(low, 2), null],
      ["business", null, low],
      ["leisure", null, high],
    ]);
    expect(notAsked?.split?.mix).toMatchObject({ status: "withheld", reason: "mix-not-asked" });
    expect(split([["business", low, high]])?.split?.mix).toMatchObject({ reason: "one-segment" });
  });

  it("shows no kind of guest that is too small, nor the one it could be worked out from, in either period", () => {
    const tiny = histogram([0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0]);
    const row = split([
      ["business", times(low, 3), times(low, 3)],
      ["leisure", high, high],
      ["crew", tiny, high],
    ]);
    expect(row?.split?.parts.map(({ before, after }) => [before.status, after.status])).toEqual([
      ["measured", "measured"],
      ["withheld", "withheld"],
      ["too-few", "withheld"],
    ]);
    expect(row?.split?.performance.status).toBe("measured");
  });
});

describe("the sentences", () => {
  const names: ChangeNames = {
    subject: satisfaction.title,
    before: { en: "2014", zh: "2014年" },
    after: { en: "2017", zh: "2017年" },
    dimension: { en: "purpose", zh: "出行目的" },
    row: ({ venue }) => ({ en: `Area ${venue?.toUpperCase()}`, zh: `${venue?.toUpperCase()}区` }),
  };
  const around = (mean: number, n: number) => {
    const counts = Array(11).fill(0) as number[];
    for (const [offset, part] of [
      [-1, 0.3],
      [0, 0.4],
      [1, 0.3],
    ] as const)
      counts[mean + offset] = Math.round(part * n);
    return histogram(counts);
  };
  const changes = compareChanges(
    satisfaction,
    [
      question("a", around(6, 300), around(7, 300)),
      question("b", around(7, 300), around(6, 300)),
      question("c", around(6, 300), around(6, 310)),
      question("d", null, around(6, 300)),
    ],
    reading,
  );

  it("say what rose, what fell and where nothing can be told", () => {
    expect(changesSentence(changes, names, "en")).toBe(
      "Satisfaction, 2014 to 2017: up at Area A; down at Area B; no change beyond chance at Area C. Not compared: 1.",
    );
    expect(changesSentence(changes, names, "zh")).toBe(
      "满意度，2014年至2017年：A区上升；B区下降；C区的变化未超出偶然波动。未比较：1 项。",
    );
  });

  it.each([
    [
      0,
      "en",
      "Area A: +10.0 points (8.8–11.2), more than chance explains, also among the 3 changes tested here.",
    ],
    [0, "zh", "A区：+10.0分（8.8–11.2），超出偶然波动（在 3 项检验中亦成立）。"],
    [2, "en", "Area C: 0.0 points (−1.2 to 1.2), no more than chance explains."],
    [3, "en", "Area D: not asked in both periods."],
    [3, "zh", "D区：有一个时期未设此题。"],
  ] as const)("of row %i in %s: %s", (row, locale, expected) => {
    expect(changeSentence(changes.rows[row] as Change, changes, names, locale)).toBe(expected);
  });

  it("say what is left after allowing for the other tests on the page", () => {
    const weak = { ...(changes.rows[2] as Change), p: 0.03, q: 0.09 };
    expect(changeSentence(weak, changes, names, "en")).toContain(
      "taken alone, but not among the 3 changes tested here",
    );
    expect(changeSentence(weak, changes, names, "zh")).toContain("单独看超出偶然波动");
  });

  it("say how much of it is the mix, and never that it caused anything", () => {
    const cells = [
      { segment: "x", before: around(4, 300), after: around(4, 100) },
      { segment: "y", before: around(8, 100), after: around(8, 300) },
    ];
    const total = (side: "before" | "after") =>
      histogram(
        cells.reduce(
          (all, cell) => all.map((c, i) => c + (cell[side].counts[i] as number)),
          Array(11).fill(0),
        ),
      );
    const found = compareChanges(
      satisfaction,
      [{ ...question("a", total("before"), total("after")), segments: cells }],
      reading,
    );
    const row = found.rows[0] as Change;
    expect(changeSentence(row, found, names, "en")).toMatchInlineSnapshot(
      `"Area A: +20.0 points (17.4–22.6), more than chance explains. Of it, like for like no change can be shown, 0.0 points (−1.2 to 1.2); the changed mix by purpose accounts for +20.0 points (17.5–22.5)."`,
    );
    expect(changeSentence(row, found, names, "zh")).toMatchInlineSnapshot(
      `"A区：+20.0分（17.4–22.6），超出偶然波动。其中同类客人相比看不出变化，0.0分（−1.2 至 1.2）；出行目的结构的变动占 +20.0分（17.5–22.5）。"`,
    );
    for (const locale of ["en", "zh"] as const)
      for (const text of [changesMethod(found, locale), changeSentence(row, found, names, locale)])
        expect(text).not.toMatch(/cause|because|导致|造成|因为/i);
  });

  it("say so where nothing can be compared", () => {
    const none = compareChanges(satisfaction, [question("a", null, null)], reading);
    expect(changesSentence(none, names, "en")).toContain("not asked in both periods");
    const few = compareChanges(
      satisfaction,
      [question("a", around(6, 300), histogram(Array(11).fill(0)))],
      reading,
    );
    expect(changesSentence(few, names, "en")).toContain("nothing here has enough answers");
    expect(changesSentence(few, names, "zh")).toContain("没有一项有足够的回答");
  });
});

describe("false alarms", () => {
  const guests = [0.02, 0.01, 0.02, 0.03, 0.04, 0.08, 0.1, 0.15, 0.22, 0.15, 0.18];
  const sizes = [
    [60, 400],
    [45, 90],
    [500, 80],
    [120, 120],
    [300, 50],
    [70, 700],
    [900, 150],
    [40, 60],
  ] as const;

  it.each(["satisfaction", "satisfied-share"] as const)(
    "of eight venues where %s did not change, in groups of unequal size, any is called changed in 3.5 to 6.5 of 100 pages",
    (id) => {
      const random = xoroshiro128plus(id.length);
      const survey = (n: number) => {
        const counts = Array(11).fill(0) as number[];
        for (let i = 0; i < n; i++) {
          let rest = uniformFloat64(random);
          let code = 0;
          while (code < 10 && rest >= (guests[code] as number)) rest -= guests[code++] as number;
          counts[code] = (counts[code] as number) + 1;
        }
        return histogram(counts);
      };
      const runs = 1000;
      let [pages, alone] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const { rows } = compareChanges(
          indicatorById(id),
          sizes.map(([before, after], i) => question(`v${i}`, survey(before), survey(after))),
          reading,
        );
        if (rows.some(({ significant }) => significant)) pages++;
        alone += rows.filter(({ p }) => p !== null && p <= 0.05).length / rows.length;
      }
      expect(pages / runs).toBeGreaterThan(0.035);
      expect(pages / runs).toBeLessThan(0.065);
      expect(alone / runs).toBeGreaterThan(0.04);
      expect(alone / runs).toBeLessThan(0.06);
    },
  );
});
