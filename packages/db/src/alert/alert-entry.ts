import type { LocalisedText } from "@touchstone/core/text";
import type { AlertEntryKind, AlertSide, AlertSource } from "../schema/alert-entry.ts";

export type { AlertEntryKind, AlertSide, AlertSource } from "../schema/alert-entry.ts";

/** Something a person wrote about an alert. */
export interface NewAlertEntry {
  /** Code of the venue. */
  venue: string;
  /** Where the watched figure's counts come from, and its name there. */
  source: AlertSource;
  indicator: string;
  /** To which side of its usual level it had gone. */
  side: AlertSide;
  /** First day of the alert's run, and its last one when this was written. */
  firstDay: string;
  lastDay: string;
  kind: AlertEntryKind;
  /** Who wrote it, as they call themselves. */
  author: string;
  /** What they wrote; a comment always has text. */
  text: string | null;
  /** Of a link to a case: its number or address where the case is kept. */
  caseReference: string | null;
  /** What the alert said when this was written. */
  sentence: LocalisedText;
  /** The writer's own key of this entry: the same key again writes nothing. */
  clientKey: string;
}

export interface AlertEntry extends NewAlertEntry {
  id: number;
  /** ISO instant. */
  writtenAt: string;
}
