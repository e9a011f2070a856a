import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { importVisits, testVisit } from "../import/import-fixture.ts";
import { action } from "../schema/action.ts";
import { actionRevision } from "../schema/action-revision.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import type { NewAction, NewActionRevision } from "./action.ts";
import { testAction, testRevision } from "./action-fixture.ts";
import { readAction, readActions } from "./read-actions.ts";
import { changeAction, writeAction } from "./write-action.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };

for (const engine of testDatabases())
  describe(`actions on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
    });
    afterAll(() => database.close());

    const make = (given: NewAction) => database.scoped(scope, (tx) => writeAction(tx, given));
    const change = (id: number, basedOn: number, given: NewActionRevision) =>
      database.scoped(scope, (tx) => changeAction(tx, id, basedOn, given));
    const read = (venues: "all" | number[] = "all") =>
      database.scoped({ ...scope, venues, readOnly: true }, readActions);

    it("keep their baseline and who changed what when", async () => {
      const made = await make(
        testAction("a", { venue: "house-b", unit: "shop-3" }, { title: "加开二号窗口 😀" }),
      );
      expect(made).toMatchObject({ venue: "house-b", unit: "shop-3", author: "Wei" });
      expect(made.baseline).toEqual(testAction("a").baseline);
      const running = await change(
        made.id,
        1,
        testRevision("a2", { status: "running", startDay: "2026-08-01", author: "Li", note: "开始" }),
      );
      expect(
        running.revisions.map(({ revision, status, author, note }) => [revision, status, author, note]),
      ).toEqual([
        [1, "planned", "Wei", null],
        [2, "running", "Li", "开始"],
      ]);
      expect(running.baseline).toEqual(made.baseline);
      expect(await database.scoped({ ...scope, readOnly: true }, (tx) => readAction(tx, made.id))).toEqual(
        running,
      );
      expect(await database.scoped({ ...scope, readOnly: true }, (tx) => readAction(tx, 99_999))).toBeNull();
    });

    it("are made and changed once, however often they are sent", async () => {
      const [once, again] = await Promise.all([make(testAction("twice")), make(testAction("twice"))]);
      expect(again).toEqual(once);
      const given = testRevision("twice-2", { effort: 5 });
      const changed = await change(once.id, 1, given);
      expect(await change(once.id, 1, given)).toEqual(changed);
      await expect(change(once.id, 2, { ...given, effort: 4 })).rejects.toMatchObject({ code: "KEY_REUSED" });
      await expect(make(testAction("twice", {}, { title: "Other" }))).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
      await expect(make(testAction("lost", { venue: "house-z" }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    });

    it("are not changed over somebody else's change", async () => {
      const { id } = await make(testAction("race"));
      await change(id, 1, testRevision("race-1"));
      await expect(change(id, 1, testRevision("race-2", { owner: "Li" }))).rejects.toMatchObject({
        code: "REVISION_CONFLICT",
      });
      await expect(change(99_999, 1, testRevision("race-3"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    });

    it("hold to their rules: nothing runs without a start, no effort is free, nobody is due before the start", async () => {
      for (const wrong of [
        { status: "running", startDay: null },
        { effort: 0 },
        { startDay: "2027-01-01", dueDay: "2026-12-31" },
      ] as const) {
        const failure = await make(testAction(`wrong-${JSON.stringify(wrong)}`, {}, wrong)).catch(
          (error) => error,
        );
        expect(sqlState(failure)).toBe("23514");
      }
    });

    it("cannot be taken away, nor seen outside their organisation or venue", async () => {
      await make(testAction("stays"));
      const refusal = (attempt: Parameters<typeof database.scoped>[1]) =>
        database.scoped(scope, attempt).then(() => null, sqlState);
      expect(await refusal((tx) => tx.drizzle.update(action).set({ author: "x" }))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.delete(action))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.update(actionRevision).set({ effort: 1 }))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.delete(actionRevision))).toBe("42501");
      for (const hidden of [action, actionRevision])
        expect(
          await database.scoped({ ...scope, organisationId: 2, readOnly: true }, (tx) =>
            tx.drizzle.select().from(hidden),
          ),
        ).toEqual([]);
      const [one] = await database.scoped({ ...scope, readOnly: true }, (tx) =>
        tx.drizzle.select({ venueId: action.venueId }).from(action),
      );
      const other = (one?.venueId ?? 0) + 1;
      expect((await read([other])).length).toBeLessThan((await read()).length);
    });
  });
