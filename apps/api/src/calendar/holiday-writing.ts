import { daysIn } from "@touchstone/core/calendar";
import { parseDay } from "@touchstone/core/calendar/day";
import { firstHolidayYear, lastHolidayYear } from "@touchstone/core/calendar/default-holidays";
import { takeBackHoliday, writeHoliday } from "@touchstone/db/calendar/holidays";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import { whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { HolidayType } from "./holiday.ts";
import { holidaysOf } from "./holidays-of.ts";

const HolidayInput = builder.inputType("HolidayInput", {
  description: "A holiday as the organisation keeps it.",
  fields: (t) => ({
    code: t.string({
      required: true,
      description: "As `holidays` lists it, or a new one: small letters, digits and hyphens.",
    }),
    year: t.int({ required: true, description: "Of which year." }),
    nameEn: t.string({ required: true, description: "Its name in English." }),
    nameZh: t.string({ required: true, description: "Its name in Chinese." }),
    from: t.field({ type: "Date", required: true, description: "First day off." }),
    to: t.field({ type: "Date", required: true, description: "The day after the last." }),
    workdays: t.field({ type: ["Date"], description: "Weekend days worked in exchange." }),
    observed: t.boolean({
      description: "False where the organisation keeps no such holiday; true when left out.",
    }),
  }),
});

const MOST_DAYS = 60;
const MOST_WORKDAYS = 10;
const MOST_CHARACTERS = 60;

/** @throws InputError with the member that is wrong */
function readHoliday(given: typeof HolidayInput.$inferInput) {
  const { code, year, from, to, observed } = given;
  const wrong = (member: string, message: string) => new InputError(["holiday", member], message);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code))
    throw wrong("code", `"${code}" is no code; expected up to 40 small letters, digits and hyphens.`);
  if (year < firstHolidayYear || year > lastHolidayYear)
    throw wrong("year", `Found the year ${year}, expected ${firstHolidayYear} to ${lastHolidayYear}.`);
  if (from >= to) throw wrong("to", `It ends on ${to}, which is not after its first day ${from}.`);
  if (daysIn({ from, to }) > MOST_DAYS)
    throw wrong("to", `Found ${daysIn({ from, to })} days, expected at most ${MOST_DAYS}.`);
  if (parseDay(from).year !== year) throw wrong("from", `It begins on ${from}, expected a day of ${year}.`);
  const workdays = [...new Set(given.workdays ?? [])].sort();
  if (workdays.length > MOST_WORKDAYS)
    throw wrong("workdays", `Found ${workdays.length} days, expected at most ${MOST_WORKDAYS}.`);
  const inside = workdays.find((day) => day >= from && day < to);
  if (inside) throw wrong("workdays", `${inside} is a day off of the holiday itself.`);
  return {
    code,
    year,
    name: {
      en: readWrittenText("nameEn", given.nameEn, MOST_CHARACTERS),
      zh: readWrittenText("nameZh", given.nameZh, MOST_CHARACTERS),
    },
    from,
    to,
    workdays,
    observed: observed ?? true,
  };
}

builder.mutationField("setHoliday", (t) =>
  t.field({
    type: [HolidayType],
    description:
      "Enters a holiday in place of the calendar's own of that code and year, or adds one. Sent again it changes nothing. Gives the holidays of the year.",
    extensions: { cost: 20, size: 10 },
    args: {
      holiday: t.arg({ type: HolidayInput, required: true, description: "The holiday." }),
      who: t.arg.string(whoArgument("Who enters it")),
    },
    resolve: async (_, { holiday, who }, context) => {
      const read = readHoliday(holiday);
      const author = readWrittenText("who", who, MOST_CHARACTERS);
      return context.write(async (tx) => {
        await writeHoliday(tx, { ...read, author });
        return holidaysOf(tx, { first: read.year, last: read.year });
      });
    },
  }),
);

builder.mutationField("takeBackHoliday", (t) =>
  t.field({
    type: [HolidayType],
    description:
      "Takes an entry back, so that the calendar's own holiday holds again; where there is none, nothing happens. Gives the holidays of the year.",
    extensions: { cost: 20, size: 10 },
    args: {
      code: t.arg.string({ required: true, description: "Its code." }),
      year: t.arg.int({ required: true, description: "Its year." }),
    },
    resolve: (_, { code, year }, context) =>
      context.write(async (tx) => {
        await takeBackHoliday(tx, code, year);
        return holidaysOf(tx, { first: year, last: year });
      }),
  }),
);
