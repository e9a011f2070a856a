import { createHash } from "node:crypto";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataVersion } from "../catalogue/read-data-status.ts";
import { registerVenue } from "../catalogue/register-venue.ts";
import type { Database } from "../database.ts";
import { sqlState } from "../database-error.ts";
import { layoutPlan } from "../schema/layout-plan.ts";
import { layoutResult } from "../schema/layout-result.ts";
import { layoutScenario } from "../schema/layout-scenario.ts";
import { ORGANISATION, type Transaction } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import { readCalibration, writeCalibration } from "./calibration.ts";
import { readPlan, readPlanDocument, readPlans } from "./read-plans.ts";
import { readScenario, readScenarios } from "./read-scenarios.ts";
import { RESULTS_KEPT, type ResultKey, readResult, writeResult } from "./results.ts";
import { readTouchpoints, writeTouchpoints } from "./touchpoints.ts";
import { type NewPlan, writePlan } from "./write-plan.ts";
import { type NewScenario, writeScenario } from "./write-scenario.ts";

const scope = { organisationId: ORGANISATION, readOnly: false };
let keys = 0;
const venue = (code: string) => ({
  code,
  name: { en: `Town ${code}`, zh: `${code} 镇` },
  sector: "scenic-area" as const,
  timeZone: "Asia/Shanghai",
  fictional: true,
});
const plan = (code: string, document: string): NewPlan => ({
  venue: code,
  document,
  planHash: createHash("sha256").update(document).digest("hex"),
  heading: {
    name: { en: "A plan", zh: "平面图" },
    kind: "water-town",
    fictional: true,
    provenance: "Drawn for a test",
    license: null,
    units: 3,
    edges: 2,
  },
  remarks: { warnings: [], assumptions: [{ en: "Widths are assumed.", zh: "宽度为假定值。" }] },
  fileName: "plan.geojson",
  author: "李规划 😀",
  clientKey: `key-${++keys}`,
});
const closing: LayoutEdit[] = [{ op: "closeEdge", edge: "E1" }];
const scenario = (code: string, given: Partial<NewScenario> = {}): NewScenario => ({
  venue: code,
  scenario: null,
  basedOn: 0,
  baseVersion: 1,
  name: "Close the lane",
  edits: closing,
  author: "Wei",
  clientKey: `key-${++keys}`,
  ...given,
});

for (const engine of testDatabases())
  describe(`layouts on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await write(async (tx) => {
        for (const code of ["alpha", "beta", "gamma", "delta"]) await registerVenue(tx, venue(code));
      });
    });
    afterAll(() => database.close());

    const write = <T>(work: (tx: Transaction) => Promise<T>) => database.scoped(scope, work);
    const read = <T>(work: (tx: Transaction) => Promise<T>) =>
      database.scoped({ ...scope, readOnly: true }, work);

    it("belong to venues that are made known once, whether or not they have visits", async () => {
      const before = (await read(readDataVersion)).version;
      expect(await write((tx) => registerVenue(tx, venue("alpha")))).toBe(false);
      expect((await read(readDataVersion)).version).toBe(before);
      await expect(write((tx) => writePlan(tx, plan("nowhere", "{}")))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    });

    it("are versions of a venue's plan, kept as they came", async () => {
      expect(await read((tx) => readPlans(tx, "alpha"))).toEqual([]);
      const given = plan("alpha", '{"水乡": "柳渠 😀"}');
      const first = await write((tx) => writePlan(tx, given));
      expect(first).toMatchObject({
        added: true,
        stored: { version: 1, author: "李规划 😀", venue: "alpha" },
      });
      const second = await write((tx) => writePlan(tx, plan("alpha", "{}")));
      expect(second.stored.version).toBe(2);
      expect(await read((tx) => readPlans(tx, "alpha"))).toEqual([second.stored, first.stored]);
      expect(await read((tx) => readPlan(tx, "alpha", 1))).toEqual(first.stored);
      expect(await read((tx) => readPlan(tx, "alpha", 3))).toBeNull();
      expect(await read((tx) => readPlanDocument(tx, "alpha", 1))).toBe(given.document);
      expect(await read((tx) => readPlanDocument(tx, "beta", 1))).toBeNull();
      expect(first.stored.heading).toEqual(given.heading);
      expect(first.stored.remarks).toEqual(given.remarks);
    });

    it("are stored once, by key and by content, and go back to an earlier one as a new version", async () => {
      const given = plan("beta", "{ }");
      const [once, again] = await Promise.all([
        write((tx) => writePlan(tx, given)),
        write((tx) => writePlan(tx, given)),
      ]);
      expect(again.stored).toEqual(once.stored);
      expect([once.added, again.added].sort()).toEqual([false, true]);
      expect((await write((tx) => writePlan(tx, plan("beta", "{ }")))).added).toBe(false);
      await write((tx) => writePlan(tx, plan("beta", "{  }")));
      expect((await write((tx) => writePlan(tx, plan("beta", "{ }")))).stored.version).toBe(3);
      await expect(
        write((tx) => writePlan(tx, { ...plan("beta", "[]"), clientKey: given.clientKey })),
      ).rejects.toMatchObject({ code: "KEY_REUSED" });
    });

    it("have scenarios whose every saving stays, and which nobody overwrites unseen", async () => {
      await write((tx) => writePlan(tx, plan("gamma", "{}")));
      const given = scenario("gamma");
      const first = await write((tx) => writeScenario(tx, given));
      expect(first).toMatchObject({ scenario: 1, revision: 1, edits: closing, name: "Close the lane" });
      expect(await write((tx) => writeScenario(tx, given))).toEqual(first);
      const next = { scenario: 1, basedOn: 1, edits: [], name: "改回" };
      const second = await write((tx) => writeScenario(tx, scenario("gamma", next)));
      expect(second).toMatchObject({ scenario: 1, revision: 2, edits: [], name: "改回" });
      await expect(write((tx) => writeScenario(tx, scenario("gamma", next)))).rejects.toMatchObject({
        code: "REVISION_CONFLICT",
      });
      const other = await write((tx) => writeScenario(tx, scenario("gamma")));
      expect(other.scenario).toBe(2);
      expect(await read((tx) => readScenarios(tx, "gamma"))).toEqual([other, second, first]);
      expect(await read((tx) => readScenario(tx, "gamma", 1))).toEqual([second, first]);
    });

    it("refuse scenarios of a plan or a scenario that is not there, and keys of others", async () => {
      const refused = (given: Partial<NewScenario>) =>
        write((tx) => writeScenario(tx, scenario("gamma", given))).then(
          () => "stored",
          (error) => error.code,
        );
      expect(await refused({ baseVersion: 9 })).toBe("NOT_FOUND");
      expect(await refused({ scenario: 77, basedOn: 1 })).toBe("NOT_FOUND");
      const held = scenario("gamma", { name: "Held" });
      await write((tx) => writeScenario(tx, held));
      expect(await refused({ name: "Another", clientKey: held.clientKey })).toBe("KEY_REUSED");
    });

    it("say what a plan was calibrated to, as a version of its own", async () => {
      const { stored } = await write((tx) => writePlan(tx, plan("delta", "{}")));
      expect(await read((tx) => readCalibration(tx, "delta", stored.version))).toBeNull();
      const beta = { code: "beta", id: null, before: 0.004, after: 0.0055, low: 0.005, high: null } as const;
      const calibration = {
        fromVersion: 1,
        constants: { changes: [{ ...beta, hasInterval: true }] },
        fit: { fit: { edges: null, visits: null, occupancy: null }, heldOut: null },
      };
      const carried = plan("delta", '{"calibrated":true}');
      const accepted = await write((tx) => writeCalibration(tx, carried, calibration));
      expect(accepted.version).toBe(2);
      expect(await write((tx) => writeCalibration(tx, carried, calibration))).toEqual(accepted);
      expect(await read((tx) => readCalibration(tx, "delta", 2))).toMatchObject({
        ...calibration,
        version: 2,
        author: "李规划 😀",
      });
    });

    it("keep results by everything they depend on, the newest of each venue", async () => {
      const key: ResultKey = {
        venue: "alpha",
        planHash: "p",
        configHash: "c",
        engine: "e",
        kind: "assessment",
      };
      expect(await read((tx) => readResult(tx, key))).toBeNull();
      await write((tx) => writeResult(tx, key, '{"score":70}'));
      await write((tx) => writeResult(tx, key, "another"));
      expect(await read((tx) => readResult(tx, key))).toBe('{"score":70}');
      for (const member of ["planHash", "configHash", "engine", "kind"] as const)
        expect(await read((tx) => readResult(tx, { ...key, [member]: "other" })), member).toBeNull();
      expect(await read((tx) => readResult(tx, { ...key, venue: "beta" }))).toBeNull();
      for (let i = 0; i < RESULTS_KEPT; i++)
        await write((tx) => writeResult(tx, { ...key, planHash: `later-${i}` }, "{}"));
      expect(await read((tx) => readResult(tx, key))).toBeNull();
      expect(await read((tx) => readResult(tx, { ...key, planHash: "later-0" }))).toBe("{}");
    });

    it("keep which units and zones the touchpoints of a journey stand for", async () => {
      const setting = {
        venue: "alpha",
        journey: "scenic-area",
        links: [{ touchpoint: "queue", units: ["U1"], zones: [] }],
        author: "Wei",
        basedOn: 0,
        clientKey: "links-1",
      };
      const first = await write((tx) => writeTouchpoints(tx, setting));
      expect(await write((tx) => writeTouchpoints(tx, setting))).toEqual(first);
      await expect(
        write((tx) => writeTouchpoints(tx, { ...setting, clientKey: "links-2" })),
      ).rejects.toMatchObject({ code: "REVISION_CONFLICT" });
      await expect(write((tx) => writeTouchpoints(tx, { ...setting, links: [] }))).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
      const none = { ...setting, links: [], basedOn: 1, clientKey: "links-3" };
      const second = await write((tx) => writeTouchpoints(tx, none));
      const other = { ...setting, journey: "hotel", clientKey: "links-4" };
      const third = await write((tx) => writeTouchpoints(tx, other));
      expect(await read((tx) => readTouchpoints(tx, "alpha"))).toEqual([third, second]);
      expect(await read((tx) => readTouchpoints(tx, "beta"))).toEqual([]);
    });

    it("cannot be changed or taken away afterwards, nor seen from elsewhere", async () => {
      const attempts: ((tx: Transaction) => Promise<unknown>)[] = [
        (tx) => tx.drizzle.update(layoutPlan).set({ author: "Mallory" }),
        (tx) => tx.drizzle.delete(layoutPlan),
        (tx) => tx.drizzle.delete(layoutScenario),
        (tx) => tx.drizzle.update(layoutResult).set({ result: "{}" }),
      ];
      for (const attempt of attempts)
        expect(sqlState(await write(attempt).catch((error) => error))).toBe("42501");
      const elsewhere = await database.scoped({ ...scope, organisationId: 2, readOnly: true }, (tx) =>
        tx.drizzle.select().from(layoutPlan),
      );
      expect(elsewhere).toEqual([]);
      const [alpha] = await read((tx) => tx.drizzle.select().from(layoutPlan).limit(1));
      const otherVenue = await database.scoped({ ...scope, venues: [999_999], readOnly: true }, (tx) =>
        tx.drizzle.select().from(layoutPlan),
      );
      expect(alpha).toBeDefined();
      expect(otherVenue).toEqual([]);
    });
  });
