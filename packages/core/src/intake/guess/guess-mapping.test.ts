import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAll } from "../../../test/read-survey.ts";
import { tableSample } from "../../../test/table-sample.ts";
import { parseOwnJourney, parseSurvey } from "../parse-survey.ts";
import { guessedMapping, guessFile } from "./guess-mapping.ts";
import { writeMapping } from "./write-mapping.ts";

const golden = readFileSync(new URL("../../../golden/visits.csv", import.meta.url), "utf8");
const guess = guessFile(tableSample(golden), { fileName: "visits.csv", timeZone: "Asia/Shanghai" });

test("the mapping that is guessed is one that the import reads, and every row of the file is read by it", async () => {
  const { mapping, notes } = guessedMapping(guess);
  const text = writeMapping(mapping, ["guessed"]);
  const survey = parseSurvey(text, "visits.yaml");
  const journey = parseOwnJourney(text, "visits.yaml");
  expect(notes.map(({ en }) => en)).toEqual([]);
  expect(journey?.touchpoints.map(({ code }) => code)).toHaveLength(12);
  expect(survey).toMatchObject({
    key: ["visit_id"],
    staff: { column: "staff" },
    case: { complaint: { column: "complaint", yes: ["1"], no: ["0"] }, hours: "hours" },
    valence: { scale: { low: -2, high: 2 }, touchpoints: { t01: { column: "e01" } } },
    outcomes: { recommend: { column: "ltr", scale: { low: 0, high: 10 } } },
  });
  if (journey === null) throw new RangeError("the mapping brings no journey");
  const { visits, problems } = await readAll(golden, survey, journey);
  expect(problems).toEqual([]);
  expect(visits).toHaveLength(2400);
});

test("decisions are put on top of the guesses", () => {
  const overrides = [
    { column: "ltr", role: "overall" as const },
    { column: "overall", role: "unknown" as const },
    { column: "t01", notMet: ["9"] },
    { column: "staff", role: "personal" as const },
  ];
  const { mapping } = guessedMapping(guess, overrides, { code: "mine", name: { en: "Mine", zh: "我的" } });
  const survey = parseSurvey(writeMapping(mapping), "mine.yaml");
  expect(survey.code).toBe("mine");
  expect(survey.outcomes.overall?.column).toBe("ltr");
  expect(survey.outcomes.recommend).toBeUndefined();
  expect(survey.ratings.notMet).toContain("9");
  expect(survey.staff).toBeUndefined();
});

test("what has no place on a journey is said, not dropped in silence", () => {
  const { mapping, notes } = guessedMapping(guess, [], { template: "hotel", sector: "hotel" });
  expect(mapping.touchpoints).toEqual({});
  expect(notes.filter(({ en }) => en.includes("has no touchpoint for it")).length).toBeGreaterThan(11);
});

test("the journey is one that ships where its touchpoints are asked about", () => {
  const file = readFileSync(new URL("../../../../db/sample/harbour-hotels.csv", import.meta.url));
  const found = guessFile(tableSample(file, 300), { fileName: "harbour.csv" });
  const { mapping } = guessedMapping(found);
  expect(found.journey.template?.journey.code).toBe("hotel");
  expect(mapping.journey).toEqual({ code: "hotel", version: 1 });
  expect(mapping.touchpoints).toMatchObject({ "check-in": "check-in", sleep: "sleep", dining: "dining" });
});
