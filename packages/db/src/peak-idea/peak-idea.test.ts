import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testAction } from "../action/action-fixture.ts";
import { writeAction } from "../action/write-action.ts";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { importVisits, testVisit } from "../import/import-fixture.ts";
import { peakIdea } from "../schema/peak-idea.ts";
import { peakIdeaRevision } from "../schema/peak-idea-revision.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import type { NewIdeaRevision, NewPeakIdea } from "./peak-idea.ts";
import { testIdeaRevision, testPeakIdea } from "./peak-idea-fixture.ts";
import { readPeakIdea, readPeakIdeas } from "./read-peak-ideas.ts";
import { changePeakIdea, writePeakIdea } from "./write-peak-idea.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };

for (const engine of testDatabases())
  describe(`ideas for peaks on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
    });
    afterAll(() => database.close());

    const make = (given: NewPeakIdea) => database.scoped(scope, (tx) => writePeakIdea(tx, given));
    const change = (id: number, basedOn: number, given: NewIdeaRevision) =>
      database.scoped(scope, (tx) => changePeakIdea(tx, id, basedOn, given));

    it("keep who said what when, and become actions", async () => {
      const made = await make(
        testPeakIdea(
          "a",
          { venue: "house-b", segmentDimension: "age", segmentValue: "young" },
          { titleZh: "排队时奏乐 😀" },
        ),
      );
      expect(made).toMatchObject({
        venue: "house-b",
        touchpoint: "door",
        segmentValue: "young",
        author: "Wei",
      });
      const { id: actionId } = await database.scoped(scope, (tx) =>
        writeAction(tx, testAction("of-a", { venue: "house-b" })),
      );
      const chosen = await change(
        made.id,
        1,
        testIdeaRevision("a2", { state: "chosen", actionId, author: "Li" }),
      );
      expect(chosen.revisions.map(({ revision, state, author }) => [revision, state, author])).toEqual([
        [1, "idea", "Wei"],
        [2, "chosen", "Li"],
      ]);
      const read = { ...scope, readOnly: true };
      expect(await database.scoped(read, (tx) => readPeakIdea(tx, made.id))).toEqual(chosen);
      expect(await database.scoped(read, (tx) => readPeakIdea(tx, 99_999))).toBeNull();
    });

    it("are written and changed once, however often they are sent, and not over another's change", async () => {
      const [once, again] = await Promise.all([make(testPeakIdea("twice")), make(testPeakIdea("twice"))]);
      expect(again).toEqual(once);
      const given = testIdeaRevision("twice-2", { state: "dropped", reason: "too dear" });
      const changed = await change(once.id, 1, given);
      expect(await change(once.id, 1, given)).toEqual(changed);
      for (const [attempt, code] of [
        [() => change(once.id, 2, { ...given, reason: "other" }), "KEY_REUSED"],
        [() => make(testPeakIdea("twice", { touchpoint: "bed" })), "KEY_REUSED"],
        [() => make(testPeakIdea("lost", { venue: "house-z" })), "NOT_FOUND"],
        [() => change(once.id, 1, testIdeaRevision("late")), "REVISION_CONFLICT"],
        [() => change(99_999, 1, testIdeaRevision("none")), "NOT_FOUND"],
      ] as const)
        await expect(attempt()).rejects.toMatchObject({ code });
    });

    it("hold to their rules: a title, a reason to drop, an action when chosen, and both of a segment or none", async () => {
      for (const [k, given] of [
        testPeakIdea("w0", {}, { titleEn: null }),
        testPeakIdea("w1", {}, { state: "dropped" }),
        testPeakIdea("w2", {}, { state: "chosen" }),
        testPeakIdea("w3", {}, { reason: "none is needed" }),
        testPeakIdea("w4", { segmentDimension: "age" }),
      ].entries())
        expect([k, sqlState(await make(given).catch((error) => error))]).toEqual([k, "23514"]);
      const foreign = testPeakIdea("w5", {}, { state: "chosen", actionId: 99_999 });
      expect(sqlState(await make(foreign).catch((error) => error))).toBe("23503");
    });

    it("cannot be taken away, nor seen outside their organisation or venue", async () => {
      await make(testPeakIdea("stays"));
      const refusal = (attempt: Parameters<typeof database.scoped>[1]) =>
        database.scoped(scope, attempt).then(() => null, sqlState);
      expect(await refusal((tx) => tx.drizzle.update(peakIdea).set({ author: "x" }))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.delete(peakIdea))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.update(peakIdeaRevision).set({ reason: "x" }))).toBe("42501");
      expect(await refusal((tx) => tx.drizzle.delete(peakIdeaRevision))).toBe("42501");
      const read = { ...scope, readOnly: true };
      for (const hidden of [peakIdea, peakIdeaRevision])
        expect(
          await database.scoped({ ...read, organisationId: 2 }, (tx) => tx.drizzle.select().from(hidden)),
        ).toEqual([]);
      const [one] = await database.scoped(read, (tx) =>
        tx.drizzle.select({ venueId: peakIdea.venueId }).from(peakIdea),
      );
      const other = await database.scoped({ ...read, venues: [(one?.venueId ?? 0) + 1] }, readPeakIdeas);
      expect(other.length).toBeLessThan((await database.scoped(read, readPeakIdeas)).length);
    });
  });
