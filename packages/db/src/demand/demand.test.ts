import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Transaction } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { importVisits, testVisit } from "../import/import-fixture.ts";
import { digitalAnswer } from "../schema/digital-answer.ts";
import { latentResource, latentResourceRevision, latentResourceScore } from "../schema/latent-resource.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { testAnswer, testResource, testScore } from "./demand-fixture.ts";
import { readDigitalAnswers, writeDigitalAnswer } from "./digital-answers.ts";
import { readResources } from "./read-resources.ts";
import { changeResource, scoreResource, writeResource } from "./write-resource.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };

for (const engine of testDatabases())
  describe(`what people say of demand on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, [testVisit("1"), testVisit("2", { venue: "house-b" })]);
    });
    afterAll(() => database.close());
    const run = <T>(work: (tx: Transaction) => Promise<T>) => database.scoped(scope, work);

    it("keeps every answer with who gave it, and none over another's", async () => {
      const first = await run((tx) => writeDigitalAnswer(tx, testAnswer("a")));
      expect(await run((tx) => writeDigitalAnswer(tx, testAnswer("a")))).toEqual(first);
      await run((tx) => writeDigitalAnswer(tx, testAnswer("b", { answer: "yes", author: "Li", basedOn: 1 })));
      const all = await run((tx) => readDigitalAnswers(tx, "house-a"));
      expect(all.map(({ revision, answer, author }) => [revision, answer, author])).toEqual([
        [1, "partly", "Wei"],
        [2, "yes", "Li"],
      ]);
      expect(all[0]?.evidence).toEqual({ en: "On the app only", zh: "仅在 App 中" });
      expect(await run((tx) => readDigitalAnswers(tx, "house-b"))).toEqual([]);
      const refusals: [Parameters<typeof testAnswer>, string][] = [
        [["c", { basedOn: 1 }], "REVISION_CONFLICT"],
        [["a", { answer: "no" }], "KEY_REUSED"],
        [["d", { venue: "house-z" }], "NOT_FOUND"],
      ];
      for (const [given, code] of refusals)
        await expect(run((tx) => writeDigitalAnswer(tx, testAnswer(...given)))).rejects.toMatchObject({
          code,
        });
    });

    it("keeps resources in the language they were written in, with their history and scorers", async () => {
      const given = { venue: "house-a", simulated: true, first: testResource("r") };
      const made = await run((tx) => writeResource(tx, given));
      expect(await run((tx) => writeResource(tx, given))).toEqual(made);
      expect(made).toMatchObject({ simulated: true, revisions: [{ name: { zh: "夜游水巷" }, revision: 1 }] });
      const change = testResource("r2", { name: { zh: "夜游水巷", en: "Canals by night" }, author: "Li" });
      await run((tx) => changeResource(tx, made.id, 1, change));
      await run((tx) => scoreResource(tx, made.id, testScore("s1")));
      await run((tx) => scoreResource(tx, made.id, testScore("s2", { scorer: "Li" })));
      const again = testScore("s3", { uniqueness: 20 });
      const scored = await run((tx) => scoreResource(tx, made.id, again));
      expect(await run((tx) => scoreResource(tx, made.id, again))).toEqual(scored);
      expect(scored.scores.map(({ scorer, revision, uniqueness }) => [scorer, revision, uniqueness])).toEqual(
        [
          ["Li", 1, 80],
          ["Wei", 1, 80],
          ["Wei", 2, 20],
        ],
      );
      expect(await run((tx) => readResources(tx, "house-a"))).toEqual([scored]);
      const refused = (work: (tx: Transaction) => Promise<unknown>, code: string) =>
        expect(run(work)).rejects.toMatchObject({ code });
      await refused((tx) => changeResource(tx, made.id, 1, testResource("r3")), "REVISION_CONFLICT");
      await refused((tx) => changeResource(tx, made.id, 2, testResource("r2")), "KEY_REUSED");
      await refused((tx) => scoreResource(tx, made.id, testScore("s1", { demand: 1 })), "KEY_REUSED");
      await refused((tx) => scoreResource(tx, 99_999, testScore("s9")), "NOT_FOUND");
      await refused((tx) => writeResource(tx, { ...given, simulated: false }), "KEY_REUSED");
    });

    it("cannot be changed or taken away, nor hold a score beyond 100", async () => {
      const { id } = await run((tx) =>
        writeResource(tx, { venue: "house-b", simulated: false, first: testResource("x") }),
      );
      const state = (work: (tx: Transaction) => Promise<unknown>) => run(work).then(() => null, sqlState);
      expect(await state((tx) => scoreResource(tx, id, testScore("x1", { demand: 101 })))).toBe("23514");
      for (const table of [digitalAnswer, latentResource, latentResourceRevision, latentResourceScore]) {
        expect(await state((tx) => tx.drizzle.delete(table))).toBe("42501");
        expect(
          await database.scoped({ ...scope, organisationId: 2, readOnly: true }, (tx) =>
            tx.drizzle.select().from(table),
          ),
        ).toEqual([]);
      }
    });
  });
