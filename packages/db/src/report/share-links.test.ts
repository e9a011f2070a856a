import type { Report } from "@touchstone/core/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { shareLink } from "../schema/share-link.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import {
  type NewShareLink,
  readShareLink,
  readShareLinks,
  revokeShareLink,
  writeShareLink,
} from "./share-links.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };
const report: Report = {
  page: "compare",
  locale: "zh",
  title: "场所对比",
  filters: [],
  sections: [],
  freshness: { dataVersion: 3, asOf: null, madeAt: "2026-01-01T00:00:00.000Z" },
  fictional: ["柳渡"],
};
let links = 0;
const link = (given: Partial<NewShareLink> = {}): NewShareLink => ({
  id: String(++links).padStart(64, "0"),
  page: "compare",
  locale: "zh",
  variables: { slice: { group: "sfo" } },
  frozen: null,
  author: "Wei",
  clientKey: `key-${links}`,
  expiresAt: "2030-01-01T00:00:00.000Z",
  ...given,
});

for (const engine of testDatabases())
  describe(`share links on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());
    const write = (given: NewShareLink) => database.scoped(scope, (tx) => writeShareLink(tx, given));
    const read = (id: string) => database.scoped(scope, (tx) => readShareLink(tx, id));

    it("are kept once, frozen ones with their report", async () => {
      const given = link({ frozen: report });
      const [once, again] = await Promise.all([write(given), write(given)]);
      expect(again).toEqual(once);
      expect(once).toMatchObject({
        frozen: true,
        author: "Wei",
        revokedAt: null,
        expiresAt: given.expiresAt,
      });
      expect((await read(given.id))?.report).toEqual(report);
      const live = link();
      await write(live);
      expect(await read(live.id)).toMatchObject({ frozen: false, report: null });
      expect(await read("f".repeat(64))).toBeNull();
    });

    it("under a key that stands for another link are refused", async () => {
      const given = link();
      await write(given);
      await expect(write({ ...given, variables: {} })).rejects.toMatchObject({ code: "KEY_REUSED" });
      await expect(write({ ...given, page: "risks" })).rejects.toMatchObject({ code: "KEY_REUSED" });
    });

    it("are revoked once, by whom is kept, and nothing else can be changed", async () => {
      const given = link();
      await write(given);
      const revoke = (who: string) => database.scoped(scope, (tx) => revokeShareLink(tx, given.id, who));
      const first = await revoke("Ana");
      expect(first).toMatchObject({ revokedBy: "Ana", revokedAt: expect.any(String) });
      expect(await revoke("Bo")).toEqual(first);
      const change = database.scoped(scope, (tx) => tx.drizzle.update(shareLink).set({ page: "risks" }));
      expect(sqlState(await change.catch((error) => error))).toBe("42501");
    });

    it("are listed the newest first, and only to their organisation", async () => {
      const listed = await database.scoped(scope, (tx) => readShareLinks(tx, 100));
      expect(listed.length).toBeGreaterThan(3);
      expect(listed.map(({ sharedAt }) => sharedAt)).toEqual(
        listed
          .map(({ sharedAt }) => sharedAt)
          .sort()
          .reverse(),
      );
      const others = { ...scope, organisationId: 2 };
      expect(await database.scoped(others, (tx) => readShareLinks(tx, 100))).toEqual([]);
    });
  });
