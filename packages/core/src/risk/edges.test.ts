import { describe, expect, it } from "vitest";
import { packedGolden } from "../../test/golden-packed.ts";
import { simulatedJourney } from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import { caseStates, type VisitBlock } from "../visit/block.ts";
import { type ItemScales, itemIndex, NOT_MET, outcomes } from "../visit/visit.ts";
import { channelConsistency } from "./channel-consistency.ts";
import { closedLoop } from "./closed-loop.ts";
import { coverage, coverageWindow } from "./coverage.ts";
import { GapSums } from "./gap-sums.ts";
import { inconsistency, pseudonymText } from "./inconsistency.ts";
import { overPromise } from "./over-promise.ts";
import { PassageSums } from "./passage-sums.ts";
import { protectNeighbour } from "./protect.ts";
import { response } from "./response.ts";
import { ServiceVisits } from "./service-visits.ts";
import { WarmthSums } from "./warmth-sums.ts";

/*
 * Other scales, inverse scales, other numbers of touchpoints and venues; nothing asked, nobody there, no variance: what
 * every risk says where it cannot say much.
 */

const options = { asOf: null };
const seven: Scale = { low: 1, high: 7, better: "higher" };
const binary: Scale = { low: 0, high: 1, better: "higher" };

interface Row {
  venue?: number;
  staff?: number;
  answers: Partial<Record<"overall" | "recommend" | "expectation", number>> & { ratings?: number[] };
}

function blockOf(rows: readonly Row[], touchpoints: number): VisitBlock {
  const items = outcomes.length + touchpoints;
  const answers = new Uint8Array(rows.length * items).fill(NOT_MET);
  for (const [i, { answers: given }] of rows.entries()) {
    for (const outcome of ["overall", "recommend", "expectation"] as const)
      if (given[outcome] !== undefined) answers[i * items + itemIndex(outcome)] = given[outcome];
    for (const [j, rating] of (given.ratings ?? []).entries())
      answers[i * items + itemIndex({ touchpoint: j })] = rating;
  }
  return {
    count: rows.length,
    venue: Uint16Array.from(rows, (row) => row.venue ?? 0),
    group: Uint8Array.from(rows, (_, i) => i % 50),
    weight: new Float64Array(rows.length).fill(1e6),
    items,
    answers,
    staff: Float64Array.from(rows, (row) => row.staff ?? 0),
  };
}

function scalesOf(
  touchpoints: number,
  scale: Scale,
  asked: Partial<Record<(typeof outcomes)[number], Scale>> = {},
): ItemScales {
  return [...outcomes.map((outcome) => asked[outcome] ?? null), ...Array<Scale>(touchpoints).fill(scale)];
}

const status = (figure: Figure | undefined): string =>
  figure === undefined ? "absent" : figure.status === "withheld" ? figure.reason : figure.status;

function serviceOf(rows: readonly Row[], scale = seven, journey: Journey = simulatedJourney(3)) {
  const sums = new ServiceVisits(journey, scalesOf(journey.touchpoints.length, scale));
  sums.add(blockOf(rows, journey.touchpoints.length));
  return inconsistency(sums, ["a", "b", "c"], options);
}

describe("service inconsistency", () => {
  const served = (staff: number, ratings: number[], venue = 0, times = 15): Row[] =>
    Array.from({ length: times }, (_, i) => ({
      venue,
      staff,
      answers: { ratings: ratings.map((r) => Math.min(6, r + (i % 2))) },
    }));

  it("was not asked without staff codes, without human touchpoints, and is too few without visits", () => {
    expect(serviceOf(served(0, [4, 4, 4])).status).toBe("not-asked");
    const technology: Journey = {
      ...simulatedJourney(3),
      touchpoints: simulatedJourney(3).touchpoints.map((t) => ({ ...t, nature: "technology" })),
    };
    expect(serviceOf(served(1, [4, 4, 4]), seven, technology).status).toBe("not-asked");
    const empty = serviceOf([]);
    expect([empty.status, status(empty.share), empty.byVenue]).toEqual(["too-few", "too-few", []]);
    expect(serviceOf(served(1, [4, 4, 4], 0, 5)).share).toMatchObject({
      status: "too-few",
      needed: 10,
      n: 5,
    });
  });

  it("cannot be computed with one employee, and says so per venue", () => {
    const found = serviceOf([
      ...served(1, [4, 4, 4]),
      ...served(2, [2, 2, 2], 1),
      ...served(3, [5, 5, 5], 1),
    ]);
    expect(found.byVenue.map(({ venue, share }) => [venue, status(share)])).toEqual([
      ["a", "one-employee"],
      ["b", "measured"],
    ]);
    expect(status(serviceOf(served(1, [4, 4, 4])).share)).toBe("one-employee");
  });

  it("has no variance when every rating is the same", () => {
    const same = (staff: number): Row[] =>
      Array.from({ length: 12 }, () => ({ staff, answers: { ratings: [3, 3, 3] } }));
    const found = serviceOf([...same(1), ...same(2)]);
    expect([found.status, status(found.share)]).toEqual(["no-variance", "no-variance"]);
  });

  it("is the same on any scale", () => {
    const rows = [...served(1, [4, 4, 4]), ...served(2, [2, 2, 2]), ...served(3, [3, 3, 3])];
    const [a, b] = [serviceOf(rows, seven), serviceOf(rows, { low: 0, high: 6, better: "lower" })];
    expect(b.components).toEqual(a.components);
    expect(a.spread.status === "measured" && a.spread.value).toBeGreaterThan(0);
  });

  it("lists employees under a pseudonym from ten visits, by venue and pseudonym, never by rating", () => {
    const found = serviceOf([
      ...served(9, [1, 1, 1]),
      ...served(2, [5, 5, 5]),
      ...served(77, [3, 3, 3], 0, 9),
      ...served(1, [4, 4, 4], 1, 10),
    ]);
    expect(found.employees).toBe(4);
    expect(found.staff.map(({ pseudonym, venue, figure }) => [pseudonym, venue, figure.n])).toEqual([
      ["0000-0000-002", "a", 15],
      ["0000-0000-009", "a", 15],
      ["0000-0000-001", "b", 10],
    ]);
    expect(found.distribution.reduce((sum, band) => sum + band.employees, 0)).toBe(3);
    expect(found.staff.every((employee) => !("rank" in employee))).toBe(true);
  });

  it("writes a pseudonym of up to 52 bits without losing any of it", () => {
    const text = pseudonymText(2 ** 52 - 1);
    expect(text).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(Number.parseInt(text.replaceAll("-", ""), 36)).toBe(2 ** 52 - 1);
  });

  it("sums the same in any order of visits", () => {
    const { journey, scales, block } = packedGolden;
    const [forward, backward] = [new ServiceVisits(journey, scales), new ServiceVisits(journey, scales)];
    forward.add(block);
    backward.add(reversed(block));
    for (const [place, employee] of forward.employees.entries()) {
      const other = backward.employees[place];
      expect(other?.staff).toBe(employee.staff);
      expect(other?.n).toBe(employee.n);
      expect(other?.squares).toBeCloseTo(employee.squares, 6);
    }
  });
});

function reversed(block: VisitBlock): VisitBlock {
  const order = Array.from({ length: block.count }, (_, i) => block.count - 1 - i);
  return {
    ...block,
    venue: Uint16Array.from(order, (i) => block.venue[i] as number),
    group: Uint8Array.from(order, (i) => block.group[i] as number),
    answers: Uint8Array.from(
      order.flatMap((i) => [...block.answers.subarray(i * block.items, (i + 1) * block.items)]),
    ),
    staff: Float64Array.from(order, (i) => block.staff?.[i] as number),
  };
}

describe("over-promise", () => {
  function gaps(rows: readonly Row[], asked: Partial<Record<(typeof outcomes)[number], Scale>>) {
    const sums = new GapSums(scalesOf(1, seven, asked));
    sums.add(blockOf(rows, 1));
    return overPromise(sums, ["a", "b", "c"], options);
  }
  const eleven: Scale = { low: 0, high: 10, better: "higher" };

  it("was not asked without expectation, and without visits there are too few", () => {
    const rows = Array.from({ length: 20 }, (): Row => ({ answers: { overall: 5 } }));
    const found = gaps(rows, { overall: eleven });
    expect([found.status, status(found.gap), status(found.lossRatio)]).toEqual([
      "not-asked",
      "not-asked",
      "not-asked",
    ]);
    expect(gaps([], { overall: eleven, expectation: eleven }).status).toBe("too-few");
  });

  it("sets answers on different scales side by side, binary ones too", () => {
    const rows = Array.from(
      { length: 40 },
      (_, i): Row => ({ answers: { overall: i % 2, expectation: i % 4 < 2 ? 6 : 0 } }),
    );
    const found = gaps(rows, { overall: binary, expectation: seven });
    expect(found.gap).toMatchObject({ status: "measured", value: 0, n: 40 });
    expect(found.disappointed).toMatchObject({ value: 0.25 });
    expect(status(found.lossRatio)).toBe("not-asked");
  });

  it("has no slopes where nobody, or hardly anybody, falls short", () => {
    const rows = Array.from(
      { length: 200 },
      (_, i): Row => ({ answers: { overall: 6 + (i % 5), expectation: 6, recommend: 5 + (i % 4) } }),
    );
    const asked = { overall: eleven, expectation: eleven, recommend: eleven };
    const found = gaps(rows, asked);
    expect([found.regression, status(found.lossRatio)]).toEqual([null, "too-few"]);
    const few = gaps([...rows, { answers: { overall: 2, expectation: 8, recommend: 1 } }], asked);
    expect(few.regression).toBeNull();
    expect(few.disappointed).toMatchObject({ status: "measured", value: 1 / 201 });
  });

  it("withholds the ratio where exceeding expectation goes with less recommendation", () => {
    const rows = Array.from({ length: 300 }, (_, i): Row => {
      const gap = (i % 7) - 3;
      const recommend = gap < 0 ? 8 + gap : 8 - gap;
      return { answers: { overall: 5 + gap, expectation: 5, recommend: recommend + (i % 2) } };
    });
    const found = gaps(rows, { overall: eleven, expectation: eleven, recommend: eleven });
    expect(status(found.lossRatio)).toBe("gain-not-positive");
    expect(found.regression?.p).toBeLessThan(0.001);
  });

  it("hides a venue of five visits, and the smallest other so that it cannot be worked out", () => {
    const rows = (venue: number, n: number) =>
      Array.from(
        { length: n },
        (_, i): Row => ({ venue, answers: { overall: 5 + (i % 3), expectation: 6 } }),
      );
    const found = gaps([...rows(0, 60), ...rows(1, 40), ...rows(2, 5)], {
      overall: eleven,
      expectation: eleven,
    });
    expect(found.byVenue.map(({ gap, disappointed }) => [status(gap), status(disappointed)])).toEqual([
      ["measured", "measured"],
      ["protects-neighbour", "protects-neighbour"],
      ["too-few", "too-few"],
    ]);
  });
});

describe("channel consistency", () => {
  const journey = simulatedJourney(2);
  const ratings = (touchpoint: number, channel: string, counts: number[]) => ({
    touchpoint,
    channel,
    histograms: [
      {
        scale: { low: 1, high: counts.length, better: "higher" as const },
        counts,
        skipped: 0,
        notMet: 0,
        weights: counts,
        squaredWeights: 0,
      },
    ],
  });

  it("was not asked without the dimension; one channel, or few answers, are too few", () => {
    expect(channelConsistency([], null, journey, options).status).toBe("not-asked");
    const one = channelConsistency([ratings(0, "app", [5, 5, 50])], ["app", "web"], journey, options);
    expect([one.status, one.pairs]).toEqual(["too-few", []]);
    const few = channelConsistency(
      [ratings(0, "app", [5, 5, 50]), ratings(0, "web", [1, 2, 3])],
      ["app", "web"],
      journey,
      options,
    );
    expect([few.status, status(few.pairs[0]?.difference)]).toEqual(["too-few", "too-few"]);
    expect(few.pairs[0]).toMatchObject({ nA: 60, nB: 6, verdict: "inconclusive", qDifference: null });
  });

  it("cannot test answers that never vary, and does not count them among the tests", () => {
    const found = channelConsistency(
      [
        ratings(0, "app", [0, 0, 50]),
        ratings(0, "web", [0, 0, 50]),
        ratings(1, "app", [10, 20, 50]),
        ratings(1, "web", [40, 20, 20]),
      ],
      ["app", "web"],
      journey,
      options,
    );
    expect(found.pairs.map(({ verdict }) => verdict)).toEqual(["inconclusive", "different"]);
    expect(found.pairs[1]?.qDifference).toBe(found.pairs[1]?.pDifference);
  });

  it("leaves open what neither differs nor is shown to be the same, and reads another margin", () => {
    const pair = [ratings(0, "app", [10, 10, 12]), ratings(0, "web", [11, 10, 11])];
    expect(channelConsistency(pair, ["app", "web"], journey, options).pairs[0]?.verdict).toBe("inconclusive");
    const wide = channelConsistency(pair, ["app", "web"], journey, { ...options, margin: 40 });
    expect(wide.pairs[0]?.verdict).toBe("consistent");
  });

  it("marks few answers as indicative, and joins answers given on different scales", () => {
    const found = channelConsistency(
      [
        {
          ...ratings(0, "app", [2, 5, 8]),
          histograms: [...ratings(0, "app", [2, 5, 8]).histograms, ...ratings(0, "app", [3, 4]).histograms],
        },
        ratings(0, "web", [20, 20, 20]),
      ],
      ["app", "web"],
      journey,
      options,
    );
    expect(found.pairs[0]).toMatchObject({ nA: 22, difference: { indicative: true } });
  });
});

describe("missing feedback", () => {
  const invites = (venue: string, kind: string, invited: number, responded: number) => ({
    venue,
    segments: { kind },
    invited,
    responded,
  });
  const dimensions = [{ code: "kind", values: ["x", "y", "z"] }];

  it("has no rate where nobody was invited, which is not a rate of zero", () => {
    const none = response([], ["a"], dimensions, options);
    expect([none.status, status(none.rate), none.byVenue, none.byDimension]).toEqual([
      "not-asked",
      "not-asked",
      [],
      [],
    ]);
    const some = response([invites("a", "x", 100, 0)], ["a", "b"], dimensions, options);
    expect(some.byVenue.map(({ rate }) => status(rate))).toEqual(["measured", "nobody-invited"]);
    expect(some.rate).toMatchObject({ value: 0 });
    expect(status(some.byDimension[0]?.representativity)).toBe("same-answer-everywhere");
    expect(some.byDimension[0]?.test).toBeNull();
  });

  it("does not call anybody under-represented while rates agree", () => {
    const found = response(
      [invites("a", "x", 200, 50), invites("a", "y", 100, 24), invites("b", "z", 3, 1)],
      ["a", "b"],
      dimensions,
      options,
    );
    expect(found.byDimension[0]?.segments.map(({ represented }) => represented)).toEqual([0, 0, 0]);
    expect(found.warnings).toHaveLength(2);
    expect(status(found.byVenue[1]?.rate)).toBe("too-few");
  });

  it("counts touchpoints that were not asked about as unheard", () => {
    const journey = simulatedJourney(3);
    const rated = (n: number) => [
      { scale: seven, counts: [n], skipped: 0, notMet: 0, weights: [n], squaredWeights: 0 },
    ];
    const found = coverage(
      [{ venue: "a", touchpoints: [rated(30), rated(29), null] }],
      coverageWindow("2024-03-01"),
      journey,
    );
    expect(found.venues[0]).toMatchObject({ covered: 1, share: 1 / 3, tooFew: ["t2"], notAsked: ["t3"] });
    expect(found.window).toEqual({ from: "2023-12-03", to: "2024-03-01" });
    expect(coverage([], null, journey)).toMatchObject({ status: "too-few", venues: [] });
  });

  function passage(cases: { state: number; hours: number; touchpoint?: number }[]) {
    const journey = simulatedJourney(2);
    const sums = new PassageSums(journey, scalesOf(2, seven));
    const block = blockOf(
      cases.map(() => ({ answers: { ratings: [3] } })),
      2,
    );
    sums.add({
      ...block,
      cases: {
        state: Uint8Array.from(cases, (c) => c.state),
        hours: Float64Array.from(cases, (c) => c.hours),
        after: new Uint8Array(cases.length).fill(255),
        touchpoint: Uint8Array.from(cases, (c) => c.touchpoint ?? 255),
      },
    });
    return closedLoop(sums, journey, options);
  }
  const many = (n: number, state: number, hours: number, touchpoint?: number) =>
    Array.from({ length: n }, () => ({ state, hours, ...(touchpoint === undefined ? {} : { touchpoint }) }));

  it("knows nothing of the loop without cases, and too little from a few", () => {
    expect(passage(many(40, caseStates.none, Number.NaN)).status).toBe("not-asked");
    expect(passage(many(9, caseStates.closed, 3)).status).toBe("too-few");
  });

  it("gives a range where all or none are closed in time", () => {
    const all = passage(many(12, caseStates.closed, 3, 0)).closedWithin[0]?.figure;
    expect(all).toMatchObject({ value: 1, interval: { high: 1, method: "wilson" } });
    expect(all?.status === "measured" && all.interval.low).toBeLessThan(0.9);
    const none = passage(many(12, caseStates.open, 90));
    expect(none.closedWithin[1]?.figure).toMatchObject({ value: 0, interval: { low: 0 } });
    expect([none.open, none.medianHours]).toEqual([12, null]);
    expect(passage(many(12, caseStates.open, 5)).closedWithin[1]?.figure).toMatchObject({
      status: "too-few",
      n: 0,
    });
  });

  it("counts complaints by touchpoint among those who met it, also where it was not rated", () => {
    const found = passage([
      ...many(20, caseStates.none, Number.NaN),
      ...many(5, caseStates.closed, 3, 1),
      ...many(6, caseStates.open, Number.NaN),
    ]);
    expect(found.complaints.map(({ complaints, met }) => [complaints, met])).toEqual([
      [0, 31],
      [5, 5],
    ]);
    expect([found.cases, found.n, found.withoutTouchpoint]).toEqual([11, 5, 6]);
    expect(found.warnings[0]?.en).toContain("6 complaints");
  });
});

it("feelings were not asked where no touchpoint has a valence", () => {
  const warmth = new WarmthSums(simulatedJourney(3), scalesOf(3, seven), "others");
  warmth.add(blockOf([{ answers: { ratings: [1, 2, 3] } }], 3));
  expect([warmth.asked, warmth.sample]).toEqual([false, null]);
});

it("nothing is hidden where two or none are too few", () => {
  const figure = (n: number): Figure => ({
    n,
    unit: "share",
    formula: { id: "x", version: 1 },
    weighted: false,
    asOf: null,
    ...(n < 10 ? { status: "too-few", needed: 10 } : { status: "not-asked" }),
  });
  const rows = [{ f: figure(5) }, { f: figure(4) }, { f: figure(40) }];
  expect(protectNeighbour(rows, ["f"])).toEqual(rows);
});
