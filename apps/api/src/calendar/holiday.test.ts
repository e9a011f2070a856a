import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Listed {
  code: string;
  year: number;
  name: string;
  zh: string;
  from: string;
  to: string;
  workdays: string[];
  basis: string;
  enteredBy: string | null;
}
const fields = "code year name zh: name(locale: ZH) from to workdays basis enteredBy";
const of = async (from: string, to: string) =>
  (await api.data<{ holidays: Listed[] }>(`{ holidays(from: "${from}", to: "${to}") { ${fields} } }`))
    .holidays;
const set = (holiday: string) =>
  api.ask<{ setHoliday: Listed[] }>(
    `mutation { setHoliday(holiday: { ${holiday} }, who: "王经理") { ${fields} } }`,
  );
const compare = async (from: string, to: string) =>
  (
    await api.data<{ figure: { compared: Record<string, unknown> & { sentence: string; zh: string } } }>(`{
      figure(indicator: SATISFACTION, slice: { group: "sfo", from: "${from}", to: "${to}" }, compare: { with: HOLIDAY }) {
        compared {
          with verdict period { from to } referencePeriod { from to }
          difference { status reason } sentence zh: sentence(locale: ZH)
        }
      }
    }`)
  ).figure.compared;

describe("the calendar of holidays", () => {
  it("lists those that touch a period, as announced, in both languages", async () => {
    expect(await of("2025-09-30", "2025-10-02")).toEqual([
      {
        code: "national-day",
        year: 2025,
        name: "National Day",
        zh: "国庆",
        from: "2025-10-01",
        to: "2025-10-09",
        workdays: ["2025-09-28", "2025-10-11"],
        basis: "OFFICIAL",
        enteredBy: null,
      },
    ]);
    expect((await of("2025-01-01", "2026-01-01")).map(({ code }) => code)).toEqual([
      "spring-festival",
      "qingming",
      "may-day",
      "dragon-boat",
      "national-day",
      "mid-autumn",
    ]);
  });

  it("takes entries in place of its own and new ones, and gives its own back", async () => {
    const { data, errors } = await set(
      `code: "may-day", year: 2017, nameEn: "May Day week", nameZh: "五一黄金周", from: "2017-04-29", to: "2017-05-06", workdays: ["2017-05-07"]`,
    );
    expect(errors).toBeUndefined();
    expect(data?.setHoliday.find(({ code }) => code === "may-day")).toMatchObject({
      name: "May Day week",
      zh: "五一黄金周",
      from: "2017-04-29",
      basis: "EDITED",
      enteredBy: "王经理",
    });
    await set(
      `code: "lantern-fair", year: 2017, nameEn: "Lantern fair", nameZh: "灯会", from: "2017-02-10", to: "2017-02-13"`,
    );
    await set(
      `code: "qingming", year: 2017, nameEn: "Qingming", nameZh: "清明", from: "2017-04-02", to: "2017-04-05", observed: false`,
    );
    expect((await of("2017-01-01", "2018-01-01")).map(({ code }) => code)).toEqual([
      "spring-festival",
      "lantern-fair",
      "may-day",
      "dragon-boat",
      "national-day",
      "mid-autumn",
    ]);
    const { takeBackHoliday } = await api.data<{ takeBackHoliday: Listed[] }>(
      `mutation { takeBackHoliday(code: "may-day", year: 2017) { ${fields} } }`,
    );
    expect(takeBackHoliday.find(({ code }) => code === "may-day")).toMatchObject({
      from: "2017-04-29",
      to: "2017-05-02",
      basis: "OFFICIAL",
    });
  });

  it("holds what was sent last, however often it is sent", async () => {
    const fair = `code: "fair", year: 2018, nameEn: "Fair", nameZh: "庙会", from: "2018-03-02", to: "2018-03-05"`;
    const [once, again] = [await set(fair), await set(fair)];
    expect(again.data).toEqual(once.data);
    const take = () =>
      api.data<{ takeBackHoliday: Listed[] }>(
        `mutation { takeBackHoliday(code: "fair", year: 2018) { ${fields} } }`,
      );
    expect(await take()).toEqual(await take());
    expect((await of("2018-03-01", "2018-03-31")).map(({ code }) => code)).toEqual([]);
  });

  it.each([
    [`code: "May", year: 2017, nameEn: "a", nameZh: "a", from: "2017-05-01", to: "2017-05-02"`, "no code"],
    [`code: "may", year: 2017, nameEn: "a", nameZh: "a", from: "2017-05-02", to: "2017-05-02"`, "not after"],
    [
      `code: "may", year: 2016, nameEn: "a", nameZh: "a", from: "2017-05-01", to: "2017-05-02"`,
      "a day of 2016",
    ],
    [`code: "may", year: 2017, nameEn: " ", nameZh: "a", from: "2017-05-01", to: "2017-05-02"`, "is empty"],
    [`code: "may", year: 2017, nameEn: "a", nameZh: "a", from: "2017-01-01", to: "2017-05-02"`, "at most 60"],
    [
      `code: "may", year: 2017, nameEn: "a", nameZh: "a", from: "2017-05-01", to: "2017-05-03", workdays: ["2017-05-02"]`,
      "a day off",
    ],
  ])("refuses %s", async (holiday, message) => {
    const { errors } = await set(holiday);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("is what a figure is compared by: day 1 beside day 1", async () => {
    // Dragon Boat: 28–30 May 2017, 9–11 June 2016; the survey of 2016 was over by then, so nobody was asked.
    const compared = await compare("2017-05-28", "2017-05-31");
    expect(compared).toMatchObject({
      with: "HOLIDAY",
      period: { from: "2017-05-28", to: "2017-05-31" },
      referencePeriod: { from: "2016-06-09", to: "2016-06-12" },
    });
    const none = await compare("2017-05-05", "2017-05-20");
    expect(none).toMatchObject({ difference: { status: "WITHHELD" }, verdict: null, referencePeriod: null });
    expect(none.sentence).toContain("no holiday of the calendar");
    expect(none.zh).toContain("不含日历中的任何节假日");
    expect((await compare("2017-01-01", "2018-01-01")).sentence).toContain("several holidays");
  });
});
