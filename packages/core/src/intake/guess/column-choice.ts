import { z } from "zod";
import { scale } from "../../scale/scale.ts";
import { localisedText } from "../../text/text.ts";
import { code } from "../survey-parts.ts";
import { shortOrders } from "../written-days.ts";
import type { ColumnGuess } from "./column-guess.ts";
import { type ColumnRole, columnRoles, scaledRoles } from "./column-role.ts";
import { dayFormats } from "./guess-day.ts";

const roles = Object.keys(columnRoles) as [ColumnRole, ...ColumnRole[]];

/** What a column is read as: as it was guessed, or as somebody decided. */
export const columnChoice = z.strictObject({
  column: z.string().min(1),
  role: z.enum(roles),
  /** Touchpoint of the journey that it is about; found out by its name where it is left out. */
  touchpoint: code.optional(),
  /** The column with the other half of its question: the rating of an expectation, Kano's other question. */
  partner: z.string().min(1).optional(),
  scale: scale.optional(),
  otherScale: scale.optional(),
  recode: z.record(z.string(), z.int()).optional(),
  skipped: z.array(z.string()).optional(),
  notMet: z.array(z.string()).optional(),
  /** How it writes days. */
  day: z.enum(dayFormats).optional(),
  /** In which order days of three short numbers stand, where they are written in several ways. */
  order: z.enum(shortOrders).optional(),
  /** Values that tell no day. */
  undated: z.array(z.string()).optional(),
  /** Name of the dimension, where it is one. */
  name: localisedText.optional(),
});
export type ColumnChoice = z.infer<typeof columnChoice>;

/** A decision about a column: whatever is left out stays as guessed. */
export const columnOverride = columnChoice.partial().required({ column: true });
export type ColumnOverride = z.infer<typeof columnOverride>;

/** What the guesses come to, with decisions on top. A column with another role than guessed loses what belonged to it. */
export function choicesOf(
  guesses: readonly ColumnGuess[],
  overrides: readonly ColumnOverride[] = [],
): ColumnChoice[] {
  return guesses.map((guess) => {
    const override = overrides.find(({ column }) => column === guess.column);
    const role = override?.role ?? guess.role;
    const decided = Object.entries(override ?? {}).filter(([, value]) => value !== undefined);
    return { ...guessed(guess, role), ...Object.fromEntries(decided), column: guess.column, role };
  });
}

function guessed({ column, scale: found, day, partner }: ColumnGuess, role: ColumnRole): ColumnChoice {
  if (role === "day" && day !== null)
    return {
      column,
      role,
      day: day.format,
      ...(day.order && { order: day.order }),
      ...(day.undated.length > 0 && { undated: day.undated }),
    };
  const yesNo: readonly ColumnRole[] = ["returned", "complaint", "complaint-closed"];
  if (found === null || !(scaledRoles.includes(role) || yesNo.includes(role))) return { column, role };
  return {
    column,
    role,
    ...(partner !== null && { partner }),
    scale: found.scale,
    ...(found.otherScale && { otherScale: found.otherScale }),
    ...(found.recode && { recode: found.recode }),
    skipped: found.skipped,
    notMet: found.notMet,
  };
}
