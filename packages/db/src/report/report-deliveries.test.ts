import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { ORGANISATION, type Transaction } from "../scope.ts";
import { SecretBox } from "../secret/secret-box.ts";
import { testDatabases } from "../testing.ts";
import {
  abandonDeliveries,
  giveUpStopped,
  readDeliveries,
  readWaiting,
  settleDelivery,
  takeDelivery,
} from "./report-deliveries.ts";
import {
  type NewReportSchedule,
  readReportSchedules,
  readScheduleSecrets,
  sealScheduleSecrets,
  stopReportSchedule,
  writeReportSchedule,
} from "./report-schedules.ts";

const weekly: NewReportSchedule = {
  name: "周报",
  locale: "zh",
  formats: ["pdf"],
  cadence: { kind: "weekly", weekday: 0, hour: 8 },
  timeZone: "Asia/Shanghai",
  slice: { group: "sfo" },
  channel: { kind: "webhook", service: "feishu", url: "https://robot.test/hook?key=k3y" },
  secret: "s3cret",
  author: "Wei",
  clientKey: "weekly",
};
const box = new SecretBox(Buffer.from("the key of this test"));
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute));

for (const engine of testDatabases())
  describe(`reports that go out by themselves, on the ${engine.name} engine`, () => {
    let database: Database;
    let scheduleId: number;
    const within = <T>(work: (tx: Transaction) => Promise<T>) =>
      database.scoped({ organisationId: ORGANISATION, readOnly: false }, work);
    beforeAll(async () => {
      database = await engine.open();
      scheduleId = (await within((tx) => writeReportSchedule(tx, weekly, () => box))).id;
    });
    afterAll(() => database.close());

    it("are kept once, without giving out their secret, and stopped once", async () => {
      const [once, again] = await Promise.all([
        within((tx) => writeReportSchedule(tx, weekly, () => box)),
        within((tx) => writeReportSchedule(tx, weekly, () => box)),
      ]);
      expect(again).toEqual(once);
      expect(once).toMatchObject({ name: "周报", signed: true, stoppedAt: null, cadence: weekly.cadence });
      expect(JSON.stringify(once)).not.toMatch(/s3cret|k3y/);
      expect(once?.channel).toEqual({ kind: "webhook", service: "feishu", url: "https://robot.test/…" });
      expect(await within((tx) => readScheduleSecrets(tx, once.id, () => box))).toEqual({
        secret: "s3cret",
        url: "https://robot.test/hook?key=k3y",
      });
      const elsewhere = {
        ...weekly,
        channel: { ...weekly.channel, url: "https://robot.test/hook?key=other" },
      };
      await expect(within((tx) => writeReportSchedule(tx, elsewhere, () => box))).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
      const other = { ...weekly, name: "月报" };
      await expect(within((tx) => writeReportSchedule(tx, other, () => box))).rejects.toMatchObject({
        code: "KEY_REUSED",
      });
      const second = await within((tx) =>
        writeReportSchedule(tx, { ...other, clientKey: "second" }, () => box),
      );
      const stop = (who: string) => within((tx) => stopReportSchedule(tx, second.id, who));
      const stopped = await stop("Ana");
      expect(stopped).toMatchObject({ stoppedBy: "Ana" });
      expect(await stop("Bo")).toEqual(stopped);
      const ids = async (running: boolean) =>
        (await within((tx) => readReportSchedules(tx, { running }))).map(({ id }) => id);
      expect(await ids(true)).toEqual([scheduleId]);
      expect(await ids(false)).toEqual([second.id, scheduleId]);
    });

    it("are taken by one sender alone, and never again once they are sent", async () => {
      const key = { scheduleId, dueKey: "2026-11-16_2026-11-22" };
      const taken = await Promise.all([0, 1, 2].map(() => within((tx) => takeDelivery(tx, key, at(0)))));
      expect(taken.filter((attempt) => attempt !== null)).toEqual([1]);
      const sent = { status: "sent", problem: null, nextAttemptAt: null, now: at(1) } as const;
      await within((tx) => settleDelivery(tx, key, sent));
      expect(await within((tx) => takeDelivery(tx, key, at(60)))).toBeNull();
      expect(await within((tx) => readDeliveries(tx, scheduleId, 1))).toMatchObject([
        { dueKey: key.dueKey, status: "sent", attempts: 1, problem: null },
      ]);
    });

    it("that did not arrive wait for their time, and are taken again then", async () => {
      const key = { scheduleId, dueKey: "2026-11-09_2026-11-15" };
      await within((tx) => takeDelivery(tx, key, at(0)));
      const waits = { status: "waiting", problem: "503", nextAttemptAt: at(5), now: at(0) } as const;
      await within((tx) => settleDelivery(tx, key, waits));
      expect(await within((tx) => readWaiting(tx, at(4)))).toEqual([]);
      expect(await within((tx) => takeDelivery(tx, key, at(4)))).toBeNull();
      expect(await within((tx) => readWaiting(tx, at(5)))).toEqual([key]);
      expect(await within((tx) => takeDelivery(tx, key, at(5)))).toBe(2);
    });

    it("whose sender ended meanwhile are never sent again, and say so", async () => {
      expect(await within((tx) => abandonDeliveries(tx, at(5), "the server ended"))).toBe(0);
      expect(await within((tx) => abandonDeliveries(tx, at(6), "the server ended"))).toBe(1);
      const key = { scheduleId, dueKey: "2026-11-09_2026-11-15" };
      expect(await within((tx) => takeDelivery(tx, key, at(99)))).toBeNull();
      expect((await within((tx) => readDeliveries(tx, scheduleId, 5))).at(-1)).toMatchObject({
        status: "unknown",
        problem: "the server ended",
        attempts: 2,
      });
    });

    it("of a schedule that is stopped are given up, also when the attempt under way fails afterwards", async () => {
      const kept = { ...weekly, clientKey: "to stop" };
      const { id } = await within((tx) => writeReportSchedule(tx, kept, () => box));
      const fails = (dueKey: string) =>
        within((tx) =>
          settleDelivery(
            tx,
            { scheduleId: id, dueKey },
            { status: "waiting", problem: "503", nextAttemptAt: at(5), now: at(0) },
          ),
        );
      const [before, under] = ["2026-11-02_2026-11-08", "2026-11-09_2026-11-15"] as const;
      for (const dueKey of [before, under])
        await within((tx) => takeDelivery(tx, { scheduleId: id, dueKey }, at(0)));
      await fails(before);
      await within((tx) => stopReportSchedule(tx, id, "Ana"));
      const states = async () =>
        (await within((tx) => readDeliveries(tx, id, 5))).map(({ status, problem, nextAttemptAt }) => [
          status,
          problem,
          nextAttemptAt,
        ]);
      expect(await states()).toEqual([
        ["sending", null, null],
        ["stopped", "503", null],
      ]);
      await fails(under);
      expect(await within((tx) => giveUpStopped(tx))).toBe(1);
      expect(await states()).toEqual(Array(2).fill(["stopped", "503", null]));
      expect(await within((tx) => takeDelivery(tx, { scheduleId: id, dueKey: under }, at(99)))).toBeNull();
    });

    it("never have a secret or an address in the database, and those from before are read and sealed", async () => {
      const stored = () =>
        within(async (tx) =>
          JSON.stringify(await tx.drizzle.execute(sql`SELECT row_to_json(s) FROM report_schedule s`)),
        );
      expect(await stored()).not.toMatch(/s3cret|k3y/);
      const before = { ...weekly.channel, url: "https://robot.test/b3fore" };
      await within((tx) =>
        tx.drizzle.execute(
          sql`UPDATE report_schedule SET secret = 'pl@in', address = NULL, channel = ${JSON.stringify(before)}::jsonb
              WHERE id = ${scheduleId}`,
        ),
      );
      const secrets = (given = box) => within((tx) => readScheduleSecrets(tx, scheduleId, () => given));
      const shown = async () =>
        (await within((tx) => readReportSchedules(tx))).find(({ id }) => id === scheduleId)?.channel;
      const plain = { secret: "pl@in", url: "https://robot.test/b3fore" };
      const masked = { ...weekly.channel, url: "https://robot.test/…" };
      expect(await secrets()).toEqual(plain);
      expect(await shown()).toEqual(masked);
      expect(await within((tx) => sealScheduleSecrets(tx, () => box))).toBe(1);
      expect(await within((tx) => sealScheduleSecrets(tx, () => box))).toBe(0);
      expect(await stored()).not.toMatch(/pl@in|b3fore/);
      expect(await secrets()).toEqual(plain);
      expect(await shown()).toEqual(masked);
      const other = new SecretBox(Buffer.from("the key of somebody else"));
      await expect(secrets(other)).rejects.toMatchObject({ code: "SECRET_KEY" });
    });
  });
