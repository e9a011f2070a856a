import { type Chance, chance } from "@touchstone/core/simulation/random";
import { type Visit, WEIGHT_UNIT } from "@touchstone/core/visit";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { eraseGuest } from "./erase-guest.ts";
import { furtherScales, importVisits, testSurvey } from "./import-fixture.ts";
import { storedAndRecomputed } from "./recomputed-rollups.ts";
import { rollBackBatch } from "./roll-back-batch.ts";

const own = { organisationId: ORGANISATION };
const survey = { ...testSurvey({ further: true, weighted: true }), customer: "guest" };
/** The embedded engine does the same far more slowly: it walks the beginning, and all of it where there is no other. */
const stepsOn = (engine: string) => (engine === "embedded" && testDatabases().length > 1 ? 40 : 200);

/** Seeded draws. */
class Dice {
  readonly #chance: Chance;
  constructor(seed: number) {
    this.#chance = chance(seed);
  }
  upTo(most: number): number {
    return Math.floor(this.#chance.uniform() * (most + 1));
  }
  of<T>(list: readonly T[]): T {
    return list[this.upTo(list.length - 1)] as T;
  }
}

/** Any visit of the house under one of a few keys, so that the same keys come again and again. */
function anyVisit(dice: Dice, key: number): Visit {
  const answers = furtherScales.map((scale) =>
    scale === null ? 255 : dice.of([dice.upTo(scale.high - scale.low), 254, 255]),
  );
  return {
    key: String(key),
    row: key + 2,
    venue: dice.of(["house-a", "house-b", "house-c"]),
    day: dayText(dayNumber("2026-01-20") + dice.upTo(60)),
    answers: Uint8Array.from(answers),
    weight: dice.upTo(3) * WEIGHT_UNIT + dice.upTo(1),
    segments: { ...(dice.upTo(1) === 0 && { purpose: "work" }), ...(dice.upTo(1) === 0 && { age: "old" }) },
    jackknifeGroup: key % 50,
    ...(dice.upTo(2) > 0 && { customer: `guest-${dice.upTo(7)}` }),
    ...(dice.upTo(1) === 0 && { staff: dice.of(["Ann", "Bob"]) }),
    ...(dice.upTo(3) === 0 && { case: { touchpoint: "door", closed: true, hours: dice.upTo(9), after: 2 } }),
  };
}

/** What the store is expected to hold: of each key its versions, the one that counts last. */
class Model {
  readonly versions = new Map<string, { batch: number; visit: Visit }[]>();
  readonly forgotten = new Set<string>();
  readonly published = new Set<number>();

  /** @returns what the import is expected to report */
  import(visits: readonly Visit[], correction: boolean) {
    const counts = { stored: 0, corrected: 0, unchanged: 0, rejected: 0 };
    const stored: Visit[] = [];
    for (const visit of visits) {
      const known = this.versions.get(visit.key)?.at(-1)?.visit;
      if (visit.customer !== undefined && this.forgotten.has(visit.customer)) counts.rejected++;
      else if (known && told(known) === told(visit)) counts.unchanged++;
      else if (known && !correction) counts.rejected++;
      else {
        counts.stored++;
        if (known) counts.corrected++;
        stored.push(visit);
      }
    }
    return { counts, stored };
  }

  store(visits: readonly Visit[], batch: number): void {
    this.published.add(batch);
    for (const visit of visits) {
      const versions = this.versions.get(visit.key) ?? [];
      this.versions.set(visit.key, [...versions, { batch, visit }]);
    }
  }

  rollBack(batch: number): void {
    this.published.delete(batch);
    this.#keep((version) => version.batch !== batch);
  }

  erase(guest: string): void {
    this.forgotten.add(guest);
    for (const [key, versions] of this.versions)
      if (versions.at(-1)?.visit.customer === guest) this.versions.delete(key);
    this.#keep(({ visit }) => visit.customer !== guest);
  }

  /** Those that count, as text. */
  get visits(): string[] {
    return [...this.versions.values()].map((versions) => brief(versions.at(-1)?.visit as Visit)).sort();
  }

  #keep(which: (version: { batch: number; visit: Visit }) => boolean): void {
    for (const [key, versions] of this.versions) {
      const kept = versions.filter(which);
      if (kept.length > 0) this.versions.set(key, kept);
      else this.versions.delete(key);
    }
  }
}

const told = ({ row: _, answers, ...rest }: Visit) => JSON.stringify([[...answers], rest]);
const brief = ({ venue, day, weight, answers, case: found }: Visit) =>
  [venue, day, weight, Buffer.from(answers).toString("hex"), found?.hours ?? "-"].join(" ");

/** The stored visits with their cases. */
async function storedVisits(database: Database): Promise<string[]> {
  const rows = await database.scoped({ ...own, readOnly: true }, (tx) =>
    tx.drizzle.execute(sql`
      SELECT venue.code, day::text, visit.weight, encode(visit.answers, 'hex') AS answers, guest_case.hours
      FROM visit JOIN (SELECT id AS venue_id, code FROM venue) AS venue USING (venue_id)
      LEFT JOIN guest_case USING (organisation_id, venue_id, day, visit_id)`),
  );
  return rows
    .map(({ code, day, weight, answers, hours }) => [code, day, weight, answers, hours ?? "-"].join(" "))
    .sort();
}

for (const engine of testDatabases())
  describe(`${stepsOn(engine.name)} random steps on the ${engine.name} engine`, () => {
    it("of import, late rows, correction, roll-back and erasure keep the rollups what recomputation gives", async () => {
      const database = await engine.open();
      const dice = new Dice(20_261_122);
      const model = new Model();
      const done = { import: 0, correct: 0, rollBack: 0, erase: 0 };
      try {
        for (let step = 0; step < stepsOn(engine.name); step++) {
          const chance = dice.upTo(99);
          if (chance < 75 || model.published.size === 0) {
            const correction = chance % 3 === 0;
            const keys = new Set(Array.from({ length: 1 + dice.upTo(6) }, () => dice.upTo(40)));
            const visits = [...keys].map((key) =>
              // Half of those that are known come again as they are.
              dice.upTo(1) === 0
                ? (model.versions.get(String(key))?.at(-1)?.visit ?? anyVisit(dice, key))
                : anyVisit(dice, key),
            );
            const { counts, stored } = model.import(visits, correction);
            const sha256 = `step-${step}`;
            const report = await importVisits(database, visits, { survey, sha256, correction });
            expect(report, `step ${step}`).toMatchObject(counts);
            if (report.status === "published") model.store(stored, report.batchId);
            done[correction ? "correct" : "import"]++;
          } else if (chance < 95) {
            const batch = dice.of([...model.published]);
            await rollBackBatch(database, own, batch);
            model.rollBack(batch);
            done.rollBack++;
          } else {
            const guest = `guest-${dice.upTo(7)}`;
            await eraseGuest(database, own, guest);
            model.erase(guest);
            done.erase++;
          }
          const { stored, recomputed } = await storedAndRecomputed(database);
          expect(stored, `step ${step}`).toEqual(recomputed);
          expect(await storedVisits(database), `step ${step}`).toEqual(model.visits);
        }
        expect(Math.min(...Object.values(done))).toBeGreaterThan(0);
        expect(model.visits.length).toBeGreaterThan(5);
      } finally {
        await database.close();
      }
    }, 400_000);
  });
