import { day } from "@touchstone/core/slice";
import type { AlertSide } from "@touchstone/db/alert/alert-entry";
import { z } from "zod";
import type { SeriesName } from "./alert-series.ts";
import { InputError } from "./error.ts";
import { nodeId, nodeKey } from "./node.ts";

/** What names an alert: the series that is watched, the side to which it has gone, and the first day of its run. */
export interface AlertIdentity extends SeriesName {
  side: AlertSide;
  firstDay: string;
}

const identity = z.tuple([
  z.string().min(1),
  z.enum(["answers", "daily-counts"]),
  z.string().min(1),
  z.enum(["above", "below"]),
  day,
]);

export function alertId({ venue, source, indicator, side, firstDay }: AlertIdentity): string {
  return nodeId("Alert", JSON.stringify([venue, source, indicator, side, firstDay]));
}

/** @throws InputError for an identifier that is not an alert's */
export function readAlertId(id: string): AlertIdentity {
  const key = nodeKey("Alert", id);
  const parsed = key === null ? null : identity.safeParse(parsedJson(key));
  if (!parsed?.success)
    throw new InputError(["alert"], {
      en: `"${id}" is not the identifier of an alert.`,
      zh: `“${id}”不是预警的编号。`,
    });
  const [venue, source, indicator, side, firstDay] = parsed.data;
  return { venue, source, indicator, side, firstDay };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
