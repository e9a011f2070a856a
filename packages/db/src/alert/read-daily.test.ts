import { unpackCounts } from "@touchstone/core/alert/packed-days";
import { emptyHistogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import { NOT_MET, SKIPPED, type Visit, WEIGHT_UNIT } from "@touchstone/core/visit";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { importVisits, testSurvey, testVisit } from "../import/import-fixture.ts";
import { sumHistograms } from "../read/sum-histograms.ts";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { readCountedNames, readPackedCounts } from "./read-counted-series.ts";
import { readDailyAnswers } from "./read-daily-answers.ts";

const scope = { organisationId: ORGANISATION, readOnly: true };
const items = ["overall", "return-intention", "recommend", "problem"] as const;

/** Visits over half a year in two surveys, one of them weighted, with every kind of answer. */
const visits = (prefix: string, count: number): Visit[] =>
  Array.from({ length: count }, (_, i) =>
    testVisit(`${prefix}${i}`, {
      venue: ["house-a", "house-b", "house-c"][(i * i) % 3] as string,
      day: dayText(dayNumber("2025-11-20") + ((i * 37) % 180)),
      answers: Uint8Array.of(
        i % 7 === 0 ? SKIPPED : i % 5,
        i % 11,
        NOT_MET,
        NOT_MET,
        i % 3 === 0 ? NOT_MET : i % 2,
        3,
        NOT_MET,
        1,
      ),
      weight: prefix === "w" ? 2 * WEIGHT_UNIT : WEIGHT_UNIT,
    }),
  );

for (const engine of testDatabases())
  describe(`days on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await importVisits(database, visits("p", 400));
      await importVisits(database, visits("w", 150), {
        survey: testSurvey({ code: "other", weighted: true }),
      });
      await database.scoped({ ...scope, readOnly: false }, async (tx) => {
        await tx.drizzle.execute(sql`
          INSERT INTO survey (organisation_id, code, version, kind, definition, scales)
          VALUES (1, 'door', 1, 'daily', '{"kind":"daily","indicator":{"values":{"smiles":{"name":{"en":"Smiles","zh":"微笑"},"raw":[]}}}}', '[]')`);
        await tx.drizzle.execute(sql`
          INSERT INTO daily_count (organisation_id, venue_id, count_id, survey_id, batch_id, day, indicator, n, count)
          SELECT 1, venue.id, gen_random_uuid(), 9, 9, day::date, 'smiles', 10, 4
          FROM venue, generate_series('2026-01-01'::date, '2026-01-03'::date, '1 day') AS day WHERE venue.code <> 'house-c'`);
      });
    });
    afterAll(() => database.close());

    it.each<[string, Slice]>([
      ["all", {}],
      ["a group", { group: "pair" }],
      ["a period", { from: "2026-01-05", to: "2026-02-01" }],
      ["one journey", { journey: "stay", venues: ["house-b"] }],
    ])("hold the same answers as the histograms of %s", async (_, slice) => {
      const found = await database.scoped(scope, (tx) => readDailyAnswers(tx, slice, items));
      const rows = await database.scoped(scope, (tx) =>
        sumHistograms(tx, { slice, items, by: { venue: true, grain: "day" } }),
      );
      const mine = new Map<string, number[]>();
      for (const days of found)
        for (const [item, name] of items.entries())
          for (const { scale, day, counts } of days.answers(item)) {
            const codes = emptyHistogram(scale).counts.length;
            for (let d = 0; d < day.length; d++) {
              const key = `${days.venue}|${dayText(day[d] as number)}|${name}`;
              const sum = mine.get(key) ?? Array(codes).fill(0);
              mine.set(
                key,
                sum.map((count, code) => count + (counts[d * codes + code] as number)),
              );
            }
          }
      const expected = new Map<string, number[]>();
      for (const { venue, period, items: summed } of rows)
        for (const [item, { histograms }] of summed.entries())
          for (const { counts } of histograms) expected.set(`${venue}|${period}|${items[item]}`, counts);
      expect(new Map([...mine].sort())).toEqual(new Map([...expected].sort()));
      expect(mine.size).toBeGreaterThan(20);
    });

    it("of a question nobody was asked are none", async () => {
      const found = await database.scoped(scope, (tx) => readDailyAnswers(tx, {}, items));
      expect(found.map(({ venue }) => venue)).toEqual(["house-a", "house-b", "house-c"]);
      expect(found.flatMap((days) => days.answers(1))).toEqual([]);
    });

    it("counted by others come by venue, with their name", async () => {
      const rows = ["2026-01-01", "2026-01-02", "2026-01-03"].map((day) => ({
        day: dayNumber(day),
        n: 10,
        count: 4,
      }));
      const read = (slice: Slice) => database.scoped(scope, (tx) => readPackedCounts(tx, slice));
      const sorted = (await read({})).map((series) => ({
        venue: series.venue,
        indicator: series.indicator,
        rows: unpackCounts(series).sort((a, b) => a.day - b.day),
      }));
      expect(sorted).toEqual(["house-a", "house-b"].map((venue) => ({ venue, indicator: "smiles", rows })));
      expect(await read({ venues: ["house-c"] })).toEqual([]);
      expect(await database.scoped(scope, readCountedNames)).toEqual(
        new Map([["smiles", { en: "Smiles", zh: "微笑" }]]),
      );
    });
  });
