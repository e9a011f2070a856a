import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basesByName, fixture } from "../../test/read-survey.ts";
import { journeyTemplate } from "../journey/templates/templates.ts";
import { isVisitSurvey } from "./any-survey.ts";
import { checkSurveyJourney, parseMapping, parseOwnJourney, parseSurvey } from "./parse-survey.ts";
import { type SurveyProblem, SurveyProblems } from "./problem.ts";
import { survey as schema } from "./survey.ts";
import { shippedSurveys } from "./surveys/surveys.ts";

const good = `
code: cafe
version: 1
name: { en: Café survey, zh: 咖啡馆调查 }
source: us
licence: MIT
journey: { code: restaurant, version: 1 }
key: [id]
day: { format: iso, column: date }
venue: { column: shop, values: { N: north, S: south } }
venues:
  - { code: north, name: { en: North, zh: 北店 }, sector: restaurant, timeZone: Asia/Shanghai }
  - { code: south, name: { en: South, zh: 南店 }, sector: restaurant, timeZone: Asia/Shanghai }
outcomes:
  overall: { column: overall, scale: { low: 1, high: 5 } }
ratings: { scale: { low: 1, high: 5 } }
touchpoints:
  food: food
segments:
  party:
    name: { en: Party, zh: 人数 }
    column: party
    values:
      alone: { name: { en: Alone, zh: 独自 }, raw: [1] }
      pair: { name: { en: Two, zh: 两人 }, raw: [2] }
`;

function problemsOf(text: string, name = "cafe.yaml"): SurveyProblem[] {
  try {
    parseSurvey(text, name, basesByName());
  } catch (error) {
    if (error instanceof SurveyProblems) return [...error.problems];
    throw error;
  }
  return [];
}

test("a good mapping is read, with its defaults filled in", () => {
  const survey = parseSurvey(good, "cafe.yaml");
  expect(survey.file).toEqual({});
  expect(survey.touchpoints.food).toEqual({ column: "food" });
  expect(survey.segments.party?.values.alone?.raw).toEqual(["1"]);
});

test("JSON is read as well as YAML", () => {
  const survey = parseSurvey(good, "cafe.yaml");
  expect(parseSurvey(JSON.stringify(survey), "cafe.json")).toEqual(survey);
});

test.each(shippedSurveys)(
  "the shipped mapping $code can be read, and fits the journey it names",
  (shipped) => {
    const survey = parseMapping(readFileSync(shipped.url, "utf8"), shipped.fileName, basesByName());
    expect(survey.code).toBe(shipped.code);
    if (!isVisitSurvey(survey)) return;
    const journey = journeyTemplate(survey.journey.code);
    if (journey === undefined) throw new Error(`the template ${survey.journey.code} is gone`);
    expect(() => checkSurveyJourney(survey, journey, shipped.fileName)).not.toThrow();
  },
);

describe("a mapping with a mistake names the file, the place, what was found and what was expected", () => {
  test.each([
    [
      "an unknown key",
      "touchpoints:\n  food: food",
      "touchpoints:\n  food: { column: food, scal: 5 }",
      "touchpoints.food",
      "scal",
      /column \| scale/,
    ],
    ["an unknown key at the top", "source: us", "source: us\nwieght: W", "", "wieght", /weight/],
    ["an unknown outcome", "  overall:", "  overal:", "outcomes", "overal", /overall \| recommend/],
    ["a missing Chinese name", ", zh: 北店 }", " }", "venues.0.name.zh", "∅", /string/],
    ["an unknown sector", "sector: restaurant", "sector: café", "venues.0.sector", "café", /restaurant/],
    [
      "an impossible time zone",
      "Asia/Shanghai",
      "Mars/Olympus",
      "venues.0.timeZone",
      "Mars/Olympus",
      /Asia\/Shanghai/,
    ],
    [
      "an unknown way of writing days",
      "format: iso",
      "format: lunar",
      "day.format",
      "lunar",
      /iso \| us-date-time/,
    ],
    ["a venue that is not defined", "N: north", "N: nowhere", "venue.values.N", "nowhere", /north \| south/],
    ["a code that is no code", "code: cafe", "code: The Café", "code", "The Café", /a-z/],
    [
      "a value with two meanings",
      "raw: [2]",
      "raw: [1]",
      "segments.party.values.pair.raw.0",
      "1",
      /one meaning/,
    ],
    [
      "a scale upside down",
      "ratings: { scale: { low: 1, high: 5 } }",
      "ratings: { scale: { low: 5, high: 1 } }",
      "ratings.scale",
      '{"low":5,"high":1}',
      /low < high/,
    ],
    [
      "an outcome without a scale",
      "{ column: overall, scale: { low: 1, high: 5 } }",
      "{ column: overall }",
      "outcomes.overall.scale",
      "∅",
      /low, high/,
    ],
    [
      "a base that does not exist",
      "code: cafe",
      "extends: sfq.yaml\ncode: cafe",
      "extends",
      "sfq.yaml",
      /sfo\.yaml/,
    ],
  ])("%s", (_, from, to, path, found, expected) => {
    expect(good).toContain(from);
    const [problem] = problemsOf(good.replace(from, to));
    expect(problem).toMatchObject({ file: "cafe.yaml", path, found });
    expect(problem?.expected).toMatch(expected);
    expect(problem?.message.en).toContain(found);
    expect(problem?.message.zh).toMatch(/实际为/);
  });

  test("text that is no YAML, with its line", () => {
    const [problem] = problemsOf(good.replace("key: [id]", "key: [id"));
    expect(problem?.path).toMatch(/^\d+:\d+$/);
    expect(problem?.message.zh).toMatch(/第 \d+ 行/);
  });

  test("an empty file", () => {
    expect(problemsOf("")[0]).toMatchObject({ path: "", found: "null", expected: "object" });
  });

  test("aliases that would grow without end", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefg".split("").map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdefg"[i]}`)}]`),
    ];
    expect(problemsOf(bomb.join("\n")).length).toBe(1);
  });
});

test("all mistakes are told at once", () => {
  const text = good
    .replace("code: cafe", "code: The Café")
    .replace("source: us\n", "")
    .replace("sector: restaurant", "sector: x");
  expect(problemsOf(text).map(({ path }) => path)).toEqual(["code", "source", "venues.0.sector"]);
});

test("a touchpoint that the journey lacks is refused with the codes that it has", () => {
  const { survey, journey } = fixture("golden");
  const wrong = { ...survey, touchpoints: { ...survey.touchpoints, t99: { column: "t99" } } };
  expect(() => checkSurveyJourney(wrong, journey, "golden.survey.yaml")).toThrow(
    /touchpoints\.t99.*t01 \| t02/,
  );
});

test("a mapping can build on another: objects are merged, values replaced, null removes", () => {
  const survey = parseSurvey(
    "extends: sfo.yaml\ncode: x\nname: { en: X, zh: X }\nday: { format: iso, column: D }\nsegments: { age: null }\ntouchpoints: { wifi: W }",
    "x.yaml",
    basesByName(),
  );
  expect(survey.segments.age).toBeUndefined();
  expect(survey.touchpoints.wifi).toEqual({ column: "W" });
  expect(survey.touchpoints.art).toEqual({ column: "Q7ART" });
});

describe("a mapping may bring its journey along", () => {
  const own = {
    code: "corner-shop",
    version: 1,
    sector: "retail",
    name: { en: "Corner shop", zh: "街角小店" },
    stages: [{ code: "inside", name: { en: "Inside", zh: "店内" }, canonical: "CORE" }],
    touchpoints: [
      {
        code: "till",
        name: { en: "Till", zh: "收银" },
        stage: "inside",
        channel: "on-site",
        nature: "human",
        driver: "service",
      },
    ],
  };
  const withJourney = (journey: unknown) =>
    JSON.stringify({ ...parseSurvey(good, "cafe.yaml"), journey, touchpoints: { till: "t" } });

  test("which is read, and stands in the survey by its name", () => {
    expect(parseOwnJourney(withJourney(own), "shop.json")).toMatchObject({ code: "corner-shop", version: 1 });
    expect(parseSurvey(withJourney(own), "shop.json").journey).toEqual({ code: "corner-shop", version: 1 });
    expect(parseOwnJourney(good, "cafe.yaml")).toBeNull();
  });

  test("and all that is wrong with it is said with its place", () => {
    const wrong = { ...own, sector: "shop", touchpoints: [{ ...own.touchpoints[0], stage: "outside" }] };
    expect(() => parseOwnJourney(withJourney(wrong), "shop.json")).toThrow(SurveyProblems);
    try {
      parseOwnJourney(withJourney({ ...own, sector: "shop" }), "shop.json");
    } catch (error) {
      expect((error as SurveyProblems).problems).toMatchObject([{ path: "journey.sector", found: "shop" }]);
    }
  });
});

test("a mapping that tells no facts has no members for them: one that is stored stays as it is", () => {
  const mappings = shippedSurveys
    .filter(({ code }) => code.startsWith("sfo"))
    .map(({ url, fileName }) => parseSurvey(readFileSync(url, "utf8"), fileName, basesByName()));
  expect(mappings).toHaveLength(4);
  for (const survey of mappings) {
    const added = ["kind", "valence", "returned", "exit", "staff", "case", "fictional"];
    expect(Object.keys(survey).filter((member) => added.includes(member))).toEqual([]);
    expect(schema.parse(JSON.parse(JSON.stringify(survey)))).toEqual(survey);
  }
});
