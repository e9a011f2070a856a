import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAll, shippedSurvey } from "../../../test/read-survey.ts";
import { tableSample } from "../../../test/table-sample.ts";
import { airport } from "../../journey/templates/airport.ts";
import { compareMapping, nameSimilarity, withRenamed } from "./compare-mapping.ts";
import { guessColumns } from "./guess-columns.ts";

const file = (code: string) =>
  readFileSync(new URL(`../../../../db/sample/${code}.csv`, import.meta.url), "utf8");
const compared = (text: string, code: string) => {
  const { columns, profiles } = guessColumns(tableSample(text, 600));
  return compareMapping(shippedSurvey(code), columns, profiles);
};

test("the same file differs in nothing", () => {
  expect(compared(file("sfo-2017"), "sfo-2017")).toMatchObject({ renamed: [], missing: [], coverage: 1 });
});

test("columns that were named anew are found again, those that are gone and new are told", async () => {
  const text = file("sfo-2017")
    .replace("RESPNUM", "RESP_NUMBER")
    .replace("Q7WALKWAYS", "Q7_WALKWAY")
    .replace("Q7FOOD", "Q7FOODS")
    .replace("BAREA", "AREA")
    .replace("NETPRO", "SOMETHING ELSE");
  const found = compared(text, "sfo-2017");
  expect(Object.fromEntries(found.renamed.map(({ from, to }) => [from, to]))).toEqual({
    RESPNUM: "RESP_NUMBER",
    Q7WALKWAYS: "Q7_WALKWAY",
    Q7FOOD: "Q7FOODS",
    BAREA: "AREA",
  });
  expect(found.missing).toEqual(["NETPRO"]);
  expect(found.added).toContain("SOMETHING ELSE");
  const renamed = [...found.renamed, { from: "NETPRO", to: "SOMETHING ELSE" }];
  const { visits, problems } = await readAll(text, withRenamed(shippedSurvey("sfo-2017"), renamed), airport);
  expect(problems).toEqual([]);
  expect(visits).toHaveLength(2831);
});

test("a scale that has become another one is told", () => {
  const text = "RESPNUM,Q7ALL\n".concat(
    Array.from({ length: 200 }, (_, at) => `${at},${1 + (at % 10)}`).join("\n"),
  );
  expect(compared(text, "sfo-2017").changedScale).toEqual([{ column: "Q7ALL", was: "1…5", now: "1…10" }]);
});

test("names are alike by their letters", () => {
  expect(nameSimilarity("Visit Date", "visit_date")).toBe(1);
  expect(nameSimilarity("到访日期", "到店日期")).toBeGreaterThan(0.5);
  expect(nameSimilarity("Wi-Fi", "Parking")).toBeLessThan(0.2);
});
