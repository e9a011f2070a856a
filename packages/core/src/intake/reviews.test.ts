import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fixture, readAll } from "../../test/read-survey.ts";
import { sharedData } from "../../test/shared-data.ts";
import { hotel } from "../journey/templates/hotel.ts";
import { scenicArea } from "../journey/templates/scenic-area.ts";
import { NOT_MET, SKIPPED, UNDATED, type Visit } from "../visit/visit.ts";
import { parseSurvey } from "./parse-survey.ts";
import type { Survey } from "./survey.ts";

const text = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}.survey.yaml`, import.meta.url), "utf8");
const mapping = (name: string): Survey => parseSurvey(text(name), `${name}.survey.yaml`);

/** Mean overall rating on a scale from `low`, to four decimals, and of how many. */
function average(visits: readonly Visit[], low = 1): [mean: number, n: number] {
  const rated = visits.map(({ answers }) => answers[0] as number).filter((byte) => byte < SKIPPED);
  const mean = low + rated.reduce((sum, byte) => sum + byte, 0) / rated.length;
  return [Number(mean.toFixed(4)), rated.length];
}

describe("reviews", () => {
  const parks = mapping("disneyland");
  const header = "Review_ID,Rating,Year_Month,Reviewer_Location,Branch";
  const rows = [
    "1,4,2019-4,France,Disneyland_Paris",
    "1,4,2019-4,France,Disneyland_Paris",
    "1,5,2019-4,France,Disneyland_Paris",
    "2,3,missing,Spain,Disneyland_Paris",
    "3,3,2019-13,Spain,Disneyland_Paris",
  ];
  const file = [header, ...rows].join("\n");

  test("that repeat another one are kept out; one that only has its number is another problem", async () => {
    const { visits, problems, read, rejected, repeated, rejectedRows } = await readAll(
      file,
      parks,
      scenicArea,
    );
    expect(visits.map(({ key, day }) => [key, day])).toEqual([
      ["1", "2019-04-01"],
      ["2", UNDATED],
    ]);
    expect([read, rejected, repeated]).toEqual([5, 2, 1]);
    expect(rejectedRows.map(({ row }) => row)).toEqual([4, 6]);
    expect(problems.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      [3, null, "unique"],
      [4, "Review_ID", "unique"],
      [6, "Year_Month", "YYYY-MM | missing"],
    ]);
    expect(problems[0]?.message.en).toBe("row 3 repeats row 2 in every column; it was kept out");
  });

  test("are kept where the mapping says so, each under a key of its own, and reported all the same", async () => {
    const { key: _, ...keyless } = parks;
    const survey: Survey = { ...keyless, key: [], duplicates: "keep" };
    const one = await readAll(file, survey, scenicArea);
    expect(new Set(one.visits.map(({ key }) => key)).size).toBe(4);
    expect(one.problems[0]).toMatchObject({ row: 3, kept: true });
    const again = await readAll(file, survey, scenicArea, { size: 7 });
    expect(again.visits.map(({ key }) => key)).toEqual(one.visits.map(({ key }) => key));
  });

  test("a rating of another scale is left out and said; without that scale in the mapping the row is rejected", async () => {
    const { survey, journey } = fixture("lounge");
    const columns = [
      ...new Set([survey.outcomes.overall?.column, survey.outcomes.recommend?.column, "date"]),
    ];
    const items = Object.values(survey.touchpoints).map(({ column }) => column);
    const lounge = [[...columns, ...items].join(","), `9.0,1,2015-01-02,${items.map(() => "0").join(",")}`];
    const kept = await readAll(lounge.join("\n"), survey, journey);
    expect(kept.visits.map(({ answers }) => [...answers])).toEqual([
      [SKIPPED, 1, NOT_MET, NOT_MET, NOT_MET, ...items.map(() => NOT_MET)],
    ]);
    expect(kept.problems).toMatchObject([
      { row: 2, column: "overall_rating", found: "9.0", expected: "1…5", kept: true },
    ]);
    const { otherScale: _, ...overall } = survey.outcomes.overall as NonNullable<
      Survey["outcomes"]["overall"]
    >;
    const strict = { ...survey, outcomes: { ...survey.outcomes, overall } };
    expect(await readAll(lounge.join("\n"), strict, journey)).toMatchObject({ visits: [], rejected: 1 });
  });
});

describe("the Disneyland reviews", () => {
  const bytes = sharedData(
    "disneyland-reviews/disneyland_reviews_notext.csv.gz",
    "averages, duplicates, undated rows",
  );
  if (bytes === null) return;
  const parks = mapping("disneyland");
  const of = (visits: readonly Visit[], venue: string) => visits.filter((visit) => visit.venue === venue);

  test("have the averages of their parks over all rows, the 20 repeated ones reported", async () => {
    const { visits, problems, rejected } = await readAll(bytes, { ...parks, duplicates: "keep" }, scenicArea);
    expect(average(of(visits, "california"))).toEqual([4.4053, 19_406]);
    expect(average(of(visits, "hong-kong"))).toEqual([4.2041, 9_617]);
    expect(average(of(visits, "paris"))).toEqual([3.96, 13_629]);
    expect([problems.length, rejected]).toEqual([20, 0]);
    expect(visits.filter(({ day }) => day === UNDATED)).toHaveLength(2_613);
    const hongKong = of(visits, "hong-kong").filter(({ day }) => day !== UNDATED);
    const summer = ({ day }: Visit) => day.slice(5, 7) === "07" || day.slice(5, 7) === "08";
    expect(average(hongKong.filter(summer))).toEqual([4.0131, 1_296]);
    expect(average(hongKong.filter((visit) => !summer(visit)))).toEqual([4.2489, 7_848]);
    const paris = of(visits, "paris").filter(({ day }) => day !== UNDATED);
    const from = (origin: string) => average(paris.filter(({ segments }) => segments.origin === origin));
    expect([from("france"), from("united-kingdom")]).toEqual([
      [3.5138, 181],
      [4.0353, 7_449],
    ]);
  });

  test("are 42,632 when repeated rows are kept out", async () => {
    const { visits, problems, read, rejected, repeated } = await readAll(bytes, parks, scenicArea);
    expect([read, visits.length, rejected, repeated, problems.length]).toEqual([42_652, 42_632, 0, 20, 20]);
  });
});

describe("the lounge reviews", () => {
  const bytes = sharedData(
    "lounge-reviews/lounge_noauthor.csv.gz",
    "ratings over 5 flagged as another scale",
  );
  if (bytes === null) return;

  test("are all kept; the 67 ratings over 5 are flagged as of another scale", async () => {
    const { survey, journey } = fixture("lounge");
    const { visits, problems, rejected } = await readAll(bytes, survey, journey);
    expect([visits.length, rejected]).toEqual([2_264, 0]);
    expect(problems).toHaveLength(67);
    expect(new Set(problems.map(({ column, kept }) => `${column} ${kept}`))).toEqual(
      new Set(["overall_rating true"]),
    );
    expect(average(visits)[1]).toBe(2_264 - 67 - 5);
    const recommended = visits.filter(({ answers }) => answers[1] === 1).length / visits.length;
    expect(recommended).toBeCloseTo(0.36, 2);
  });
});

describe("the Chinese hotel reviews", () => {
  const polarity = sharedData("zh-hotel-reviews/ChnSentiCorp_htl_all.csv.gz", "good and bad reviews");
  if (polarity)
    test("5,322 are good and 2,444 bad, all undated", async () => {
      const { visits, problems } = await readAll(polarity, mapping("zh-hotel-polarity"), hotel);
      expect(problems).toEqual([]);
      expect(visits.filter(({ answers }) => answers[0] === 1)).toHaveLength(5_322);
      expect(visits.filter(({ answers }) => answers[0] === 0)).toHaveLength(2_444);
      expect(new Set(visits.map(({ day }) => day))).toEqual(new Set([UNDATED]));
    });
  const dated = sharedData("zh-hotel-reviews/hotel_reviews_H01-H50.csv.gz", "reviews of fifty hotels");
  if (dated)
    test("24,780 of fifty hotels, from January to August 2020", async () => {
      const codes = Array.from({ length: 50 }, (_, n) => `H${String(n + 1).padStart(2, "0")}`);
      const input = parse(text("zh-hotels"));
      input.venue.values = Object.fromEntries(codes.map((code) => [code, code.toLowerCase()]));
      input.venues = codes.map((code) => ({
        code: code.toLowerCase(),
        name: { en: `Hotel ${code}`, zh: `${code} 酒店` },
        sector: "hotel",
        timeZone: "Asia/Shanghai",
      }));
      const { visits, problems } = await readAll(
        dated,
        parseSurvey(JSON.stringify(input), "zh-hotels"),
        hotel,
      );
      expect(problems).toEqual([]);
      expect(visits).toHaveLength(24_780);
      const days = visits.map(({ day }) => day).sort();
      expect([days[0], days.at(-1), new Set(visits.map(({ venue }) => venue)).size]).toEqual([
        "2020-01-01",
        "2020-08-27",
        50,
      ]);
    });
});
