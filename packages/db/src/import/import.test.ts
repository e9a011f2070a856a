import type { Slice } from "@touchstone/core/slice";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataStatus } from "../catalogue/read-data-status.ts";
import type { Database } from "../database.ts";
import { readBatch, readBatches, readProblems } from "../read/batches.ts";
import { sumHistograms } from "../read/sum-histograms.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { importVisits, testJourney, testScales, testSurvey, testVisit } from "./import-fixture.ts";
import { storedAndRecomputed } from "./recomputed-rollups.ts";
import { rollBackBatch } from "./roll-back-batch.ts";
import { startImport } from "./start-import.ts";

const own = { organisationId: ORGANISATION };
const reading = { ...own, readOnly: true };

for (const engine of testDatabases())
  describe(`an import on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());
    const status = () => database.scoped(reading, readDataStatus);
    const begin = (sha256: string, { overlap = false } = {}) =>
      startImport(database, own, {
        overlap,
        survey: testSurvey(),
        journey: testJourney,
        scales: testScales,
        fileName: "x.csv",
        sha256,
      });

    it("stores visits, rollups and counts, and makes the data one version newer", async () => {
      await importVisits(database, [testVisit("0")]);
      const before = await status();
      const report = await importVisits(
        database,
        [testVisit("1"), testVisit("2", { venue: "house-b", day: "2026-04-01" })],
        { read: 3 },
      );
      expect(report).toMatchObject({ status: "published", read: 3, stored: 2, unchanged: 0, rejected: 1 });
      const after = await status();
      expect(after).toMatchObject({
        visits: before.visits + 2,
        firstDay: "2026-03-15",
        lastDay: "2026-04-01",
        version: before.version + 1,
      });
      const batch = await database.scoped(reading, (tx) => readBatch(tx, report.batchId));
      expect(batch).toMatchObject({
        status: "published",
        read: 3,
        stored: 2,
        rejected: 1,
        firstDay: "2026-03-15",
        lastDay: "2026-04-01",
      });
    });

    it("says which import stored the same file before, and stores nothing", async () => {
      const first = await importVisits(database, [testVisit("same-1")], { sha256: "same" });
      const before = await status();
      const running = await begin("same");
      expect(running.alreadyImported?.id).toBe(first.batchId);
      await running.add([testVisit("another")]);
      expect(await running.finish({ read: 1 })).toMatchObject({
        status: "already-imported",
        batchId: first.batchId,
        stored: 0,
      });
      expect(await status()).toEqual(before);
    });

    it("counts identical visits of another file as unchanged, and rejects changed ones naming the import", async () => {
      const first = await importVisits(
        database,
        [testVisit("known-1"), testVisit("known-2"), testVisit("known-3")],
        { fileName: "first.csv" },
      );
      const visits = [
        testVisit("known-1"),
        testVisit("known-2", { row: 3, venue: "house-b" }),
        testVisit("known-3", { row: 4, day: "2026-03-16" }),
        testVisit("known-4"),
      ];
      const before = await status();
      const report = await importVisits(database, visits);
      expect(report).toMatchObject({ stored: 1, unchanged: 1, rejected: 2 });
      expect((await status()).visits).toBe(before.visits + 1);
      const { problems } = await database.scoped(reading, (tx) =>
        readProblems(tx, { batchId: report.batchId, first: 10 }),
      );
      expect(problems.map(({ row, found }) => [row, found])).toEqual([
        [3, "known-2"],
        [4, "known-3"],
      ]);
      expect(problems[0]?.message.en).toContain(`import ${first.batchId} (first.csv)`);
    });

    it("stores while it reads as it does afterwards, and leaves nothing of what is given up half-way", async () => {
      const many = Array.from({ length: 60_000 }, (_, i) => testVisit(`long-${i}`, { row: i + 2 }));
      const before = await status();
      const half = await begin("half", { overlap: true });
      await half.add(many);
      await half.fail({ en: "the rest never came", zh: "后续数据未到" });
      expect(await status()).toEqual(before);
      const whole = await begin("whole", { overlap: true });
      await whole.add(many);
      await whole.add([testVisit("long-last", { row: 60_002 })]);
      expect(await whole.finish({ read: 60_001 })).toMatchObject({ status: "published", stored: 60_001 });
      expect((await status()).visits).toBe(before.visits + 60_001);
      const [sums] = await database.scoped(reading, (tx) =>
        sumHistograms(tx, { slice: {}, items: ["overall"], by: { venue: false, grain: null } }),
      );
      expect(sums?.visits).toBe(before.visits + 60_001);
    });

    it("fails with a reason when no row can be stored, and keeps the problems", async () => {
      const before = await status();
      const running = await begin("bad");
      await running.problems([
        { row: 2, column: "overall", found: "9", expected: "1 to 5", message: { en: "no", zh: "否" } },
      ]);
      const report = await running.finish({ read: 1 });
      expect(report).toMatchObject({
        status: "failed",
        stored: 0,
        rejected: 1,
        failure: { en: expect.stringContaining("1 rows") },
      });
      expect(await status()).toEqual(before);
      const page = await database.scoped(reading, (tx) =>
        readProblems(tx, { batchId: report.batchId, first: 10 }),
      );
      expect(page.problems).toMatchObject([{ id: 1, row: 2, found: "9" }]);
    });

    it("stores nothing of an import that was given up, and takes nothing after it", async () => {
      const before = await status();
      const running = await begin("given-up");
      await running.add([testVisit("given-up")]);
      await running.fail({ en: "line 3 is broken", zh: "第 3 行有误" });
      expect(await status()).toEqual(before);
      const batch = await database.scoped(reading, (tx) => readBatch(tx, running.batchId));
      expect(batch).toMatchObject({ status: "failed", failure: { en: "line 3 is broken" } });
      await expect(running.add([testVisit("late")])).rejects.toMatchObject({ code: "IMPORT_CLOSED" });
    });

    it("keeps two imports at once apart: each key is stored once", async () => {
      const before = await status();
      const [a, b] = [await begin("at-once-a"), await begin("at-once-b")];
      await a.add([testVisit("both"), testVisit("only-a")]);
      await b.add([testVisit("both"), testVisit("only-b")]);
      const reports = await Promise.all([a.finish({ read: 2 }), b.finish({ read: 2 })]);
      expect(reports.map(({ stored, unchanged }) => stored + unchanged)).toEqual([2, 2]);
      expect(reports.map(({ stored }) => stored).sort()).toEqual([1, 2]);
      expect((await status()).visits).toBe(before.visits + 3);
    });

    it("stores the same file once when it is imported twice at once", async () => {
      const before = await status();
      const [a, b] = [await begin("race"), await begin("race")];
      await a.add([testVisit("race")]);
      await b.add([testVisit("race")]);
      const reports = await Promise.all([a.finish({ read: 1 }), b.finish({ read: 1 })]);
      expect(reports.map(({ status }) => status).sort()).toEqual(["already-imported", "published"]);
      expect((await status()).visits).toBe(before.visits + 1);
    });

    it("stores the same file once, five times in a row and five times at once", async () => {
      const before = await status();
      const file = (name: string) => [testVisit(`${name}-1`), testVisit(`${name}-2`, { venue: "house-c" })];
      for (let time = 0; time < 5; time++) {
        const report = await importVisits(database, file("five"), { sha256: "five" });
        expect(report.status).toBe(time === 0 ? "published" : "already-imported");
      }
      const reports = await Promise.all(
        Array.from({ length: 5 }, () => importVisits(database, file("at-once"), { sha256: "five-at-once" })),
      );
      expect(reports.map(({ status }) => status).sort()).toEqual([
        ...Array(4).fill("already-imported"),
        "published",
      ]);
      expect(new Set(reports.map(({ batchId }) => batchId)).size).toBe(1);
      expect((await status()).visits).toBe(before.visits + 4);
      const { stored, recomputed } = await storedAndRecomputed(database);
      expect(stored).toEqual(recomputed);
    });

    it("fails an import of which rows are lost without being counted, and stores nothing of it", async () => {
      const before = await status();
      const running = await begin("lost");
      await running.add([testVisit("lost")]);
      await expect(running.finish({ read: 3, rejected: 1 })).rejects.toMatchObject({ code: "IMPORT_COUNTS" });
      await running.fail({ en: "lost", zh: "丢失" });
      expect(await status()).toEqual(before);
    });

    it("takes an import back as if it had never been", async () => {
      const request = {
        slice: {},
        items: ["overall", { touchpoint: "door" }] as const,
        by: { venue: true, grain: "month" as const },
      };
      const figures = () => database.scoped(reading, (tx) => sumHistograms(tx, request));
      const before = await figures();
      const report = await importVisits(database, [
        testVisit("back-1", { day: "2027-01-02" }),
        testVisit("back-2"),
      ]);
      expect(await figures()).not.toEqual(before);
      expect(await rollBackBatch(database, own, report.batchId)).toEqual({ removed: 2, restored: 0 });
      expect(await figures()).toEqual(before);
      await expect(rollBackBatch(database, own, report.batchId)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(
        await importVisits(database, [testVisit("back-1", { day: "2027-01-02" }), testVisit("back-2")]),
      ).toMatchObject({ stored: 2 });
    });

    it("refuses another content under a known survey version", async () => {
      const survey = { ...testSurvey(), source: "somebody else" };
      const request = {
        survey,
        journey: testJourney,
        scales: testScales,
        fileName: "x.csv",
        sha256: "other",
      };
      await expect(startImport(database, own, request)).rejects.toMatchObject({ code: "SURVEY_CONFLICT" });
    });

    it("lists imports newest first, page by page", async () => {
      const first = await database.scoped(reading, (tx) => readBatches(tx, { first: 3 }));
      const next = await database.scoped(reading, (tx) =>
        readBatches(tx, { first: 100, after: first.batches.at(-1)?.id }),
      );
      expect(first.hasNextPage).toBe(true);
      expect(first.batches.length + next.batches.length).toBe(first.total);
      const ids = [...first.batches, ...next.batches].map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
    });

    it("counts visits of a slice", async () => {
      const count = (slice: Slice) =>
        database.scoped(reading, async (tx) => {
          const [row] = await sumHistograms(tx, { slice, items: [], by: { venue: false, grain: null } });
          return row?.visits ?? 0;
        });
      expect(await count({})).toBe((await status()).visits);
      expect((await count({ group: "pair" })) + (await count({ venues: ["house-c"] }))).toBe(await count({}));
      await expect(count({ venues: ["nowhere"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    });
  });
