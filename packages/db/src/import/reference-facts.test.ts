import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type RowBatch, readDaily, readInvites, readVisits } from "@touchstone/core/intake";
import { parseMapping, parseSurvey } from "@touchstone/core/intake/parse-survey";
import { surveyScales } from "@touchstone/core/intake/survey-contents";
import { journey as journeySchema } from "@touchstone/core/journey";
import { NOT_MET, valenceIndex } from "@touchstone/core/visit";
import { caseStates } from "@touchstone/core/visit/block";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Database, ORGANISATION } from "../database.ts";
import { readInvites as readStoredInvites } from "../read/invites.ts";
import { sliceVenues } from "../read/slice.ts";
import { sumHistograms } from "../read/sum-histograms.ts";
import { readVisitBlocks } from "../read/visit-blocks.ts";
import { StaffPseudonyms } from "../staff/pseudonym.ts";
import { testDatabases } from "../testing.ts";
import { readDailyCounts } from "./daily-counts-fixture.ts";
import { rollBackBatch } from "./roll-back-batch.ts";
import type { RunningImport } from "./running-import.ts";
import { startDailyImport, startImport, startInviteImport } from "./start-import.ts";

const own = { organisationId: ORGANISATION };
const reading = { ...own, readOnly: true };
const core = (path: string) => readFileSync(new URL(`../../../core/${path}`, import.meta.url), "utf8");
const journey = journeySchema.parse(parse(core("fixtures/golden.journey.yaml")));
const survey = parseSurvey(core("fixtures/golden.survey.yaml"), "golden.survey.yaml");

/** A reference file as columns of text. */
function rowsOf(file: string): Record<string, string>[] {
  const [header = "", ...lines] = core(`golden/${file}`).trim().split("\n");
  const names = header.trim().split(",");
  return lines.map((line) => {
    const cells = line.trim().split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function importVisits(database: Database): Promise<number> {
  const running = await startImport(database, own, {
    survey,
    journey,
    scales: surveyScales(survey, journey),
    fileName: "visits.csv",
    sha256: hash("sha256", "visits"),
  });
  for await (const batch of readVisits(bytesOf(core("golden/visits.csv")), survey, journey, "visits.csv")) {
    expect(batch.problems).toEqual([]);
    await running.add(batch.visits);
  }
  expect(await running.finish({ read: 2400 })).toMatchObject({ status: "published", stored: 2400 });
  return running.batchId;
}

type Counted = "invites" | "daily";

async function importCounts(database: Database, file: Counted, text = core(`golden/${file}.csv`)) {
  const mapping = parseMapping(core(`fixtures/golden-${file}.survey.yaml`), `${file}.yaml`);
  const request = { fileName: `${file}.csv`, sha256: hash("sha256", text) };
  if (mapping.kind === "invites") {
    const running = await startInviteImport(database, own, { survey: mapping, ...request });
    return carryOut(running, readInvites(bytesOf(text), mapping, request.fileName));
  }
  if (mapping.kind !== "daily") throw new Error("expected a mapping of counts");
  const running = await startDailyImport(database, own, { survey: mapping, ...request });
  return carryOut(running, readDaily(bytesOf(text), mapping, request.fileName));
}

async function carryOut<Row>(running: RunningImport<Row>, batches: AsyncIterable<RowBatch<Row>>) {
  let read = 0;
  for await (const batch of batches) {
    read += batch.read;
    await running.add(batch.rows);
  }
  return running.finish({ read });
}

const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

for (const engine of testDatabases())
  describe(`the reference facts on the ${engine.name} engine`, () => {
    let database: Database;
    let batchId: number;
    beforeAll(async () => {
      database = await engine.open();
      batchId = await importVisits(database);
    });
    afterAll(() => database.close());
    const visits = rowsOf("visits.csv");

    it("come back as blocks: venue, segments, pseudonym, case, valence, return and exit of every visit", async () => {
      const pseudonyms = new StaffPseudonyms(database.staffSecret(), ORGANISATION);
      const read = await database.scoped(reading, async (tx) => {
        const slice = { journey: "golden" };
        const venues = await sliceVenues(tx, slice);
        const columns = { segments: ["segment", "channel"], staff: true, cases: true };
        const found: string[] = [];
        for await (const { block, caseScale } of readVisitBlocks(tx, slice, columns)) {
          expect(caseScale).toEqual({ low: 1, high: 5, better: "higher" });
          const { answers, items, segments, staff, cases } = block;
          for (let i = 0; i < block.count; i++)
            found.push(
              JSON.stringify([
                venues[block.venue[i] as number]?.code,
                segments?.map((column) => column[i]),
                staff?.[i],
                cases?.state[i],
                cases?.touchpoint[i],
                cases?.hours[i],
                cases?.after[i],
                ...answers.subarray(i * items + valenceIndex(0, 12), (i + 1) * items),
              ]),
            );
        }
        return found;
      });
      const expected = visits.map((row) => {
        const exit = row.exit_step ? Number(row.exit_step) - 1 : NOT_MET;
        const after = number(row.post_sat);
        return JSON.stringify([
          row.venue?.toLowerCase(),
          [
            1 + ["business", "leisure", "family"].indexOf(row.segment ?? ""),
            1 + ["app", "web", "desk"].indexOf(row.channel ?? ""),
          ],
          pseudonyms.of(row.staff ?? ""),
          row.complaint === "1"
            ? row.closed === "1"
              ? caseStates.closed
              : caseStates.open
            : caseStates.none,
          row.complaint_tp ? Number(row.complaint_tp.slice(1)) - 1 : 255,
          number(row.hours),
          after === null ? 255 : after - 1,
          ...Array.from({ length: 12 }, (_, j) => {
            const felt = row[`e${String(j + 1).padStart(2, "0")}`];
            return felt ? Number(felt) + 2 : j === 4 || j > exit ? 255 : 254;
          }),
          row.returned ? Number(row.returned) : 254,
          exit,
        ]);
      });
      expect(read.sort()).toEqual(expected.sort());
    });

    it("add up in rollups and edge days to what the file holds, by venue and segment", async () => {
      const period = { from: "2026-03-10", to: "2026-08-20" };
      const inPeriod = visits.filter(({ date = "" }) => date >= period.from && date < period.to);
      const rows = await database.scoped(reading, (tx) =>
        sumHistograms(tx, {
          slice: { journey: "golden", ...period },
          items: [{ valence: "t03" }, "returned", "exit"],
          by: { venue: true, grain: null, segment: "segment" },
        }),
      );
      expect(rows).toHaveLength(24);
      for (const { venue, segment, visits: count, items } of rows) {
        const part = inPeriod.filter((row) => row.venue?.toLowerCase() === venue && row.segment === segment);
        const counts = (column: string, low: number, codes: number): number[] =>
          Array.from(
            { length: codes },
            (_, code) => part.filter((row) => row[column] === String(low + code)).length,
          );
        expect(count).toBe(part.length);
        expect(items.map(({ histograms }) => [...(histograms[0]?.counts ?? [])])).toEqual([
          counts("e03", -2, 5),
          counts("returned", 0, 2),
          counts("exit_step", 1, 12),
        ]);
      }
    });

    it("come back as invitations and daily counts, once, and go with their import", async () => {
      for (const file of ["invites", "daily"] as const) {
        const rows = rowsOf(`${file}.csv`);
        const report = await importCounts(database, file);
        expect(report).toMatchObject({ status: "published", read: rows.length, stored: rows.length });
        expect(await importCounts(database, file)).toMatchObject({ status: "already-imported", stored: 0 });
        // The same rows in another file are unchanged; a changed one is refused, a new one is added.
        const [first = "", second = "", ...rest] = core(`golden/${file}.csv`).trim().split("\n");
        const changed = [first, second.replace(/\d+$/, "0"), ...rest, ""].join("\n");
        expect(await importCounts(database, file, changed)).toMatchObject({
          status: "published",
          stored: 0,
          unchanged: rows.length - 1,
          rejected: 1,
        });
      }
      const [invites, daily] = await database.scoped(reading, async (tx) => [
        await readStoredInvites(tx, { journey: "golden" }),
        await readDailyCounts(tx, {}),
      ]);
      const week = (number: string | undefined) =>
        new Date(Date.UTC(2026, 2, 2 + 7 * (Number(number) - 1))).toISOString().slice(0, 10);
      expect(sorted(invites)).toEqual(
        sorted(
          rowsOf("invites.csv").map((row) => ({
            venue: row.venue?.toLowerCase(),
            day: week(row.week),
            segments: { segment: row.segment },
            invited: Number(row.invited),
            responded: Number(row.responded),
          })),
        ),
      );
      expect(sorted(daily)).toEqual(
        sorted(
          rowsOf("daily.csv").map((row) => ({
            venue: row.venue?.toLowerCase(),
            day: row.date,
            indicator: "satisfied",
            n: Number(row.n),
            count: Number(row.top2),
          })),
        ),
      );
    });

    it("are chosen by venue, period and segment", async () => {
      const slice = { venues: ["v2"], from: "2026-03-09", to: "2026-03-23" };
      const [invites, families, daily, none] = await database.scoped(reading, async (tx) => [
        await readStoredInvites(tx, slice),
        await readStoredInvites(tx, { ...slice, segments: [{ dimension: "segment", anyOf: ["family"] }] }),
        await readDailyCounts(tx, slice),
        await readDailyCounts(tx, { ...slice, segments: [{ dimension: "segment", anyOf: ["family"] }] }),
      ]);
      expect(invites).toHaveLength(6);
      expect(families).toHaveLength(2);
      expect(daily).toHaveLength(14);
      expect(none).toEqual([]);
    });

    it("go whole when their import is taken back", async () => {
      const { removed } = await rollBackBatch(database, own, batchId);
      expect(removed).toBe(2400);
      const left = await database.scoped(reading, (tx) =>
        sumHistograms(tx, {
          slice: { journey: "golden" },
          items: ["exit"],
          by: { venue: false, grain: null },
        }),
      );
      expect(left).toMatchObject([{ visits: 0 }]);
      const batches = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(
          "SELECT batch.id, batch.status, survey.kind FROM batch JOIN survey ON survey.id = batch.survey_id ORDER BY batch.id",
        ),
      );
      for (const { id, kind, status } of batches) {
        if (kind === "visits" || status !== "published") continue;
        await rollBackBatch(database, own, Number(id));
      }
      const counts = await database.scoped(reading, (tx) =>
        tx.drizzle.execute(
          "SELECT (SELECT count(*) FROM guest_case) + (SELECT count(*) FROM invite) + (SELECT count(*) FROM daily_count) AS rows",
        ),
      );
      expect(counts.map(({ rows }) => Number(rows))).toEqual([0]);
    });
  });

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
