import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataStatus } from "./catalogue/read-data-status.ts";
import { type Database, openDatabase, type Transaction } from "./database.ts";
import { otherProcess } from "./engine/other-process.ts";
import { importVisits, tellingVisit, testSurvey, testVisit } from "./import/import-fixture.ts";
import { readBatches } from "./read/batches.ts";
import { ORGANISATION } from "./scope.ts";
import { testDatabases } from "./testing.ts";

const reading = { organisationId: ORGANISATION, readOnly: true };
const writing = { organisationId: ORGANISATION, readOnly: false };
const slow = (tx: Transaction) =>
  tx.drizzle.execute(sql`SELECT count(*) FROM generate_series(1, 100000000000)`);
const one = (tx: Transaction) => tx.drizzle.execute(sql`SELECT 1 AS one`);

for (const engine of testDatabases())
  describe(`the door of the ${engine.name} engine`, () => {
    let place: Awaited<ReturnType<typeof engine.place>>;
    let database: Database;
    beforeAll(async () => {
      place = await engine.place();
      database = await openDatabase(place.options);
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
    });
    afterAll(async () => {
      await database.close();
      await place.remove();
    });
    const visits = async (scope: Parameters<Database["scoped"]>[0]) =>
      (await database.scoped(scope, (tx) => tx.drizzle.execute(sql`SELECT venue_id FROM visit`))).length;

    it("refuses to be opened inside itself instead of waiting for ever", async () => {
      const nested = database.scoped(reading, () => database.scoped(reading, one));
      await expect(nested).rejects.toMatchObject({ code: "NESTED_TRANSACTION" });
    });

    it("shows a handle nothing after its transaction has ended", async () => {
      let kept: Transaction | undefined;
      await database.scoped(reading, async (tx) => {
        kept = tx;
      });
      await expect(kept && one(kept)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("the transaction has ended") },
      });
    });

    it("lets a reader change nothing, and keeps nothing of work that failed", async () => {
      const change = (tx: Transaction) => tx.drizzle.execute(sql`DELETE FROM visit`);
      await expect(database.scoped(reading, change)).rejects.toMatchObject({ cause: { code: "25006" } });
      const failing = database.scoped(writing, async (tx) => {
        await change(tx);
        throw new Error("changed my mind");
      });
      await expect(failing).rejects.toThrow("changed my mind");
      expect(await visits(reading)).toBe(2);
    });

    it("shows an organisation and its venues in scope only, even to a query without predicates", async () => {
      expect(await visits(reading)).toBe(2);
      expect(await visits({ ...reading, organisationId: 2 })).toBe(0);
      const ids = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(sql`SELECT id FROM venue WHERE code = 'house-b'`),
      );
      expect(await visits({ ...reading, venues: [Number(ids[0]?.id)] })).toBe(1);
      expect(await visits({ ...reading, venues: [] })).toBe(0);
    });

    it("denies everything to a session without a scope, and foreign rows to every scope", async () => {
      const bare = (setting: string) =>
        database.scoped(reading, async (tx) => {
          await tx.drizzle.execute(sql.raw(`SET LOCAL app.organisation_id = '${setting}'`));
          return (
            (await tx.drizzle.execute(sql`SELECT FROM visit`)).length +
            (await tx.drizzle.execute(sql`SELECT FROM month_rollup`)).length
          );
        });
      expect(await bare("")).toBe(0);
      await expect(bare("all")).rejects.toMatchObject({ cause: { code: "22P02" } });
      const foreign = database.scoped(writing, (tx) =>
        tx.drizzle.execute(
          sql`INSERT INTO venue (organisation_id, code, name, sector, time_zone) VALUES (2, 'x', '{}', 'hotel', 'UTC')`,
        ),
      );
      await expect(foreign).rejects.toMatchObject({ cause: { code: "42501" } });
    });

    it("puts row-level security, forced, with a policy, on every table that names an organisation", async () => {
      const open = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(sql`
          SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'organisation_id'
          WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT
            (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid))`),
      );
      expect(open).toEqual([]);
      const [role] = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(sql`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`),
      );
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
    });

    it("stops a statement past its time and goes on with the next", async () => {
      const begun = performance.now();
      await expect(database.scoped({ ...reading, timeoutMs: 300 }, slow)).rejects.toMatchObject({
        code: "QUERY_TIMEOUT",
      });
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(await database.scoped(reading, one)).toEqual([{ one: 1 }]);
      expect(await visits(reading)).toBe(2);
    });

    it("stops a statement that nobody waits for, and no other", async () => {
      const controller = new AbortController();
      const cancelled = database.scoped({ ...reading, signal: controller.signal }, slow);
      setTimeout(() => controller.abort(), 100);
      await expect(cancelled).rejects.toMatchObject({ code: "QUERY_CANCELLED" });
      expect(await Promise.all(Array.from({ length: 20 }, () => visits(reading)))).toEqual(Array(20).fill(2));
    });

    it("gives whole numbers, days and instants in one form", async () => {
      const [row] = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(
          sql`SELECT 9007199254740991::bigint AS n, ARRAY[1, 2]::bigint[] AS list, '2026-02-03'::date AS day`,
        ),
      );
      expect(row).toEqual({ n: 9007199254740991, list: [1, 2], day: "2026-02-03" });
      const tooLarge = database.scoped(reading, (tx) =>
        tx.drizzle.execute(sql`SELECT 9007199254740993::bigint AS n`),
      );
      await expect(tooLarge).rejects.toThrow();
      expect(await database.scoped(reading, one)).toEqual([{ one: 1 }]);
    });

    it("leaves nothing of an import whose process was killed, and says so", async () => {
      const own = await engine.place();
      const other = await otherProcess(own.options, "import");
      await other.kill();
      const reopened = await openDatabase(own.options);
      const { batches } = await reopened.scoped(reading, (tx) => readBatches(tx, { first: 5 }));
      expect(batches).toMatchObject([{ status: "interrupted", fileName: "half.csv", stored: 0 }]);
      expect(await reopened.scoped(reading, readDataStatus)).toMatchObject({ visits: 0, asOf: null });
      const cases = await reopened.scoped(reading, (tx) => tx.drizzle.execute(sql`SELECT 1 FROM guest_case`));
      expect(cases).toEqual([]);
      expect(readdirSync(reopened.spoolDirectory).filter((name) => name.startsWith(`${other.pid}-`))).toEqual(
        [],
      );
      const survey = testSurvey({ further: true });
      expect(
        await importVisits(reopened, [tellingVisit("half-1")], { survey, sha256: "half" }),
      ).toMatchObject({
        stored: 1,
      });
      // An upload holds the file as it was sent, employees' codes included: nothing of it may stay behind either.
      const upload = join(reopened.spoolDirectory, `${other.pid}-0-1-2.upload`);
      writeFileSync(upload, "Ms Wang 7");
      await reopened.close();
      await (await openDatabase(own.options)).close();
      expect(existsSync(upload)).toBe(false);
      await own.remove();
    });
  });

describe("the embedded engine's directory", () => {
  const directory = join(mkdtempSync(join(tmpdir(), "touchstone-directory-")), "deep", "down");
  afterAll(() => rmSync(join(directory, "..", ".."), { recursive: true, force: true }));

  it("is made, kept from strangers, and refused to a second process by pid and name until the first is gone", async () => {
    const other = await otherProcess({ directory }, "hold");
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const message = new RegExp(`${directory}.*process ${other.pid} is using it`);
    await expect(openDatabase({ directory })).rejects.toMatchObject({
      code: "DIRECTORY_IN_USE",
      message: expect.stringMatching(message),
    });
    await other.kill();
    const database = await openDatabase({ directory });
    await expect(openDatabase({ directory })).rejects.toThrow("this process has already opened it");
    await importVisits(database, [testVisit("kept")]);
    await database.close();
    const again = await openDatabase({ directory });
    expect(await again.scoped(reading, readDataStatus)).toMatchObject({ visits: 1, engine: "embedded" });
    await again.close();
  });

  it("is not opened where less than the guarded space is free", async () => {
    const directory = mkdtempSync(join(tmpdir(), "touchstone-full-"));
    await expect(openDatabase({ directory, keepFreeBytes: 2 ** 60 })).rejects.toMatchObject({
      code: "STORAGE_FULL",
    });
    rmSync(directory, { recursive: true });
  });
});
