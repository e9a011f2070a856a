import { describe, expect, it } from "vitest";
import { placeText, readSchedule } from "./read-schedule.ts";

function form(fields: Record<string, string>, formats = ["PDF"]): FormData {
  const made = new FormData();
  const usual = {
    name: " 周报 ",
    language: "zh",
    cadence: "WEEKLY",
    hour: "8",
    weekday: "0",
    day: "3",
    who: "Wei",
  };
  for (const [name, value] of Object.entries({
    ...usual,
    timeZone: "Asia/Shanghai",
    clientKey: "k",
    ...fields,
  }))
    made.set(name, value);
  for (const format of formats) made.append("formats", format);
  return made;
}

describe("the form of a schedule", () => {
  it("sends what its cadence needs and its one channel, nothing else", () => {
    expect(readSchedule(form({ channel: "folder", folder: "weekly", email: "a@b.cn", secret: "s" }))).toEqual(
      {
        name: "周报",
        locale: "ZH",
        formats: ["PDF"],
        cadence: { kind: "WEEKLY", hour: 8, weekday: 0 },
        timeZone: "Asia/Shanghai",
        slice: null,
        channel: { folder: "weekly" },
        who: "Wei",
        clientKey: "k",
      },
    );
    const monthly = readSchedule(
      form({ cadence: "MONTHLY", channel: "email", email: "a@b.cn, c@d.cn；", group: "sfo" }),
    );
    expect(monthly).toMatchObject({ cadence: { kind: "MONTHLY", hour: 8, day: 3 }, slice: { group: "sfo" } });
    expect(monthly.channel).toEqual({ email: ["a@b.cn", "c@d.cn"] });
    const url = "https://robot.test/hook?key=k";
    expect(readSchedule(form({ channel: "webhook", service: "FEISHU", url, secret: "" })).channel).toEqual({
      webhook: { service: "FEISHU", url, secret: null },
    });
  });
});

it("names where a report goes", () => {
  const words = { folder: "folder", email: "mail", webhook: "webhook" };
  const webhook = JSON.stringify({
    kind: "webhook",
    service: "wecom",
    url: "https://robot.test/…9f3a",
  });
  expect(placeText(webhook, words)).toBe("webhook robot.test/…9f3a");
  expect(placeText(JSON.stringify({ kind: "email", to: ["a@b.cn"] }), words)).toBe("mail a@b.cn");
  expect(placeText(JSON.stringify({ kind: "folder", path: "weekly" }), words)).toBe("folder weekly");
});
