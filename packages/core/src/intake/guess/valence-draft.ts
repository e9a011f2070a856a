import type { Journey } from "../../journey/journey.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { matchTouchpoints } from "./match-touchpoints.ts";
import { aspectOf } from "./name-evidence.ts";
import { noTouchpoint } from "./placed-ratings.ts";
import { ratingsDraft } from "./rating-draft.ts";

/** Feelings belong to touchpoints: by their names, or in the order of the ratings where there are as many. */
export function valenceOf(
  columns: readonly ColumnChoice[],
  rated: ReadonlyMap<string, string>,
  journey: Journey,
  notes: LocalisedText[],
): Record<string, unknown> | undefined {
  if (columns.length === 0) return undefined;
  const found = matchTouchpoints(
    columns.map(({ column }) => ({
      column: column.replace(/^(?:feel(?:ing)?|emotion|mood|e)[\s_-]*/i, ""),
      aspect: aspectOf(column),
    })),
    journey,
  );
  const inOrder = [...rated.values()];
  const entries = columns.flatMap((choice, at): (readonly [string, ColumnChoice])[] => {
    const bare = choice.column.replace(/^(?:feel(?:ing)?|emotion|mood|e)[\s_-]*/i, "");
    const touchpoint =
      found.get(bare)?.touchpoint ?? (inOrder.length === columns.length ? inOrder[at] : undefined);
    if (touchpoint !== undefined) return [[touchpoint, choice]];
    notes.push(noTouchpoint(choice.column, journey));
    return [];
  });
  if (entries.length === 0) return undefined;
  const { shared, items } = ratingsDraft(entries);
  return { ...shared, touchpoints: items };
}
