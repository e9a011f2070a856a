import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Visit } from "@touchstone/core/visit";
import { getTableName, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Database, type DatabaseOptions, openDatabase } from "../database.ts";
import { readBatches, readProblems } from "../read/batches.ts";
import { tables } from "../schema/tables.ts";
import { ORGANISATION } from "../scope.ts";
import { StaffPseudonyms } from "../staff/pseudonym.ts";
import { testDatabases } from "../testing.ts";
import { importVisits, tellingVisit, testSurvey } from "./import-fixture.ts";
import { rollBackBatch } from "./roll-back-batch.ts";

const own = { organisationId: ORGANISATION };
const reading = { ...own, readOnly: true };
const survey = testSurvey({ further: true });

const importing = (database: Database, visits: readonly Visit[], sha256: string) =>
  importVisits(database, visits, { survey, sha256, fileName: `${sha256}.csv` });

/** Every row of every table, as the database itself writes it. */
function everything(database: Database): Promise<string> {
  return database.scoped(reading, async (tx) => {
    const parts: string[] = [];
    for (const table of tables) {
      const name = sql.identifier(getTableName(table));
      const rows = await tx.drizzle.execute(sql`SELECT each::text AS text FROM ${name} AS each`);
      parts.push(...rows.map(({ text }) => String(text)));
    }
    return parts.join("\n");
  });
}

const factRows = (database: Database) =>
  database.scoped(reading, (tx) =>
    tx.drizzle.execute(sql`
      SELECT visit.staff, guest_case.touchpoint, guest_case.closed, guest_case.hours, guest_case.rating_after
      FROM visit LEFT JOIN guest_case USING (organisation_id, venue_id, day, visit_id) ORDER BY visit.day`),
  );

for (const engine of testDatabases())
  describe(`facts on the ${engine.name} engine`, () => {
    const opened = async (work: (database: Database) => Promise<void>) => {
      const database = await engine.open();
      try {
        await work(database);
      } finally {
        await database.close();
      }
    };

    it("are stored beside their visits, unchanged when they come again, and refused when they changed", () =>
      opened(async (database) => {
        const quiet = tellingVisit("quiet", { day: "2026-03-16" });
        delete quiet.case;
        delete quiet.staff;
        await importing(database, [tellingVisit("loud"), quiet], "first");
        const pseudonym = new StaffPseudonyms(database.staffSecret(), ORGANISATION).of("Ms Wang 7");
        const stored = [
          { staff: pseudonym, touchpoint: 2, closed: true, hours: 2.5, rating_after: 2 },
          { staff: null, touchpoint: null, closed: null, hours: null, rating_after: null },
        ];
        expect(await factRows(database)).toEqual(stored);
        expect(await importing(database, [tellingVisit("loud"), quiet], "again")).toMatchObject({
          stored: 0,
          unchanged: 2,
        });
        const changes: Partial<Visit>[] = [
          { staff: "Mr Li 8" },
          { case: { touchpoint: "lift", closed: true, hours: 3, after: 2 } },
          { case: { touchpoint: "lift", closed: true, hours: null, after: 2 } },
          { case: { touchpoint: null, closed: false, hours: 2.5, after: null } },
        ];
        for (const [index, change] of changes.entries()) {
          const report = await importing(database, [tellingVisit("loud", change)], `changed-${index}`);
          expect(report).toMatchObject({ status: "failed", stored: 0, rejected: 1 });
          const { problems } = await database.scoped(reading, (tx) =>
            readProblems(tx, { batchId: report.batchId, first: 5 }),
          );
          expect(problems).toMatchObject([{ column: "id", found: "loud" }]);
        }
        const suddenly = tellingVisit("quiet", { day: "2026-03-16" });
        expect(await importing(database, [suddenly], "suddenly")).toMatchObject({ stored: 0, rejected: 1 });
        expect(await factRows(database)).toEqual(stored);
      }));

    it("go with the import that brought them, and with no other", () =>
      opened(async (database) => {
        const first = await importing(database, [tellingVisit("first")], "first");
        await importing(
          database,
          [tellingVisit("first"), tellingVisit("second", { day: "2026-04-01" })],
          "both",
        );
        await rollBackBatch(database, own, first.batchId);
        expect(await factRows(database)).toHaveLength(1);
        const left = await database.scoped(reading, (tx) =>
          tx.drizzle.execute(sql`SELECT day FROM guest_case`),
        );
        expect(left).toEqual([{ day: "2026-04-01" }]);
      }));

    it("hold no employee's code in any row of any table", () =>
      opened(async (database) => {
        await importing(database, [tellingVisit("a"), tellingVisit("b", { staff: "Secret-4711" })], "codes");
        await importing(database, [tellingVisit("b", { staff: "Secret-4712" })], "refused");
        const text = await everything(database);
        expect(text).toContain("codes.csv");
        expect(text).toContain("house-a");
        for (const code of ["Ms Wang 7", "Secret-471"]) expect(text).not.toContain(code);
        const hex = (code: string) => Buffer.from(code).toString("hex");
        for (const code of ["Ms Wang 7", "Secret-471"]) expect(text).not.toContain(hex(code));
      }));

    it("refuse another key as long as a pseudonym of the first is stored", async () => {
      const { options, remove } = await engine.place();
      const withKey = async <T>(secret: string, work: (database: Database) => Promise<T>): Promise<T> => {
        const database = await openDatabase({ ...options, staffKey: { secret } });
        try {
          return await work(database);
        } finally {
          await database.close();
        }
      };
      const { batchId } = await withKey("the first secret of all", (database) =>
        importing(database, [tellingVisit("a")], "first"),
      );
      await withKey("another secret of ours", async (database) => {
        const before = await everything(database);
        await expect(importing(database, [tellingVisit("b")], "second")).rejects.toMatchObject({
          code: "STAFF_KEY",
        });
        expect(await everything(database)).toBe(before);
        await rollBackBatch(database, own, batchId);
        expect(await importing(database, [tellingVisit("b")], "second")).toMatchObject({ stored: 1 });
      });
      await expect(
        withKey("too short", (database) => importing(database, [tellingVisit("c")], "third")),
      ).rejects.toMatchObject({ code: "STAFF_KEY", message: expect.not.stringContaining("too short") });
      await remove();
    });

    it("are not taken for those of surveys that do not tell them", () =>
      opened(async (database) => {
        const plain = importVisits(database, [tellingVisit("a")], { survey: testSurvey(), sha256: "plain" });
        await expect(plain).rejects.toThrow(RangeError);
        const { batches } = await database.scoped(reading, (tx) => readBatches(tx, { first: 1 }));
        expect(batches).toMatchObject([{ status: "failed", stored: 0 }]);
      }));
  });

describe("the key of pseudonyms", () => {
  it("is generated once, readable by its owner only, beside the database and not in it", async () => {
    const embedded = testDatabases().find(({ name }) => name === "embedded");
    if (!embedded) throw new Error("there is no embedded engine to test on");
    const { options, remove } = await embedded.place();
    const directory = options.directory ?? "";
    const secretOf = async (given: DatabaseOptions): Promise<Uint8Array> => {
      const database = await openDatabase(given);
      await importing(database, [tellingVisit("a")], "a");
      const secret = database.staffSecret();
      await database.close();
      return secret;
    };
    const secret = await secretOf(options);
    const file = join(directory, "staff.key");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(file, "utf8").trim(), "base64")).toEqual(Buffer.from(secret));
    expect(secret).toHaveLength(32);
    expect(readdirSync(directory).filter((name) => name.startsWith("staff.key"))).toEqual(["staff.key"]);
    expect(await secretOf(options)).toEqual(secret);
    await remove();
  });

  it("gives each organisation pseudonyms of its own, below 2⁵² and never 0", () => {
    const secret = Buffer.from("the secret of the tests");
    const [first, second] = [new StaffPseudonyms(secret, 1), new StaffPseudonyms(secret, 2)];
    const codes = Array.from({ length: 5_000 }, (_, i) => `E${i}`);
    const pseudonyms = new Set(codes.map((code) => first.of(code)));
    expect(pseudonyms.size).toBe(codes.length);
    for (const pseudonym of pseudonyms) {
      expect(Number.isInteger(pseudonym) && pseudonym > 0 && pseudonym < 2 ** 52).toBe(true);
    }
    expect(codes.filter((code) => first.of(code) === second.of(code))).toEqual([]);
    expect(first.of("E1")).toBe(new StaffPseudonyms(secret, 1).of("E1"));
    expect(first.check).not.toBe(second.check);
  });
});
