import type { LocalisedText } from "../text/text.ts";
import type { Period } from "./calendar.ts";

/**
 * Where the days of a holiday come from: the state's announcement as the calendar library keeps it; the festival's own
 * day and our convention of its length, where nothing was announced yet; or somebody's own entry.
 */
export const holidayBases = ["official", "convention", "edited"] as const;
export type HolidayBasis = (typeof holidayBases)[number];

/** A holiday of one year: days off in a row, first to last. */
export interface Holiday extends Period {
  /** The same from year to year: what makes two holidays comparable. */
  code: string;
  year: number;
  name: LocalisedText;
  /** The festival itself, where it lies in a known place of the calendar; `null` for one that somebody added. */
  festival: string | null;
  /** Weekend days worked in exchange (调休). */
  workdays: readonly string[];
  basis: HolidayBasis;
}

/** The holidays that every calendar starts with, in the order of the year. */
export const holidayCodes = [
  "spring-festival",
  "qingming",
  "may-day",
  "dragon-boat",
  "mid-autumn",
  "national-day",
] as const;
export type HolidayCode = (typeof holidayCodes)[number];

export const holidayNames: Record<HolidayCode, LocalisedText> = {
  "spring-festival": { en: "Spring Festival", zh: "春节" },
  qingming: { en: "Qingming", zh: "清明" },
  "may-day": { en: "May Day", zh: "五一" },
  "dragon-boat": { en: "Dragon Boat", zh: "端午" },
  "mid-autumn": { en: "Mid-Autumn", zh: "中秋" },
  "national-day": { en: "National Day", zh: "国庆" },
};
