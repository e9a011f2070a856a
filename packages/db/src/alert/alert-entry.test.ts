import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { importVisits, testVisit } from "../import/import-fixture.ts";
import { alertEntry } from "../schema/alert-entry.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import type { NewAlertEntry } from "./alert-entry.ts";
import { testEntry } from "./alert-fixture.ts";
import { readAlertEntries } from "./read-alert-entries.ts";
import { writeAlertEntry } from "./write-alert-entry.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };

for (const engine of testDatabases())
  describe(`what people write about alerts, on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
    });
    afterAll(() => database.close());

    const write = (entry: NewAlertEntry) => database.scoped(scope, (tx) => writeAlertEntry(tx, entry));
    const read = (venues: "all" | number[] = "all") =>
      database.scoped({ ...scope, venues, readOnly: true }, readAlertEntries);

    it("is kept as it was written, in its order", async () => {
      const first = await write(testEntry("a", { kind: "acknowledgement", text: null }));
      const second = await write(testEntry("b", { text: "电梯停用 — “三天” 😀" }));
      expect(Date.parse(first.writtenAt)).toBeGreaterThan(Date.parse("2020-01-01"));
      expect(first).toMatchObject(testEntry("a", { kind: "acknowledgement", text: null }));
      expect(await read()).toEqual([first, second]);
    });

    it("is written once, however often it is sent", async () => {
      const entry = testEntry("twice", { kind: "case-link", text: null, caseReference: "C-17" });
      const [once, again] = await Promise.all([write(entry), write(entry)]);
      expect(again).toEqual(once);
      expect(
        await write({ ...entry, lastDay: "2026-07-05", sentence: { en: "Later.", zh: "后来。" } }),
      ).toEqual(once);
      expect((await read()).filter(({ clientKey }) => clientKey === "twice")).toHaveLength(1);
    });

    it("is refused under the key of another entry, and for a venue that is not stored", async () => {
      await write(testEntry("taken"));
      await expect(write(testEntry("taken", { text: "Something else." }))).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
      await expect(write(testEntry("lost", { venue: "house-z" }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    });

    it("cannot be changed or taken away afterwards", async () => {
      await write(testEntry("stays"));
      const refusal = (change: Parameters<typeof database.scoped>[1]) =>
        database.scoped(scope, change).then(() => null, sqlState);
      expect(await refusal((tx) => tx.drizzle.update(alertEntry).set({ text: "changed" }))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.delete(alertEntry))).toBe("42501");
    });

    it("is seen by those who may see the venue", async () => {
      await write(testEntry("b-only", { venue: "house-b" }));
      const all = await read();
      const ids = await database.scoped(scope, (tx) =>
        tx.drizzle.select({ venueId: alertEntry.venueId, key: alertEntry.clientKey }).from(alertEntry),
      );
      const houseB = ids.find(({ key }) => key === "b-only")?.venueId as number;
      expect((await read([houseB])).map(({ clientKey }) => clientKey)).toEqual(["b-only"]);
      expect(all.length).toBeGreaterThan(1);
      expect(await read([])).toEqual([]);
    });
  });
