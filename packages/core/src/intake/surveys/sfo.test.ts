import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readAll, shippedSurvey } from "../../../test/read-survey.ts";
import { airport } from "../../journey/templates/airport.ts";
import { itemIndex, NOT_MET, SKIPPED, type Visit } from "../../visit/visit.ts";
import { surveyScales, surveySegments, surveyVenues } from "../survey-contents.ts";
import { airportSurveys } from "./surveys.ts";

const sample = (code: string) => readFileSync(new URL(`../../../../db/sample/${code}.csv`, import.meta.url));
const byYear: Record<string, Visit[]> = {};

beforeAll(async () => {
  for (const { code } of airportSurveys) {
    const { visits, problems, read, rejected } = await readAll(sample(code), shippedSurvey(code), airport);
    expect(problems, code).toEqual([]);
    expect(read, code).toBe(visits.length + rejected);
    byYear[code] = visits;
  }
});

const visitsOf = (code: string): Visit[] => byYear[code] ?? [];
const answersTo = (visits: Visit[], item: number) =>
  visits
    .map(({ answers, weight }) => ({ byte: answers[item] as number, weight }))
    .filter(({ byte }) => byte < SKIPPED);
const overall = (visits: Visit[]) => answersTo(visits, itemIndex("overall"));
const mean = (answers: { byte: number; weight: number }[], weighted = false) =>
  1 +
  answers.reduce((sum, { byte, weight }) => sum + byte * (weighted ? weight : 1), 0) /
    answers.reduce((sum, { weight }) => sum + (weighted ? weight : 1), 0);
function nps(visits: Visit[], weighted = false) {
  const answers = answersTo(visits, itemIndex("recommend"));
  const total = (keep: (byte: number) => boolean) =>
    answers.filter(({ byte }) => keep(byte)).reduce((sum, { weight }) => sum + (weighted ? weight : 1), 0);
  return {
    n: answers.length,
    value: (100 * (total((b) => b >= 9) - total((b) => b <= 6))) / total(() => true),
  };
}
const where = (visits: Visit[], dimension: string, code: string) =>
  visits.filter(({ segments }) => segments[dimension] === code);

test("all 11,694 passengers of the four years are read, none is rejected", () => {
  expect(Object.values(byYear).map((visits) => visits.length)).toEqual([2818, 2958, 3087, 2831]);
});

test("no shipped file says where a passenger lives or set out from", () => {
  for (const { code } of airportSurveys) {
    const header = (sample(code).toString("utf8").split("\n")[0] ?? "").split(",");
    expect(
      header.filter((name) => /zip|city|state|county|location|^home|Q17ST\b/i.test(name)),
      code,
    ).toEqual([]);
  }
});

test("the mean of the airport as a whole is that of the reference, year by year", () => {
  const means = airportSurveys.map(({ code }) => mean(overall(visitsOf(code))));
  expect(means.map((value) => value.toFixed(4))).toEqual(["3.9959", "4.0480", "4.0380", "4.0644"]);
});

describe("2017", () => {
  const visits = () => visitsOf("sfo-2017");

  test("overall: 2,688 answers, weighted mean 4.0712, top two boxes 0.8207", () => {
    const answers = overall(visits());
    expect(answers.length).toBe(2688);
    expect(mean(answers, true)).toBeCloseTo(4.0712, 4);
    expect(answers.filter(({ byte }) => byte >= 3).length / answers.length).toBeCloseTo(0.8207, 4);
  });

  test("recommendation: 2,746 answers, 39.840 unweighted and 40.398 weighted", () => {
    expect(nps(visits()).n).toBe(2746);
    expect(nps(visits()).value).toBeCloseTo(39.84, 3);
    expect(nps(visits(), true).value).toBeCloseTo(40.398, 3);
  });

  test("recommendation by boarding area", () => {
    const areas = ["a", "b", "c", "d", "e", "f", "g"].map((area) =>
      Number(nps(visits().filter(({ venue }) => venue === `sfo-${area}`)).value.toFixed(2)),
    );
    expect(areas).toEqual([39.92, 43.37, 46.9, 43.52, 46.86, 38.51, 32.96]);
  });

  test("passengers with a problem recommend less: 18.77 against 43.65", () => {
    const [yes, no] = [where(visits(), "problem", "yes"), where(visits(), "problem", "no")];
    expect(nps(yes).n).toBe(309);
    expect(nps(yes).value).toBeCloseTo(18.77, 2);
    expect(nps(no).n).toBe(2330);
    expect(nps(no).value).toBeCloseTo(43.65, 2);
    expect(mean(overall(yes))).toBeCloseTo(3.844, 3);
    expect(mean(overall(no))).toBeCloseTo(4.099, 3);
  });

  test("a reported problem is 1 and none is 0, don't know is no answer", () => {
    const bytes = visits().map(({ answers }) => answers[itemIndex("problem")]);
    expect([1, 0, SKIPPED].map((byte) => bytes.filter((b) => b === byte).length)).toEqual([
      320,
      2358,
      30 + 123,
    ]);
  });

  test("parking: 6 is not met, 0 is skipped", () => {
    const parking = airport.touchpoints.findIndex(({ code }) => code === "parking");
    const bytes = visits().map(({ answers }) => answers[itemIndex({ touchpoint: parking })]);
    expect(bytes.filter((byte) => byte === NOT_MET).length).toBe(1410);
    expect(bytes.filter((byte) => byte === SKIPPED).length).toBe(150);
    expect(bytes.filter((byte) => (byte as number) < SKIPPED).length).toBe(1271);
  });
});

test("recommendation was not asked before 2017, so it has no scale", () => {
  const asked = airportSurveys.map(
    ({ code }) => surveyScales(shippedSurvey(code), airport)[itemIndex("recommend")],
  );
  expect(asked.slice(0, 3)).toEqual([null, null, null]);
  expect(asked[3]).toMatchObject({ low: 0, high: 10 });
});

test("every touchpoint of the airport journey is asked in every year", () => {
  for (const { code } of airportSurveys)
    expect(
      surveyScales(shippedSurvey(code), airport).slice(itemIndex({ touchpoint: 0 })),
      code,
    ).not.toContain(null);
});

test("in every year a blank PreCheck rating is skipped by those who went through it, not met by all others", () => {
  const precheck = airport.touchpoints.findIndex(({ code }) => code === "tsa-precheck");
  const skipped = airportSurveys.map(
    ({ code }) =>
      visitsOf(code).filter(({ answers }) => answers[itemIndex({ touchpoint: precheck })] === SKIPPED).length,
  );
  expect(skipped).toEqual([20, 34, 24, 20]);
});

test("days are those of May, from a day of the month and from a date alike", () => {
  expect(
    visitsOf("sfo-2014")
      .map(({ day }) => day)
      .sort()[0],
  ).toBe("2014-05-03");
  expect(
    visitsOf("sfo-2016")
      .map(({ day }) => day)
      .sort()[0],
  ).toBe("2016-05-06");
  expect(
    visitsOf("sfo-2017")
      .map(({ day }) => day)
      .sort()
      .at(-1),
  ).toBe("2017-05-30");
});

test("segments carry the same codes over the years although the columns' codes differ", () => {
  const under18 = airportSurveys.map(({ code }) => where(visitsOf(code), "age", "under-18").length);
  expect(under18).toEqual([11, 49, 15, 16]);
  const women = airportSurveys.map(({ code }) => where(visitsOf(code), "gender", "female").length);
  expect(women).toEqual([1316, 1485, 1465, 1347]);
  const rentalCars = airportSurveys.map(({ code }) => where(visitsOf(code), "access", "rental-car").length);
  expect(rentalCars).toEqual([346, 323, 333, 236]);
});

test("first-time passengers in 2015 are those coded 2, as in the years after: they have flown from here once", () => {
  const first = where(visitsOf("sfo-2015"), "first-time", "first");
  expect(first.length).toBe(523);
  expect(first.every(({ segments }) => segments.frequency === "once")).toBe(true);
  expect(surveySegments(shippedSurvey("sfo-2014")).map(({ code }) => code)).not.toContain("first-time");
});

test("the seven boarding areas are venues of one group", () => {
  const venues = surveyVenues(shippedSurvey("sfo-2017"));
  expect(venues.map(({ code }) => code)).toEqual(
    ["a", "b", "c", "d", "e", "f", "g"].map((area) => `sfo-${area}`),
  );
  expect(new Set(venues.map(({ group }) => group?.code))).toEqual(new Set(["sfo"]));
});

test("jackknife groups are about equally large", () => {
  const sizes = Array(50).fill(0);
  for (const { jackknifeGroup } of Object.values(byYear).flat()) sizes[jackknifeGroup]++;
  const expected = 11_694 / 50;
  const chiSquared = sizes.reduce((sum, size) => sum + (size - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(85.4); // 0.1 % point of chi-squared with 49 degrees of freedom
});
