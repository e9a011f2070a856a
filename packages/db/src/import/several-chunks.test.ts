import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { readProblems } from "../read/batches.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { importVisits, testVisit } from "./import-fixture.ts";
import { storedAndRecomputed } from "./recomputed-rollups.ts";

/** With keys as long as these, so many rows make more than one chunk. */
const ROWS = 32_000;
const key = (at: number) => `${at}`.padStart(190, "k");
const day = (at: number) => `2026-03-${10 + (at % 20)}`;
const all = () => Array.from({ length: ROWS }, (_, at) => testVisit(key(at), { row: at + 2, day: day(at) }));

for (const engine of testDatabases())
  describe(`an import of several chunks on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

    it("knows what was stored before in every chunk, at whatever place and day", async () => {
      const known = [1, ROWS - 2, ROWS - 1];
      const earlier = known.map((at) => testVisit(key(at), { day: day(at) }));
      const moved = [2, ROWS - 3].map((at) => testVisit(key(at), { venue: "house-b", day: "2026-05-01" }));
      await importVisits(database, [...earlier, ...moved], { fileName: "earlier.csv" });
      const report = await importVisits(database, all(), { fileName: "all.csv" });
      expect(report).toMatchObject({ read: ROWS, stored: ROWS - 5, unchanged: 3, rejected: 2 });
      const own = { organisationId: ORGANISATION, readOnly: true };
      const { problems } = await database.scoped(own, (tx) =>
        readProblems(tx, { batchId: report.batchId, first: 10 }),
      );
      expect(problems.map(({ row }) => row)).toEqual([4, ROWS - 1]);
      const { stored, recomputed, visits } = await storedAndRecomputed(database);
      expect(visits).toBe(ROWS);
      expect(stored).toEqual(recomputed);
    });

    it("replaces in every chunk what a correction says otherwise", async () => {
      const corrected = all().map((visit, at) => (at % 7_000 === 7 ? { ...visit, venue: "house-b" } : visit));
      const report = await importVisits(database, corrected, {
        fileName: "corrected.csv",
        correction: true,
        sha256: "c",
      });
      expect(report).toMatchObject({ read: ROWS, stored: 7, corrected: 7, unchanged: ROWS - 7, rejected: 0 });
      const { stored, recomputed, visits } = await storedAndRecomputed(database);
      expect(visits).toBe(ROWS);
      expect(stored).toEqual(recomputed);
    });
  });
