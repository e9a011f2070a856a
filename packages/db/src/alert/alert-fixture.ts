import type { NewAlertEntry } from "./alert-entry.ts";

/** An entry with fixed contents unless told otherwise. */
export function testEntry(clientKey: string, change: Partial<NewAlertEntry> = {}): NewAlertEntry {
  return {
    venue: "house-a",
    source: "answers",
    indicator: "satisfied-share",
    side: "below",
    firstDay: "2026-06-22",
    lastDay: "2026-07-01",
    kind: "comment",
    author: "Wei",
    text: "The lift was out of order.",
    caseReference: null,
    sentence: { en: "It fell.", zh: "下降了。" },
    clientKey,
    ...change,
  };
}
