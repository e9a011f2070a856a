import { unpackCounts } from "@touchstone/core/alert/packed-days";
import { getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testAction } from "./action/action-fixture.ts";
import { readActions } from "./action/read-actions.ts";
import { writeAction } from "./action/write-action.ts";
import { testEntry } from "./alert/alert-fixture.ts";
import { readAlertEntries } from "./alert/read-alert-entries.ts";
import { readCountedNames, readPackedCounts } from "./alert/read-counted-series.ts";
import { readDailyAnswers } from "./alert/read-daily-answers.ts";
import { writeAlertEntry } from "./alert/write-alert-entry.ts";
import { readDataStatus } from "./catalogue/read-data-status.ts";
import { readSegments } from "./catalogue/read-segments.ts";
import { readJourneys, readSurveys } from "./catalogue/read-surveys.ts";
import { readVenueGroups, readVenues } from "./catalogue/read-venues.ts";
import type { Database, Transaction } from "./database.ts";
import { testAnswer, testResource, testScore } from "./demand/demand-fixture.ts";
import { readDigitalAnswers, writeDigitalAnswer } from "./demand/digital-answers.ts";
import { readResources } from "./demand/read-resources.ts";
import { scoreResource, writeResource } from "./demand/write-resource.ts";
import { importVisits, testVisit } from "./import/import-fixture.ts";
import { testPeakIdea } from "./peak-idea/peak-idea-fixture.ts";
import { readPeakIdeas } from "./peak-idea/read-peak-ideas.ts";
import { writePeakIdea } from "./peak-idea/write-peak-idea.ts";
import { readBatches, readProblems } from "./read/batches.ts";
import { sumHistograms } from "./read/sum-histograms.ts";
import { readVisitBlocks } from "./read/visit-blocks.ts";
import { tables } from "./schema/tables.ts";
import { ORGANISATION, scopeStatements } from "./scope.ts";
import { testDatabases } from "./testing.ts";

const own = { organisationId: ORGANISATION, readOnly: false };

/** Everything that can be read through the package, as one text. */
async function everything(tx: Transaction): Promise<string> {
  const blocks: unknown[] = [];
  for await (const { block } of readVisitBlocks(tx, { journey: "stay" }))
    blocks.push(block.count, [...block.answers]);
  const by = { venue: true, grain: null };
  const segments = [{ dimension: "age", anyOf: ["young"] }];
  const { engine: _, ...status } = await readDataStatus(tx);
  return JSON.stringify([
    blocks,
    status,
    await readVenues(tx),
    await readVenueGroups(tx),
    await readJourneys(tx),
    await readSurveys(tx),
    await readSegments(tx),
    await readBatches(tx, { first: 100 }),
    await readProblems(tx, { batchId: 2, first: 100 }),
    await readAlertEntries(tx),
    await readActions(tx),
    await readPeakIdeas(tx),
    await readDigitalAnswers(tx, "house-a"),
    await readResources(tx, "house-a"),
    (await readDailyAnswers(tx, {}, ["overall"])).map((days) =>
      days.answers(0).map(({ counts }) => [...counts]),
    ),
    (await readPackedCounts(tx, {})).map((series) => [series.venue, series.indicator, unpackCounts(series)]),
    [...(await readCountedNames(tx))],
    await sumHistograms(tx, { slice: {}, items: ["overall", { touchpoint: "door" }], by }),
    await sumHistograms(tx, { slice: { from: "2026-03-10" }, items: ["overall"], by }),
    await sumHistograms(tx, { slice: { from: "2026-03-10", segments }, items: ["overall"], by }),
  ]);
}

for (const engine of testDatabases())
  describe(`two organisations on the ${engine.name} engine`, () => {
    let database: Database;
    let before: string;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
      // Rejected, so that there is a problem to read.
      await importVisits(database, [testVisit("1", { venue: "house-b" })]);
      await database.scoped(own, (tx) => writeAlertEntry(tx, testEntry("1")));
      await database.scoped(own, (tx) => writeAction(tx, testAction("1")));
      await database.scoped(own, (tx) => writePeakIdea(tx, testPeakIdea("1")));
      await database.scoped(own, (tx) => writeDigitalAnswer(tx, testAnswer("1")));
      await database.scoped(own, async (tx) => {
        const first = testResource("1");
        const { id } = await writeResource(tx, { venue: "house-a", simulated: false, first });
        await scoreResource(tx, id, testScore("1"));
      });
      before = await database.scoped(own, everything);
      await database.scoped(own, doubled);
    });
    afterAll(() => database.close());

    it("are kept apart by row-level security where a query forgets its predicates", async () => {
      const [row] = await database.scoped(own, (tx) =>
        tx.drizzle.execute(sql`SELECT count(*)::integer AS visits FROM visit`),
      );
      expect(row).toEqual({ visits: 2 });
    });

    it("are kept apart by the queries' own predicates where row-level security is gone", async () => {
      await database.scoped(own, async (tx) => {
        await tx.drizzle.execute(sql`RESET ROLE`);
        for (const name of names)
          await tx.drizzle.execute(sql.raw(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`));
      });
      const [row] = await database.scoped(own, (tx) =>
        tx.drizzle.execute(sql`SELECT count(*)::integer AS visits FROM visit`),
      );
      expect(row).toEqual({ visits: 4 });
      expect(await database.scoped(own, everything)).toBe(before);
    });
  });

const names = tables.map((table) => getTableName(table));

/** Gives a second organisation a copy of every row of the first, with the same ids. */
async function doubled(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`RESET ROLE`);
  for (const name of names.filter((name) => name !== "organisation")) {
    await tx.drizzle.execute(sql.raw(`CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM ${name}`));
    await tx.drizzle.execute(sql.raw("UPDATE twin SET organisation_id = 2"));
    await tx.drizzle.execute(sql.raw(`INSERT INTO ${name} SELECT * FROM twin`));
    await tx.drizzle.execute(sql.raw("DROP TABLE twin"));
  }
  await tx.drizzle.execute(sql`INSERT INTO organisation (id, code, data_version) VALUES (2, 'other', 77)`);
}

it("lets nothing but whole numbers into a scope", () => {
  const text = scopeStatements({ ...own, venues: [3, 5], timeoutMs: 200 });
  expect(text).toContain("SET LOCAL app.venues = '3,5'");
  expect(() => scopeStatements({ ...own, venues: [1.5] })).toThrow(RangeError);
  expect(() => scopeStatements({ ...own, organisationId: Number.NaN })).toThrow(RangeError);
});
