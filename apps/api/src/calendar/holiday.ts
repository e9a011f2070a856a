import { dayNumber, parseDay } from "@touchstone/core/calendar/day";
import type { HolidayBasis } from "@touchstone/core/calendar/holiday";
import { builder, enumOf, localised } from "../builder.ts";
import { InputError } from "../error.ts";
import { type CalendarHoliday, holidaysOf } from "./holidays-of.ts";

const HolidayBasisEnum = enumOf<HolidayBasis>("HolidayBasis", "Where the days of a holiday come from.", {
  official: "As announced, with the weekend days worked in exchange.",
  convention:
    "The festival's own day and a usual length: nothing was announced for it, or only as part of another.",
  edited: "Entered by somebody of the organisation.",
});

export const HolidayType = builder.objectRef<CalendarHoliday>("Holiday").implement({
  description: "A holiday of one year in the organisation's calendar.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "The same from year to year." }),
    year: t.exposeInt("year", { description: "Of which year." }),
    name: localised(t, "Its name.", ({ name }) => name),
    from: t.field({ type: "Date", description: "First day off.", resolve: ({ from }) => from }),
    to: t.field({ type: "Date", description: "The day after the last.", resolve: ({ to }) => to }),
    festival: t.field({
      type: "Date",
      nullable: true,
      description: "The festival itself; null for one that somebody added.",
      resolve: ({ festival }) => festival,
    }),
    workdays: t.field({
      type: ["Date"],
      description: "Weekend days worked in exchange.",
      extensions: { size: 3 },
      resolve: ({ workdays }) => workdays,
    }),
    basis: t.field({
      type: HolidayBasisEnum,
      description: "Where its days come from.",
      resolve: ({ basis }) => basis,
    }),
    enteredBy: t.string({
      nullable: true,
      description: "Who entered it; null for the calendar's own.",
      resolve: ({ enteredBy }) => enteredBy,
    }),
    enteredAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was entered.",
      resolve: ({ enteredAt }) => enteredAt,
    }),
  }),
});

/** More years than this are not asked for at once. */
const MOST_YEARS = 30;

builder.queryField("holidays", (t) =>
  t.field({
    type: [HolidayType],
    description:
      "The organisation's holidays that touch a period, in the order of the days: for charts to mark.",
    extensions: { cost: 5, size: 20 },
    args: {
      from: t.arg({ type: "Date", required: true, description: "First day of the period." }),
      to: t.arg({ type: "Date", required: true, description: "The day after the last day of the period." }),
    },
    resolve: async (_, { from, to }, context) => {
      if (dayNumber(to) <= dayNumber(from))
        throw new InputError(["to"], {
          en: `The period ends on ${to}, which is not after its first day ${from}.`,
          zh: `时段止于 ${to}，没有晚于首日 ${from}。`,
        });
      const years = { first: parseDay(from).year, last: parseDay(to).year };
      if (years.last - years.first > MOST_YEARS)
        throw new InputError(["to"], {
          en: `Found ${years.last - years.first} years, expected at most ${MOST_YEARS}.`,
          zh: `共 ${years.last - years.first} 年，最多 ${MOST_YEARS} 年。`,
        });
      const found = await context.read((tx) => holidaysOf(tx, years));
      return found.filter((holiday) => holiday.from < to && holiday.to > from);
    },
  }),
);
