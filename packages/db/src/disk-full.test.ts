import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readDataStatus } from "./catalogue/read-data-status.ts";
import { type Database, openDatabase } from "./database.ts";
import { smallDisk } from "./engine/small-disk.ts";
import { importVisits, testVisit } from "./import/import-fixture.ts";
import { ORGANISATION } from "./scope.ts";

const reading = { organisationId: ORGANISATION, readOnly: true };
const MEGABYTE = 1024 * 1024;
const disk = smallDisk(200);
if (!disk)
  console.log(
    "No small disk could be mounted (that needs root): the tests with a full disk did not run; the guard is tested.",
  );

if (disk)
  describe("a full disk under the embedded engine", () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({
        directory: disk.directory,
        template: inject("touchstoneTemplate"),
        keepFreeBytes: 4 * MEGABYTE,
      });
      await importVisits(database, [testVisit("before")]);
    });
    afterAll(async () => {
      await database.close();
      disk.remove();
    });
    const visits = async () => (await database.scoped(reading, readDataStatus)).visits;

    it("is noticed before writing begins, and questions are still answered", async () => {
      disk.fill(2 * MEGABYTE);
      await expect(importVisits(database, [testVisit("refused")])).rejects.toMatchObject({
        code: "STORAGE_FULL",
      });
      expect(await visits()).toBe(1);
      disk.relieve();
    });

    it("ends an import whole, and the database works on once there is space again", async () => {
      disk.fill(8 * MEGABYTE);
      const many = Array.from({ length: 120_000 }, (_, index) => testVisit(`many-${index}`));
      await expect(importVisits(database, many)).rejects.toMatchObject({ code: "STORAGE_FULL" });
      disk.relieve();
      expect(await visits()).toBe(1);
    });

    it("under a statement ends the statement, never spins, and costs nothing that was acknowledged", async () => {
      disk.fill(10 * MEGABYTE);
      const writing = database.scoped(
        { organisationId: ORGANISATION, readOnly: false, timeoutMs: 30_000 },
        (tx) =>
          tx.drizzle.execute(sql`
          INSERT INTO batch_problem SELECT 1, 999, i, (SELECT jsonb_agg(md5(i::text || j::text)) FROM generate_series(1, 50) AS j) FROM generate_series(1, 20000) AS i`),
      );
      await expect(writing).rejects.toMatchObject({ code: "STORAGE_FULL" });
      disk.relieve();
      expect(await visits()).toBe(1);
      expect(await importVisits(database, [testVisit("after")])).toMatchObject({ stored: 1 });
    });
  });
else
  it("is refused by the guard where no small disk can be mounted", async () => {
    await expect(openDatabase({ memory: true, keepFreeBytes: 2 ** 60 })).rejects.toMatchObject({
      code: "STORAGE_FULL",
    });
  });
