import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../../testing.ts";
import { Dispatcher, RETRY_MINUTES } from "./dispatcher.ts";

let api: TestApi;
let url: string;
const received: { id: string; title: string; lines: string[]; files: { name: string }[] }[] = [];
let status = 200;
const receiver = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  if (status === 200) received.push(JSON.parse(Buffer.concat(pieces).toString()));
  response.writeHead(status).end();
});
beforeAll(async () => {
  api = await testApi({ sample: "airport" });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  receiver.close();
  await api.close();
});

const log: string[] = [];
const dispatcher = (now: string) =>
  new Dispatcher({
    database: api.database,
    reports: api.server.services.reports,
    post: { folder: undefined, smtp: undefined, mailFrom: undefined },
    holidays: async () => [],
    log: (message) => log.push(message),
    now: () => new Date(now),
  });

const schedule = `mutation ($name: String!, $cadence: ReportCadenceInput!, $channel: ReportChannelInput!, $slice: SliceInput,
  $timeZone: String = "America/Los_Angeles", $formats: [ReportFormat!] = [XLSX], $key: String!) {
  scheduleReport(name: $name, locale: ZH, formats: $formats, cadence: $cadence, timeZone: $timeZone, slice: $slice,
    channel: $channel, who: "Wei", clientKey: $key) { id name title(locale: ZH) signed channel }
}`;
const daily = { kind: "DAILY", hour: 8 };
const webhook = (secret?: string) => ({ webhook: { service: "GENERIC", url, secret } });
const made = async (name: string) => {
  const { scheduleReport } = await api.data<{
    scheduleReport: { id: number; signed: boolean; channel: string };
  }>(schedule, { name, cadence: daily, channel: webhook("s3cret"), slice: { group: "sfo" }, key: name });
  return scheduleReport;
};
const deliveries = async (id: number) => {
  const { reportSchedules } = await api.data<{
    reportSchedules: {
      id: number;
      deliveries: { about: string; status: string; attempts: number; problem: string | null }[];
    }[];
  }>("{ reportSchedules { id deliveries { about status attempts problem } } }");
  return reportSchedules.find((one) => one.id === id)?.deliveries ?? [];
};
const stop = (id: number) =>
  api.data(`mutation { stopReportSchedule(id: ${id}, who: "Ana", clientKey: "stop") { stoppedBy } }`);

describe("a report that goes out by itself", () => {
  it("goes out once, whoever looks and however often, and not again the same day", async () => {
    const { id, signed, channel } = await made("晨报");
    expect(signed).toBe(true);
    expect(channel).not.toContain("s3cret");
    expect(JSON.parse(channel).url).toBe(`${new URL(url).origin}/…`);
    // 8 o'clock in San Francisco.
    await Promise.all([
      dispatcher("2017-05-20T15:00:00Z").dispatch(),
      dispatcher("2017-05-20T15:00:00Z").dispatch(),
    ]);
    await dispatcher("2017-05-20T23:00:00Z").dispatch();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      id: `report-${id}-2017-05-19_2017-05-19`,
      title: "日报 · 晨报 · 2017-05-19 – 2017-05-19",
      files: [{ name: "晨报 2017-05-19_2017-05-19.xlsx" }],
    });
    expect(received[0]?.lines.join("\n")).toMatch(/对比结论：.*登机区|7 家场所/);
    expect(await deliveries(id)).toEqual([
      { about: "2017-05-19_2017-05-19", status: "SENT", attempts: 1, problem: null },
    ]);
    await stop(id);
    await dispatcher("2017-05-21T15:00:00Z").dispatch();
    expect(received).toHaveLength(1);
  });

  it("that is refused goes out when it is taken, and is given up aloud after its last attempt", async () => {
    const { id } = await made("refused");
    status = 503;
    const begin = Date.parse("2017-05-22T15:00:00Z");
    const at = (minutes: number) => new Date(begin + minutes * 60_000).toISOString();
    await dispatcher(at(0)).dispatch();
    await dispatcher(at(0.5)).dispatch();
    expect(await deliveries(id)).toMatchObject([{ status: "WAITING", attempts: 1 }]);
    await dispatcher(at(1)).dispatch();
    expect(await deliveries(id)).toMatchObject([
      { status: "WAITING", attempts: 2, problem: expect.stringContaining("503") },
    ]);
    status = 200;
    await dispatcher(at(6)).dispatch();
    expect(received).toHaveLength(2);
    expect(await deliveries(id)).toMatchObject([{ status: "SENT", attempts: 3, problem: null }]);

    status = 500;
    let minutes = 24 * 60;
    for (const wait of [0, ...RETRY_MINUTES]) {
      minutes += wait;
      await dispatcher(at(minutes)).dispatch();
    }
    expect(await deliveries(id)).toMatchObject([{ status: "FAILED", attempts: 5 }, { status: "SENT" }]);
    expect(log.at(-1)).toMatch(/report "refused" of 2017-05-22_2017-05-22, attempt 5, failed: .*500/);
    await dispatcher(at(minutes + 300)).dispatch();
    expect(received).toHaveLength(2);
    status = 200;
    await stop(id);
  });

  it("without a mail server says what is missing", async () => {
    const { scheduleReport } = await api.data<{ scheduleReport: { id: number } }>(schedule, {
      name: "mail",
      cadence: { kind: "WEEKLY", hour: 0, weekday: 0 },
      channel: { email: ["boss@venue.test"] },
      key: "mail",
    });
    await dispatcher("2017-05-30T15:00:00Z").dispatch();
    expect(await deliveries(scheduleReport.id)).toMatchObject([
      {
        about: "2017-05-22_2017-05-28",
        status: "WAITING",
        problem: expect.stringContaining("TOUCHSTONE_SMTP_URL"),
      },
    ]);
    await stop(scheduleReport.id);
  });
});

describe("a schedule with a mistake is refused, in both languages", () => {
  it.each<[string[], Record<string, unknown>]>([
    [["channel"], { channel: {} }],
    [["channel"], { channel: { folder: "a", email: ["a@b.test"] } }],
    [["channel", "folder"], { channel: { folder: "../out" } }],
    [["channel", "email", "0"], { channel: { email: ["nobody"] } }],
    [
      ["channel", "webhook", "url"],
      { channel: { webhook: { service: "FEISHU", url: "http://robot.test/x" } } },
    ],
    [["cadence", "hour"], { cadence: { kind: "DAILY", hour: 24 } }],
    [["cadence", "weekday"], { cadence: { kind: "WEEKLY", hour: 8 } }],
    [["cadence", "day"], { cadence: { kind: "MONTHLY", hour: 8, day: 31 } }],
    [["timeZone"], { timeZone: "Mars/Olympus" }],
    [["formats"], { formats: [] }],
    [["slice", "from"], { slice: { from: "2017-01-01" } }],
  ])("%j", async (argument, given) => {
    const { errors } = await api.ask(schedule, {
      name: "wrong",
      cadence: daily,
      channel: webhook(),
      key: "wrong",
      ...given,
    });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const found = errors?.[0]?.extensions.argument as unknown[] | undefined;
    expect(found?.map(String)).toEqual(argument);
    expect(errors?.[0]?.extensions.text).toMatchObject({ zh: expect.stringMatching(/\p{Script=Han}/u) });
  });
});
