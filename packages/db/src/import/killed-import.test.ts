import { setTimeout } from "node:timers/promises";
import { chance } from "@touchstone/core/simulation/random";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { type OtherProcess, otherProcess } from "../engine/other-process.ts";
import { readBatches } from "../read/batches.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { importVisits, tellingVisit, testSurvey } from "./import-fixture.ts";
import { storedAndRecomputed } from "./recomputed-rollups.ts";
import { recoverImports } from "./recover.ts";
import { rollBackBatch } from "./roll-back-batch.ts";

const own = { organisationId: ORGANISATION };
const KEPT = 3;

/** Whether the import of a name is whole or absent, and nothing else is other than before. */
async function stateOf(database: Database, name: string, thousands: number): Promise<"whole" | "absent"> {
  // The server takes a moment to notice that the process is gone.
  for (let left = 200; left > 0; left--) {
    await recoverImports(database, own);
    const { batches } = await database.scoped({ ...own, readOnly: true }, (tx) =>
      readBatches(tx, { first: 1 }),
    );
    const [batch] = batches;
    if (batch?.status === "running") {
      await setTimeout(50);
      continue;
    }
    const { stored, recomputed, visits } = await storedAndRecomputed(database);
    expect(stored).toEqual(recomputed);
    if (batch?.fileName !== `${name}.csv` || batch.status !== "published") {
      expect(visits).toBe(KEPT);
      return "absent";
    }
    expect(visits).toBe(KEPT + thousands * 1_000);
    expect(batch.stored).toBe(thousands * 1_000);
    await rollBackBatch(database, own, batch.id);
    return "whole";
  }
  throw new Error(`the import of ${name} is still running`);
}

/** A process that is told to import, and killed after so long. */
async function killAfter(other: OtherProcess, line: string, milliseconds: number): Promise<void> {
  const begun = other.says("begun");
  other.tell(line);
  await begun;
  await Promise.race([setTimeout(milliseconds), other.says("done")]);
  await other.kill();
}

for (const engine of testDatabases())
  describe(`an import killed at random points on the ${engine.name} engine`, () => {
    // Opening the embedded engine anew takes seconds: the server goes the whole way, where there is one.
    const kills = engine.name === "embedded" && testDatabases().length > 1 ? 3 : 30;

    // So many that a server stores while it still reads.
    const thousands = engine.name === "embedded" ? 4 : 21;

    it(`is whole or absent after each of ${kills} kills, and the rollups are what recomputation gives`, async () => {
      const { options, remove } = await engine.place();
      const served = engine.name === "postgresql";
      const first = await openDatabase(options);
      await importVisits(
        first,
        Array.from({ length: KEPT }, (_, at) => tellingVisit(`kept-${at}`)),
        { survey: testSurvey({ further: true }) },
      );
      if (!served) await first.close();
      const checked = async (name: string) => {
        if (served) return stateOf(first, name, thousands);
        const database = await openDatabase(options);
        try {
          return await stateOf(database, name, thousands);
        } finally {
          await database.close();
        }
      };
      const measured = await otherProcess(options, "killed");
      const begun = measured.says("begun");
      const done = measured.says("done");
      measured.tell(`measured ${thousands}`);
      await begun;
      const start = performance.now();
      await done;
      const duration = performance.now() - start;
      await measured.kill();
      const found = { whole: 0, absent: 0 };
      found[await checked("measured")]++;
      expect(found).toEqual({ whole: 1, absent: 0 });

      const points = chance(20_261_122);
      // The next process starts while the one before is looked at; of an embedded engine only one can be open.
      let next = served ? otherProcess(options, "killed") : null;
      for (let kill = 0; kill < kills; kill++) {
        const other = await (next ?? otherProcess(options, "killed"));
        next = served && kill + 1 < kills ? otherProcess(options, "killed") : null;
        // One point in each part of the import: by chance alone, three could all fall behind its end.
        const point = (kill + points.uniform()) / kills;
        await killAfter(other, `killed-${kill} ${thousands}`, point * duration * 1.05);
        found[await checked(`killed-${kill}`)]++;
      }
      expect(found.whole + found.absent).toBe(kills + 1);
      expect(found.absent).toBeGreaterThan(0);
      if (served) await first.close();
      await remove();
    }, 400_000);
  });
