import { describe, expect, it } from "vitest";
import { fieldOf, typedSchedule } from "./schedule-draft.ts";

describe("a schedule that is refused", () => {
  it("keeps all that was typed, also for ways that were not chosen, but never the secret", () => {
    const form = new FormData();
    const typed = { name: "周报", channel: "webhook", email: "a@b.cn", url: "http://robot.test", who: "Wei" };
    for (const [name, value] of Object.entries({
      ...typed,
      secret: "s3cret",
      clientKey: "k",
      $ACTION_ID: "1",
    }))
      form.set(name, value);
    for (const format of ["PDF", "XLSX"]) form.append("formats", format);
    const draft = typedSchedule(form);
    expect(draft).toEqual({ values: typed, formats: ["PDF", "XLSX"], secret: true });
    expect(JSON.stringify(draft)).not.toContain("s3cret");
  });

  it("knows when there was no secret", () => {
    expect(typedSchedule(new FormData())).toEqual({ values: {}, formats: [], secret: false });
  });
});

it.each([
  [["name"], "name"],
  [["cadence", "hour"], "hour"],
  [["slice", "segments", 0], "group"],
  [["slice", "group"], "group"],
  [["channel"], "channel"],
  [["channel", "email", 0], "email"],
  [["channel", "webhook", "url"], "url"],
  [["who"], "who"],
  [["clientKey"], null],
  [[], null],
] as const)("finds the field that %j is typed in", (argument, field) => {
  expect(fieldOf(argument)).toBe(field);
});
