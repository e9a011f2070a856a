import { expect, test } from "vitest";
import { readVisits } from "../intake/intake.ts";
import { parseOwnJourney, parseSurvey } from "../intake/parse-survey.ts";
import { surveyScales } from "../intake/survey-contents.ts";
import type { Journey } from "../journey/journey.ts";
import { itemCount, NOT_MET, pairedIndex, SKIPPED, type Visit } from "../visit/visit.ts";
import { expectationAnalysis, expectationSentence, kanoSentence, PairedSums } from "./expectation.ts";
import { kanoCategory } from "./kano-table.ts";

const mapping = `
code: lounge
version: 1
name: { en: Lounge, zh: 休息室 }
source: made up for tests
licence: none
journey:
  code: lounge
  version: 1
  sector: airport
  name: { en: Lounge, zh: 休息室 }
  stages: [{ code: core, canonical: CORE, name: { en: Core, zh: 核心 } }]
  touchpoints:
    - { code: food, name: { en: Food, zh: 餐食 }, stage: core, channel: on-site, nature: physical, driver: service }
    - { code: wifi, name: { en: Wi-Fi, zh: 无线网络 }, stage: core, channel: on-site, nature: technology, driver: hardware }
key: [id]
day: { format: none }
venue: {}
venues: [{ code: lounge, name: { en: Lounge, zh: 休息室 }, sector: airport, timeZone: UTC }]
ratings: { scale: { low: 1, high: 7 }, notMet: ["9"] }
touchpoints: { food: p1, wifi: p2 }
expected: { scale: { low: 1, high: 7 }, touchpoints: { food: e1, wifi: { column: e2, scale: { low: 1, high: 5 } } } }
kano: { functional: { wifi: f }, dysfunctional: { wifi: d } }
`;

/** 40 guests: food falls short by one step of seven, the Wi-Fi exceeds what was asked on five. */
const rows = Array.from({ length: 40 }, (_, at) => {
  const expected = 5 + (at % 2);
  const [functional, dysfunctional] =
    at < 24 ? [4, 1] : at < 32 ? [5, 1] : at < 38 ? [3, 3] : [5, at === 38 ? 5 : ""];
  return [
    at,
    expected,
    expected - (at % 4 === 0 ? 2 : 1),
    3,
    at === 7 ? 9 : 6 + (at % 2),
    functional,
    dysfunctional,
  ].join(",");
});

async function readAll(): Promise<{ visits: Visit[]; journey: Journey; sums: PairedSums }> {
  const survey = parseSurvey(mapping, "lounge.yaml");
  const journey = parseOwnJourney(mapping, "lounge.yaml") as Journey;
  const bytes = new TextEncoder().encode(["id,e1,p1,e2,p2,f,d", ...rows].join("\n"));
  const visits: Visit[] = [];
  async function* content() {
    yield bytes;
  }
  for await (const batch of readVisits(content(), survey, journey, "lounge.csv"))
    visits.push(...batch.visits);
  const sums = new PairedSums(journey, surveyScales(survey, journey));
  const items = itemCount(2, true, true);
  const answers = new Uint8Array(visits.length * items);
  for (const [at, visit] of visits.entries()) answers.set(visit.answers, at * items);
  const count = visits.length;
  const column = {
    venue: new Uint16Array(count),
    group: new Uint8Array(count),
    weight: new Float64Array(count),
  };
  sums.add({ count, items, answers, ...column });
  return { visits, journey, sums };
}

test("expectations and Kano's answers are packed behind the exit", async () => {
  const { visits } = await readAll();
  const [first] = visits;
  expect(first?.answers).toHaveLength(itemCount(2, true, true));
  expect(first?.answers[pairedIndex("expected", 0, 2)]).toBe(4);
  expect(first?.answers[pairedIndex("expected", 1, 2)]).toBe(2);
  expect(first?.answers[pairedIndex("functional", 0, 2)]).toBe(NOT_MET);
  expect(first?.answers[pairedIndex("functional", 1, 2)]).toBe(3);
  expect(visits[39]?.answers[pairedIndex("dysfunctional", 1, 2)]).toBe(SKIPPED);
});

test("the gap is that of the guests who told both, on 0–100, with interval and verdict", async () => {
  const { journey, sums } = await readAll();
  const { gaps, visits } = expectationAnalysis(sums, { journey, asOf: null });
  expect(visits).toBe(40);
  const [food, wifi] = gaps;
  // Ten guests got two steps less, thirty one: −1.25 of six steps.
  expect(food?.gap).toMatchObject({ status: "measured", n: 40, value: expect.closeTo(-125 / 6, 9) });
  expect(food?.verdict).toBe("below");
  // Halfway up of five against 5 or 6 of the six steps of seven; the guest who had not met it does not count.
  expect(wifi).toMatchObject({
    verdict: "above",
    gap: { n: 39 },
    expected: { value: expect.closeTo(50, 9) },
  });
  const [perceived] = [(100 * (20 * 5 + 19 * 6)) / (39 * 6)];
  expect(wifi?.perceived).toMatchObject({ value: expect.closeTo(perceived, 9) });
  expect(wifi?.gap).toMatchObject({ value: expect.closeTo(perceived - 50, 9) });
  expect(expectationSentence({ gaps }, journey, "en")).toBe(
    "Below what guests had expected: Food; above it: Wi-Fi.",
  );
  expect(expectationSentence({ gaps }, journey, "zh")).toBe("低于期望：餐食；高于期望：无线网络。");
});

test("Kano's table gives every pair of answers its category", () => {
  // Rows: like, must be, neutral, live with, dislike when it is there; columns the same when it is missing.
  const table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];
  const letters = {
    attractive: "A",
    "one-dimensional": "O",
    "must-be": "M",
    indifferent: "I",
    reverse: "R",
    questionable: "Q",
  };
  const found = [4, 3, 2, 1, 0].map((f) => [4, 3, 2, 1, 0].map((d) => letters[kanoCategory(f, d)]).join(""));
  expect(found).toEqual(table);
});

test("categories are counted, the leading one tested, and the coefficients carry their intervals", async () => {
  const { journey, sums } = await readAll();
  const { kano } = expectationAnalysis(sums, { journey, asOf: null });
  expect(kano).toHaveLength(1);
  const [wifi] = kano;
  expect(wifi).toMatchObject({
    code: "wifi",
    n: 39,
    half: 1,
    counts: {
      "must-be": 24,
      "one-dimensional": 8,
      indifferent: 6,
      questionable: 1,
      attractive: 0,
      reverse: 0,
    },
    category: "must-be",
    clear: true,
    better: { status: "measured", n: 38, value: 8 / 38 },
    worse: { status: "measured", n: 38, value: -32 / 38 },
  });
  if (wifi?.worse.status !== "measured") throw new Error("not measured");
  expect(wifi.worse.interval.low).toBeLessThan(-32 / 38);
  expect(wifi.worse.interval.high).toBeGreaterThan(-32 / 38);
  expect(kanoSentence({ kano }, journey, "en")).toBe("Must-be: Wi-Fi.");
});

test("a mapping with half a pair, or Kano's answers on another scale, is refused with its place", () => {
  const wrong = (text: string) => () => parseSurvey(text, "lounge.yaml");
  expect(wrong(mapping.replace("dysfunctional: { wifi: d }", "dysfunctional: {}"))).toThrow(
    /kano\.dysfunctional\.wifi/,
  );
  expect(wrong(mapping.replace("kano: {", "kano: { scale: { low: 1, high: 7 },"))).toThrow(
    /kano\.functional\.wifi\.scale/,
  );
});
