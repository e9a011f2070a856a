import { hash } from "node:crypto";
import { type Survey, survey as surveySchema } from "@touchstone/core/intake/survey";
import type { Journey } from "@touchstone/core/journey";
import type { Scale } from "@touchstone/core/scale";
import { type ItemScales, NOT_MET, SKIPPED, type Visit, WEIGHT_UNIT } from "@touchstone/core/visit";
import type { Database } from "../database.ts";
import { ORGANISATION } from "../scope.ts";
import type { ImportReport } from "./publish.ts";
import { startImport } from "./start-import.ts";

const name = { en: "Test", zh: "测试" };
const five: Scale = { low: 1, high: 5, better: "higher" };
const eleven: Scale = { low: 0, high: 10, better: "higher" };

/** A small house for tests: three venues, three touchpoints, two segment dimensions. */
export const testJourney: Journey = {
  code: "stay",
  version: 1,
  sector: "hotel",
  name,
  stages: [{ code: "arrive", name, canonical: "ARRIVE" }],
  touchpoints: ["door", "desk", "lift"].map((code) => ({
    code,
    name,
    stage: "arrive",
    channel: "on-site",
    secondaryChannels: [],
    nature: "human",
    secondaryNatures: [],
    driver: "service",
  })),
};

/** Overall, recommendation and problem are asked, and two of the three touchpoints. */
export const testScales: ItemScales = [
  five,
  eleven,
  null,
  null,
  { low: 0, high: 1, better: "higher" },
  five,
  null,
  five,
];

/** The same with everything that a survey may tell besides: valence at two touchpoints, coming back, exit, staff, cases. */
export const furtherScales: ItemScales = [
  ...testScales,
  { low: -2, high: 2, better: "higher" },
  null,
  { low: -2, high: 2, better: "higher" },
  { low: 0, high: 1, better: "higher" },
  { low: 0, high: 2, better: "higher" },
];

export function testSurvey(
  options: { code?: string; version?: number; weighted?: boolean; further?: boolean } = {},
): Survey {
  return surveySchema.parse({
    code: options.code ?? "guests",
    version: options.version ?? 1,
    name,
    source: "made up for tests",
    licence: "none",
    journey: { code: "stay", version: 1 },
    key: ["id"],
    ...(options.weighted && { weight: "weight" }),
    day: { format: "iso", column: "day" },
    venue: { column: "venue", values: { a: "house-a", b: "house-b", c: "house-c" } },
    venues: ["house-a", "house-b", "house-c"].map((code) => ({
      code,
      name,
      sector: "hotel",
      timeZone: "Asia/Shanghai",
      ...(code !== "house-c" && { group: "pair" }),
    })),
    groups: [{ code: "pair", name, hierarchy: "region" }],
    outcomes: { overall: { column: "overall", scale: five }, recommend: { column: "nps", scale: eleven } },
    touchpoints: { door: { column: "door", scale: five }, lift: { column: "lift", scale: five } },
    segments: {
      purpose: { name, column: "purpose", values: { work: { name }, fun: { name } } },
      age: { name, column: "age", values: { young: { name }, middle: { name }, old: { name } } },
    },
    ...(options.further && {
      valence: { scale: { low: -2, high: 2 }, touchpoints: { door: "door-felt", lift: "lift-felt" } },
      returned: "returned",
      exit: { column: "exit" },
      staff: "staff",
      case: {
        complaint: "complaint",
        touchpoint: { column: "about" },
        closed: "closed",
        hours: "hours",
        after: { column: "after", scale: { low: 1, high: 5, better: "lower" } },
      },
    }),
  });
}

/** A visit with fixed answers unless told otherwise. */
export function testVisit(key: string, change: Partial<Visit> = {}): Visit {
  return {
    key,
    row: 2,
    venue: "house-a",
    day: "2026-03-15",
    answers: Uint8Array.of(4, 9, NOT_MET, NOT_MET, 0, 3, NOT_MET, SKIPPED),
    weight: WEIGHT_UNIT,
    segments: { purpose: "work", age: "young" },
    jackknifeGroup: 7,
    ...change,
  };
}

/** A visit of a survey that tells everything: who served the guest, and what became of the complaint. */
export function tellingVisit(key: string, change: Partial<Visit> = {}): Visit {
  return testVisit(key, {
    answers: Uint8Array.of(4, 9, NOT_MET, NOT_MET, 0, 3, NOT_MET, SKIPPED, 4, NOT_MET, 0, 1, NOT_MET),
    staff: "Ms Wang 7",
    case: { touchpoint: "lift", closed: true, hours: 2.5, after: 2 },
    ...change,
  });
}

/** Imports visits as one file. */
export async function importVisits(
  database: Database,
  visits: readonly Visit[],
  options: {
    survey?: Survey;
    scales?: ItemScales;
    sha256?: string;
    fileName?: string;
    read?: number;
    correction?: boolean;
  } = {},
): Promise<ImportReport> {
  const running = await startImport(
    database,
    { organisationId: ORGANISATION },
    {
      survey: options.survey ?? testSurvey(),
      journey: testJourney,
      scales: options.scales ?? (options.survey?.valence ? furtherScales : testScales),
      ...(options.correction && { correction: true }),
      fileName: options.fileName ?? "guests.csv",
      sha256: options.sha256 ?? hash("sha256", visits.map(({ key }) => key).join()),
    },
  );
  try {
    await running.add(visits);
    return await running.finish({ read: options.read ?? visits.length });
  } catch (error) {
    // Where even the failure cannot be written down, the first error is the one that matters.
    await Promise.allSettled([running.fail({ en: String(error), zh: String(error) })]);
    throw error;
  }
}

/** Imports a file of thousands of visits bit by bit, as reading a file does; `name` names it and its keys. */
export async function importPiecewise(
  database: Database,
  name: string,
  thousands: number,
): Promise<ImportReport> {
  const survey = testSurvey({ further: true });
  const running = await startImport(
    database,
    { organisationId: ORGANISATION },
    { survey, journey: testJourney, scales: furtherScales, fileName: `${name}.csv`, sha256: name },
  );
  for (let from = 0; from < thousands * 1_000; from += 1_000)
    await running.add(
      Array.from({ length: 1_000 }, (_, at) =>
        tellingVisit(`${name}-${from + at}`, { day: `2026-03-${10 + (at % 20)}` }),
      ),
    );
  return running.finish({ read: thousands * 1_000 });
}
