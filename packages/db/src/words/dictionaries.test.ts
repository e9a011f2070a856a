import type { TouchpointWords } from "@touchstone/core/words/dictionary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { importVisits, testSurvey, testVisit } from "../import/import-fixture.ts";
import { topicDictionary } from "../schema/topic-dictionary.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { readComments } from "./comments.ts";
import { readDictionaries } from "./dictionaries.ts";
import { readMentionSums } from "./mention-sums.ts";
import { countOutdatedComments, readCommentsAgain } from "./read-comments-again.ts";
import { writeCorrection } from "./write-correction.ts";
import { type NewDictionary, writeDictionary } from "./write-dictionary.ts";

const own = { organisationId: ORGANISATION };
const survey = { ...testSurvey(), comment: { column: "said", blank: [""] } };
const visits = ["云廊很漂亮", "云廊太吵", "The sky lounge was lovely"].map((comment, index) =>
  testVisit(`v${index}`, { comment, day: `2026-03-1${index}` }),
);
let keys = 0;
const words = (touchpoint: string): Record<string, TouchpointWords> => ({
  [touchpoint]: { zh: ["云廊"], en: ["sky lounge"] },
});

for (const engine of testDatabases())
  describe(`dictionaries on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

    const set = (touchpoints: NewDictionary["touchpoints"], basedOn: number, clientKey = `key-${++keys}`) =>
      database.scoped({ ...own, readOnly: false }, (tx) =>
        writeDictionary(tx, { sector: "hotel", touchpoints, author: "王经理", basedOn, clientKey }),
      );
    const read = <T>(work: Parameters<typeof database.scoped<T>>[1]) =>
      database.scoped({ ...own, readOnly: true }, work);
    const mentioned = async () =>
      (await read((tx) => readMentionSums(tx, {}))).mentions.map(({ touchpoint, good, bad }) => [
        touchpoint,
        good,
        bad,
      ]);

    it("are used when comments are read again, people's corrections stay, and imports use the newest", async () => {
      expect(await importVisits(database, visits.slice(0, 2), { survey, sha256: "a" })).toMatchObject({
        stored: 2,
      });
      expect(await mentioned()).toEqual([]);
      const first = await set(words("door"), 0);
      expect(first).toMatchObject({ revision: 1, author: "王经理", touchpoints: words("door") });
      expect(await read(countOutdatedComments)).toBe(2);
      expect(await mentioned()).toEqual([]);
      const progress: number[] = [];
      expect(await readCommentsAgain(database, own, ({ done }) => progress.push(done))).toBe(2);
      expect(progress.at(-1)).toBe(2);
      expect(await mentioned()).toEqual([["door", 1, 1]]);
      const { comments } = await read((tx) => readComments(tx, {}, { first: 10, after: null }));
      const { visitId = "", venue = "" } = comments.find(({ text }) => text === visits[1]?.comment) ?? {};
      await database.scoped({ ...own, readOnly: false }, (tx) =>
        writeCorrection(tx, {
          visitId,
          venue,
          touchpoint: "door",
          verdict: "good",
          author: "Li",
          clientKey: "correction",
        }),
      );
      expect(await mentioned()).toEqual([["door", 2, 0]]);
      await set(words("desk"), 1);
      // Read at import by the newest dictionary, while those stored before wait until they are asked for.
      await importVisits(database, visits, { survey, sha256: "b" });
      expect(await mentioned()).toEqual([
        ["desk", 1, 0],
        ["door", 2, 0],
      ]);
      expect(await read(countOutdatedComments)).toBe(2);
      expect(await readCommentsAgain(database, own)).toBe(2);
      expect(await readCommentsAgain(database, own)).toBe(0);
      expect(await mentioned()).toEqual([
        ["desk", 2, 1],
        ["door", 1, 0],
      ]);
      expect(await read((tx) => readDictionaries(tx, "hotel", 10))).toHaveLength(2);
      expect(await read((tx) => readDictionaries(tx, "airport", 10))).toEqual([]);
    });

    it("are set once, refused when another one came in between, and cannot be changed or seen elsewhere", async () => {
      const { length } = await read((tx) => readDictionaries(tx, "hotel", 100));
      const once = await set(words("door"), length, "twice");
      expect(await set(words("door"), length, "twice")).toEqual(once);
      await expect(set(words("desk"), length + 1, "twice")).rejects.toMatchObject({ code: "KEY_REUSED" });
      await expect(set(words("desk"), length)).rejects.toMatchObject({ code: "REVISION_CONFLICT" });
      expect(await read((tx) => readDictionaries(tx, "hotel", 100))).toHaveLength(length + 1);
      const attempt = database.scoped({ ...own, readOnly: false }, (tx) =>
        tx.drizzle.delete(topicDictionary),
      );
      expect(sqlState(await attempt.catch((error) => error))).toBe("42501");
      const others = await database.scoped({ organisationId: 2, readOnly: true }, (tx) =>
        readDictionaries(tx, "hotel", 10),
      );
      expect(others).toEqual([]);
    });
  });
