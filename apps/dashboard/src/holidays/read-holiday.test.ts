import { expect, it } from "vitest";
import { readHoliday } from "./read-holiday.ts";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}
const mayDay = {
  code: "may-day",
  nameEn: "May Day",
  nameZh: "五一",
  from: "2027-05-01",
  last: "2027-05-05",
  workdays: "2027-04-25，2027-05-08",
};

it("reads a holiday by its first and last day, and days worked in any punctuation", () => {
  expect(readHoliday(form(mayDay))).toEqual({
    code: "may-day",
    year: 2027,
    nameEn: "May Day",
    nameZh: "五一",
    from: "2027-05-01",
    to: "2027-05-06",
    workdays: ["2027-04-25", "2027-05-08"],
    observed: true,
  });
  expect(readHoliday(form({ ...mayDay, workdays: "", kept: "no" }))).toMatchObject({
    workdays: [],
    observed: false,
  });
});

it("reads nothing where a day is missing or no day", () => {
  expect(readHoliday(form({ ...mayDay, last: "" }))).toBeNull();
  expect(readHoliday(form({ ...mayDay, workdays: "Sunday" }))).toBeNull();
  expect(readHoliday(form({ ...mayDay, last: "2027-02-31" }))?.to).toBe("2027-02-31");
});
