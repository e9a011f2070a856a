import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type RowBatch, readMeasurements, readVisits } from "@touchstone/core/intake";
import { isMeasurementSurvey, isVisitSurvey } from "@touchstone/core/intake/any-survey";
import { parseMapping } from "@touchstone/core/intake/parse-survey";
import { surveyScales } from "@touchstone/core/intake/survey-contents";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { meanOverDays } from "@touchstone/core/measurement/day-sums";
import { medianRatio } from "@touchstone/core/measurement/median-ratio";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataStatus } from "../catalogue/read-data-status.ts";
import { type Database, ORGANISATION } from "../database.ts";
import { readBatch, readProblems } from "../read/batches.ts";
import { readMeasurementSums } from "../read/measurement-sums.ts";
import { sumHistograms } from "../read/sum-histograms.ts";
import { readWaitRatios } from "../read/wait-ratios.ts";
import type { Transaction } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { rollBackBatch } from "./roll-back-batch.ts";
import type { RunningImport } from "./running-import.ts";
import { startImport, startMeasurementImport } from "./start-import.ts";

const own = { organisationId: ORGANISATION };
const mapping = (name: string) => {
  const url = new URL(`../../../core/fixtures/${name}.survey.yaml`, import.meta.url);
  return parseMapping(readFileSync(url, "utf8"), `${name}.survey.yaml`);
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function carryOut<Row>(running: RunningImport<Row>, batches: AsyncIterable<RowBatch<Row>>) {
  let read = 0;
  for await (const batch of batches) {
    read += batch.read;
    await running.problems(batch.problems);
    await running.add(batch.rows);
  }
  return running.finish({ read });
}

async function importReviews(database: Database, text: string) {
  const survey = mapping("disneyland");
  if (!isVisitSurvey(survey)) throw new Error("expected reviews");
  const journey = journeyTemplates.find(({ code }) => code === survey.journey.code);
  if (!journey) throw new Error("expected a journey");
  const request = { survey, journey, scales: surveyScales(survey, journey) };
  const running = await startImport(database, own, {
    ...request,
    fileName: "r.csv",
    sha256: hash("sha256", text),
  });
  async function* rows() {
    const batches = readVisits(bytesOf(text), request.survey, request.journey, "r.csv");
    for await (const { visits, ...rest } of batches) yield { rows: visits, ...rest };
  }
  return carryOut(running, rows());
}

async function importMeasurements(database: Database, text: string, survey = mapping("touringplans")) {
  if (!isMeasurementSurvey(survey)) throw new Error("expected measurements");
  const request = { survey, fileName: "m.csv", sha256: hash("sha256", text) };
  const running = await startMeasurementImport(database, own, request);
  return carryOut(running, readMeasurements(bytesOf(text), survey, "m.csv"));
}

const reviews = `Review_ID,Rating,Year_Month,Reviewer_Location,Branch
1,4,2019-4,France,Disneyland_Paris
2,5,2019-5,France,Disneyland_Paris
2,5,2019-5,France,Disneyland_Paris
3,1,missing,Spain,Disneyland_Paris
`;

const header =
  "park_date,wait_hour,attraction_name,wait_minutes_actual_avg,wait_minutes_posted_avg,attraction_park,park_ticket_season";

/** Two attractions over so many days of July: the posted wait grows with the day, the actual one is 70 % of it. */
function waits(days: number, from = 1): string {
  const rows = Array.from({ length: days }, (_, d) => {
    const day = `2018-07-${String(from + d).padStart(2, "0")}`;
    const season = d % 2 === 0 ? "peak" : "regular";
    return [9, 10].flatMap((hour) => [
      `${day},${hour},Big Hill,${7 * (d + 1)},${10 * (d + 1)},Epcot,${season}`,
      `${day},${hour},Boat,NA,20,Epcot,${season}`,
    ]);
  });
  return [header, ...rows.flat(), ""].join("\n");
}

/** Are the sums of days what adding the measurements up gives? */
async function differences(tx: Transaction): Promise<number> {
  const [row] = await tx.drizzle.execute(sql`
    WITH again AS (
      SELECT survey_id, venue_id, day, place, segments, count(*)::integer AS rows,
        count(value_1)::integer AS n_1, coalesce(sum(value_1), 0)::bigint AS sum_1,
        count(value_2)::integer AS n_2, coalesce(sum(value_2), 0)::bigint AS sum_2
      FROM measurement GROUP BY 1, 2, 3, 4, 5
    ), kept AS (SELECT survey_id, venue_id, day, place, segments, rows, n_1, sum_1, n_2, sum_2 FROM measurement_day)
    SELECT (SELECT count(*) FROM (SELECT * FROM again EXCEPT SELECT * FROM kept) AS a)
      + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM again) AS b) AS n`);
  return Number(row?.n);
}

for (const engine of testDatabases())
  describe(`further kinds of facts on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());
    const read = <T>(work: (tx: Transaction) => Promise<T>) =>
      database.scoped({ ...own, readOnly: true }, work);

    it("reviews are visits of one outcome; undated ones count where no period is asked for, and in none", async () => {
      const report = await importReviews(database, reviews);
      expect(report).toMatchObject({ status: "published", read: 4, stored: 3, rejected: 1 });
      expect(await read((tx) => readBatch(tx, report.batchId))).toMatchObject({
        firstDay: "2019-04-01",
        lastDay: "2019-05-01",
      });
      expect(await read(readDataStatus)).toMatchObject({ visits: 3, undated: 1, firstDay: "2019-04-01" });
      const visits = async (period: { from?: string; to?: string }, grain: "month" | null) => {
        const rows = await read((tx) =>
          sumHistograms(tx, {
            slice: { journey: "scenic-area", venues: ["paris"], ...period },
            items: ["overall"],
            by: { venue: true, grain },
          }),
        );
        return rows.map((row) => [row.period, row.visits]);
      };
      expect(await visits({}, null)).toEqual([[null, 3]]);
      expect(await visits({ to: "2030-01-01" }, null)).toEqual([[null, 2]]);
      expect(await visits({}, "month")).toEqual([
        ["2019-04-01", 1],
        ["2019-05-01", 1],
      ]);
      await rollBackBatch(database, own, report.batchId);
      expect(await read(readDataStatus)).toMatchObject({ visits: 0, undated: 0, firstDay: null });
    });

    it("waits are summed by day, place and season; figures come from the sums", async () => {
      expect(await importMeasurements(database, waits(12))).toMatchObject({
        status: "published",
        stored: 48,
      });
      expect(await read(differences)).toBe(0);
      const rows = await read((tx) => readMeasurementSums(tx, "waits", {}, { place: true, month: false }));
      expect(
        rows.map(({ venue, place, measures: [posted] }) => [
          venue,
          place,
          meanOverDays(posted as never, 1_000),
        ]),
      ).toMatchObject([
        ["epcot", "Big Hill", { status: "measured", value: 65, n: 24, days: 12 }],
        ["epcot", "Boat", { status: "measured", value: 20, n: 24, interval: { low: 20, high: 20 } }],
      ]);
      const seasons = await read((tx) =>
        readMeasurementSums(tx, "waits", {}, { place: false, month: true, segment: "season" }),
      );
      expect(
        seasons.map(({ month, segment, measures: [posted] }) => [
          month,
          segment,
          (posted?.sum ?? 0) / (posted?.n ?? 0),
        ]),
      ).toEqual([
        ["2018-07-01", "peak", 40_000],
        ["2018-07-01", "regular", 45_000],
      ]);
      const peak = { segments: [{ dimension: "season", anyOf: ["peak"] }] };
      expect(
        await read((tx) => readMeasurementSums(tx, "waits", peak, { place: false, month: false })),
      ).toMatchObject([{ measures: [{ n: 24, days: 6 }, { n: 12 }] }]);
      const ratios = await read((tx) => readWaitRatios(tx, {}));
      expect(medianRatio(ratios)).toMatchObject({ status: "measured", n: 24, value: 0.7 });
    });

    it("a row that comes again is stored once; with other numbers it is rejected; taken back, it leaves no trace", async () => {
      const more = await importMeasurements(database, `${waits(14)}2018-07-01,11,Boat,NA,20,Epcot,peak\n`);
      expect(more).toMatchObject({ stored: 9, unchanged: 48, rejected: 0 });
      const changed = `${header}\n2018-07-01,9,Boat,NA,25,Epcot,peak\n2018-07-01,12,Boat,NA,25,Epcot,peak\n`;
      const other = await importMeasurements(database, changed);
      expect(other).toMatchObject({ stored: 1, rejected: 1 });
      const { problems } = await read((tx) => readProblems(tx, { batchId: other.batchId, first: 5 }));
      expect(problems).toMatchObject([{ row: 2, found: "epcot / 2018-07-01 / 9:00 / Boat / season=peak" }]);
      expect(await read(differences)).toBe(0);
      expect(await rollBackBatch(database, own, more.batchId)).toMatchObject({ removed: 9 });
      expect(await read(differences)).toBe(0);
      await rollBackBatch(database, own, other.batchId);
      const [left] = await read((tx) => readMeasurementSums(tx, "waits", {}, { place: false, month: false }));
      expect(left).toMatchObject({
        firstDay: "2018-07-01",
        lastDay: "2018-07-12",
        measures: [{ n: 48 }, { n: 24 }],
      });
    });

    it("rosters keep a pseudonym of the employee and nothing else", async () => {
      const roster = parseMapping(
        `kind: rosters
code: duty
version: 1
name: { en: Duty, zh: 排班 }
source: made up
licence: none
day: { format: iso, column: day }
venue: {}
venues: [{ code: shop, name: { en: Shop, zh: 店 }, sector: retail, timeZone: Asia/Shanghai }]
place: { column: post }
staff: who
measures: { hours: hours }
`,
        "duty.yaml",
      );
      const text = "day,post,who,hours\n2026-01-02,Desk,E-1701,8\n2026-01-02,Desk,E-1702,4\n";
      expect(await importMeasurements(database, text, roster)).toMatchObject({ stored: 2 });
      const changed = "day,post,who,hours\n2026-01-02,Desk,E-1701,9\n";
      const report = await importMeasurements(database, changed, roster);
      expect(report).toMatchObject({ status: "failed", rejected: 1 });
      const stored = await read(async (tx) => [
        await tx.drizzle.execute(
          sql`SELECT staff::text, value_1::text FROM measurement WHERE staff IS NOT NULL ORDER BY 2`,
        ),
        await readProblems(tx, { batchId: report.batchId, first: 5 }),
      ]);
      expect(stored[0]).toMatchObject([{ value_1: "4000" }, { value_1: "8000" }]);
      expect(JSON.stringify(stored)).not.toContain("E-170");
    });
  });
