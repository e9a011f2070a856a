import type { Belief } from "@touchstone/core/journey/designed-curve";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Transaction } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { designedCurve } from "../schema/designed-curve.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { readDesignedCurves } from "./read-designed-curves.ts";
import { type NewDesignedCurve, writeDesignedCurve } from "./write-designed-curve.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };
let keys = 0;
const curve = (
  code: string,
  basedOn: number,
  valences: (number | null)[],
  author = "Wei",
): NewDesignedCurve => ({
  journey: { code, version: 1 },
  author,
  basedOn,
  beliefs: valences.map((valence, i): Belief => ({ touchpoint: `t${i}`, valence })),
  clientKey: `key-${++keys}`,
});

for (const engine of testDatabases())
  describe(`designed curves on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

    const write = (given: NewDesignedCurve) => database.scoped(scope, (tx) => writeDesignedCurve(tx, given));
    const read = (code: string, version = 1, first = 10) =>
      database.scoped({ ...scope, readOnly: true }, (tx) => readDesignedCurves(tx, { code, version }, first));

    it("are kept as they were set, every revision, the newest first", async () => {
      expect(await read("hotel")).toEqual([]);
      const first = await write(curve("hotel", 0, [-100, null, 100], "王经理 😀"));
      expect(first).toMatchObject({
        revision: 1,
        author: "王经理 😀",
        beliefs: curve("hotel", 0, [-100, null, 100]).beliefs,
      });
      expect(Date.parse(first.recordedAt)).toBeGreaterThan(Date.parse("2020-01-01"));
      const second = await write(curve("hotel", 1, [0, 0, 0]));
      expect(await read("hotel")).toEqual([second, first]);
      expect(await read("hotel", 1, 1)).toEqual([second]);
      expect(await read("hotel", 2)).toEqual([]);
    });

    it("are set once, however often they are sent", async () => {
      const given = curve("twice", 0, [10, 20]);
      const [once, again] = await Promise.all([write(given), write(given)]);
      expect(again).toEqual(once);
      expect(await read("twice")).toHaveLength(1);
      await write({ ...curve("twice", 1, [30, 40]), clientKey: "later" });
      expect(await write(given)).toEqual(once);
      const other = { ...curve("twice", 2, [0, 0]), clientKey: given.clientKey };
      await expect(write(other)).rejects.toMatchObject({ code: "KEY_REUSED" });
      await expect(write({ ...given, journey: { code: "other", version: 1 } })).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
    });

    it("are refused when somebody set another one in between", async () => {
      await write(curve("race", 0, [1]));
      await expect(write(curve("race", 0, [2]))).rejects.toMatchObject({ code: "REVISION_CONFLICT" });
      expect(await read("race")).toHaveLength(1);
    });

    it("are whole or absent: one bad value and nothing is kept", async () => {
      const failure = await write(curve("bad", 0, [1, 101])).catch((error) => error);
      expect(sqlState(failure)).toBe("23514");
      expect(await read("bad")).toEqual([]);
    });

    it("cannot be changed or taken away afterwards, nor seen by another organisation", async () => {
      await write(curve("stays", 0, [1]));
      const attempts: ((tx: Transaction) => Promise<unknown>)[] = [
        (tx) => tx.drizzle.update(designedCurve).set({ valence: 5 }),
        (tx) => tx.drizzle.delete(designedCurve),
      ];
      for (const attempt of attempts)
        expect(sqlState(await database.scoped(scope, attempt).catch((error) => error))).toBe("42501");
      const others = await database.scoped({ ...scope, organisationId: 2, readOnly: true }, (tx) =>
        tx.drizzle.select().from(designedCurve),
      );
      expect(others).toEqual([]);
    });
  });
