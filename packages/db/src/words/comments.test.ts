import { getTableName, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { importVisits, testSurvey, testVisit } from "../import/import-fixture.ts";
import { rollBackBatch } from "../import/roll-back-batch.ts";
import { tables } from "../schema/tables.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { readComments } from "./comments.ts";
import { readMentionSums } from "./mention-sums.ts";
import { readCommentsAgain } from "./read-comments-again.ts";
import { type NewCorrection, writeCorrection } from "./write-correction.ts";

const own = { organisationId: ORGANISATION };
const survey = {
  ...testSurvey(),
  comment: {
    column: "said",
    blank: [""],
    words: { door: { zh: ["大门"], en: ["door"] }, desk: { zh: ["前台"], en: ["desk"] } },
  },
};
const said = [
  "大门很漂亮，前台态度差",
  "The door was lovely but the desk was rude",
  "前台很热情",
  "Die Tür war schön",
  "大门",
];
const visits = said.map((comment, index) =>
  testVisit(`v${index}`, {
    comment,
    day: `2026-03-1${index}`,
    segments: { purpose: index < 2 ? "work" : "fun" },
  }),
);
const importing = (database: Database, sha256: string, change = visits) =>
  importVisits(database, change, { survey, sha256, fileName: `${sha256}.csv` });
const sums = (database: Database, slice = {}) =>
  database.scoped({ ...own, readOnly: true }, (tx) => readMentionSums(tx, slice));
const list = (database: Database, request = {}, slice = {}) =>
  database.scoped({ ...own, readOnly: true }, (tx) =>
    readComments(tx, slice, { first: 10, after: null, ...request }),
  );
const correct = (database: Database, correction: NewCorrection) =>
  database.scoped({ ...own, readOnly: false }, (tx) => writeCorrection(tx, correction));

for (const engine of testDatabases())
  describe(`comments on the ${engine.name} engine`, () => {
    const opened = async (work: (database: Database) => Promise<void>) => {
      const database = await engine.open();
      try {
        await work(database);
      } finally {
        await database.close();
      }
    };

    it("are stored beside their visits and read, the same again is unchanged, another text is refused", () =>
      opened(async (database) => {
        expect(await importing(database, "first")).toMatchObject({ status: "published", stored: 5 });
        expect(await sums(database)).toEqual({
          comments: 5,
          scored: 4,
          mentions: [
            expect.objectContaining({ touchpoint: "desk", good: 1, neutral: 0, bad: 2, corrected: 0 }),
            expect.objectContaining({ touchpoint: "door", good: 2, neutral: 1, bad: 0, corrected: 0 }),
          ],
        });
        expect(
          (await sums(database, { segments: [{ dimension: "purpose", anyOf: ["work"] }] })).comments,
        ).toBe(2);
        expect((await sums(database, { from: "2026-03-12", to: "2026-03-13" })).mentions).toMatchObject([
          { touchpoint: "desk", good: 1, bad: 0 },
        ]);
        const changed = visits.map((visit, index) => (index === 0 ? { ...visit, comment: "别的" } : visit));
        expect(await importing(database, "second", changed)).toMatchObject({ unchanged: 4, rejected: 1 });
        const before = await list(database);
        const corrected = await importVisits(database, changed, {
          survey,
          sha256: "third",
          correction: true,
        });
        expect(corrected).toMatchObject({ unchanged: 4, corrected: 1 });
        expect((await list(database)).comments.at(-1)).toMatchObject({ text: "别的", mentions: [] });
        await rollBackBatch(database, own, corrected.batchId);
        expect(await list(database)).toEqual(before);
      }));

    it("come in pages, and what people correct stays in force when they are read or imported anew", () =>
      opened(async (database) => {
        const { batchId } = await importing(database, "first");
        const first = await list(database, { first: 2 });
        expect(first).toMatchObject({ inSlice: 5, total: 5 });
        expect(first.comments.map(({ text }) => text)).toEqual([said[4], said[3]]);
        const last = first.comments.at(-1);
        const rest = await list(database, { after: last && { day: last.day, visitId: last.visitId } });
        expect(rest.comments.map(({ text }) => text)).toEqual([said[2], said[1], said[0]]);
        expect(rest.comments[0]?.mentions).toMatchObject([
          { touchpoint: "desk", verdict: "good", corrected: null, read: { named: [{ start: 0, end: 2 }] } },
        ]);
        const bad = await list(database, { touchpoint: "desk", verdict: "bad" });
        expect(bad).toMatchObject({ inSlice: 5, total: 2 });
        const [evidence] =
          bad.comments[0]?.mentions.find((one) => one.touchpoint === "desk")?.read?.evidence ?? [];
        expect(said[1]?.slice(evidence?.start, evidence?.end)).toBe("rude");
        const found = bad.comments;
        const { visitId, venue } = found[0] ?? { visitId: "", venue: "" };
        const correction = { venue, visitId, author: "Li", clientKey: "k1" };
        await correct(database, { ...correction, touchpoint: "desk", verdict: "none" });
        await correct(database, { ...correction, touchpoint: "desk", verdict: "none" });
        await correct(database, { ...correction, clientKey: "k2", touchpoint: "lift", verdict: "good" });
        await correct(database, { ...correction, clientKey: "k3", touchpoint: "door", verdict: "bad" });
        const now = [
          { touchpoint: "desk", good: 1, bad: 1, corrected: 0 },
          { touchpoint: "door", good: 1, bad: 1, neutral: 1, corrected: 1 },
          { touchpoint: "lift", good: 1, bad: 0, corrected: 1 },
        ];
        expect((await sums(database)).mentions).toMatchObject(now);
        const page = await list(database, { touchpoint: "lift" });
        expect(page.comments[0]?.mentions.find(({ touchpoint }) => touchpoint === "lift")).toMatchObject({
          verdict: "good",
          read: null,
          corrected: { author: "Li" },
        });
        await expect(
          correct(database, { ...correction, clientKey: "k3", touchpoint: "door", verdict: "good" }),
        ).rejects.toMatchObject({ code: "KEY_REUSED" });
        await expect(
          correct(database, {
            ...correction,
            visitId: "00000000-0000-4000-8000-000000000000",
            clientKey: "k4",
            touchpoint: "door",
            verdict: "good",
          }),
        ).rejects.toMatchObject({ code: "NOT_FOUND" });
        const before = await list(database);
        await database.scoped({ ...own, readOnly: false }, (tx) =>
          tx.drizzle.execute(sql`UPDATE comment SET read_by = 'older', evidence = NULL`),
        );
        expect(await readCommentsAgain(database, own)).toBe(5);
        expect(await readCommentsAgain(database, own)).toBe(0);
        expect(await list(database)).toEqual(before);
        await rollBackBatch(database, own, batchId);
        expect(await sums(database)).toEqual({ comments: 0, scored: 0, mentions: [] });
        await database.scoped({ ...own, readOnly: true }, async (tx) => {
          for (const table of tables.filter((each) => ["comment", "mention"].includes(getTableName(each))))
            expect(await tx.drizzle.select().from(table)).toEqual([]);
        });
        await importing(database, "first");
        expect((await sums(database)).mentions).toMatchObject(now);
      }));
  });
