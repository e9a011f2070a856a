import { text } from "./page-template.ts";

/* Columns and words that several pages have. */

export const venue = text({ en: "Venue", zh: "场所" }, "venue.name");
export const touchpoint = text({ en: "Touchpoint", zh: "触点" }, "touchpoint.name");
export const stage = text({ en: "Stage", zh: "阶段" }, "touchpoint.stage.name");
export const sentence = text({ en: "In words", zh: "说明" }, "sentence");

export const rankFrom = { en: "Rank from", zh: "名次自" };
export const rankTo = { en: "Rank to", zh: "名次至" };
export const complaints = { en: "Complaints", zh: "投诉数" };
export const complaintShare = { en: "Guests with a complaint", zh: "投诉率" };
export const medianHours = { en: "Hours until half are closed", zh: "半数办结所需小时" };
export const recoveryRate = { en: "Recovered", zh: "挽回率" };

export const quadrants = {
  CONCENTRATE_HERE: { en: "concentrate here", zh: "重点改进" },
  KEEP_UP: { en: "keep it up", zh: "继续保持" },
  LOW_PRIORITY: { en: "low priority", zh: "次要关注" },
  POSSIBLE_OVERKILL: { en: "possible overkill", zh: "可能投入过度" },
};
