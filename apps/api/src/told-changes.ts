import type { Period } from "@touchstone/core/calendar";
import { periodLabel } from "@touchstone/core/calendar/label";
import type { Change, Changes } from "@touchstone/core/comparison/change";
import type { ChangeNames } from "@touchstone/core/comparison/change-sentence";
import { unwatched } from "@touchstone/core/importance";
import type { PlainIndicatorId } from "@touchstone/core/indicator";
import type { Journey } from "@touchstone/core/journey";
import type { LocalisedText } from "@touchstone/core/text";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import type { Analyses } from "./analysis/analyses.ts";
import { type ChangesQuestion, testChanges } from "./analysis/change-tests.ts";
import { rowsInTurns } from "./analysis/pieces.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ChangesAsked } from "./change-arguments.ts";
import { readChanges } from "./changed-answers.ts";
import { type Context, createContext } from "./context.ts";
import { touchpointOf } from "./journey.ts";
import { subjectOf } from "./league.ts";
import { keyOf } from "./memory.ts";
import { journeyOf, venuesOf } from "./slice.ts";
import { type VenueNode, venueNode } from "./venue.ts";

/** Changes with the names of what they speak of. */
export interface Told {
  changes: Changes;
  names: ChangeNames;
  /** All venues together, where venues are told apart at one item; judged by itself. */
  together: Changes | null;
  before: Period;
  after: Period;
  dimension: StoredSegmentDimension | null;
  venues: ReadonlyMap<string, VenueNode>;
  /** The journey of the touchpoints; `null` where the figures are about whole visits. */
  journey: Journey | null;
}

/** Up to so many figures are tested at once, in some ten milliseconds; more of them in the analysis thread. */
const FIGURES_AT_ONCE = 60;

/** Tests the changes that are asked for, or gives them as they are remembered. */
export function tellChanges(context: Context, catalogue: Catalogue, asked: ChangesAsked): Promise<Told> {
  const key = changesKey(context, catalogue, asked);
  return context.comparisons.get(key, context.signal, (given) =>
    compute(createContext(context, given), catalogue, asked, key),
  );
}

/** How far changes are, if they are being tested. */
export function changesProgress(
  context: Context,
  catalogue: Catalogue,
  asked: ChangesAsked,
): ReturnType<Analyses["computing"]> {
  return context.analyses.computing("changes", changesKey(context, catalogue, asked));
}

function changesKey({ organisationId }: Context, { status }: Catalogue, asked: ChangesAsked): string {
  const { dimension, question, ...rest } = asked;
  const { indicator, slice, item } = question;
  return keyOf([
    "changes",
    organisationId,
    status.version,
    indicator.id,
    slice,
    item,
    dimension?.code ?? null,
    rest,
  ]);
}

async function compute(
  context: Context,
  catalogue: Catalogue,
  asked: ChangesAsked,
  key: string,
): Promise<Told> {
  const { question, before, after, by, dimension, touchpoints, weighted } = asked;
  const { indicator, slice, item } = question;
  const read = async (): Promise<ChangesQuestion> => ({
    indicator: indicator.id as PlainIndicatorId,
    ...(await readChanges(context, catalogue, asked)),
    reading: { weighted, asOf: catalogue.status.asOf },
    total: by !== "touchpoint",
  });
  const tested =
    figuresOf(catalogue, asked) > FIGURES_AT_ONCE
      ? await context.analyses.carryOut("changes", key, read, context.signal)
      : testChanges(await read(), unwatched);
  const { rows, tests, together } = tested;
  const journey = touchpoints || typeof item !== "string" ? journeyOf(catalogue, slice) : null;
  const label = (period: Period) => ({ en: periodLabel(period, "en"), zh: periodLabel(period, "zh") });
  return {
    changes: { indicator, rows: await rowsInTurns(rows), tests },
    together: together && { indicator, ...together },
    names: {
      subject: touchpoints ? indicator.title : subjectOf(catalogue, question),
      before: label(before),
      after: label(after),
      dimension: dimension?.name ?? null,
      row: (change) => rowName(catalogue, journey, change),
    },
    before,
    after,
    dimension,
    venues: new Map(catalogue.venues.map((venue) => [venue.code, venueNode(venue)])),
    journey,
  };
}

/** How many figures there are to be compared, those of the kinds of guests included. */
function figuresOf(catalogue: Catalogue, { question, by, touchpoints, dimension }: ChangesAsked): number {
  const venues = by === "touchpoint" ? 1 : venuesOf(catalogue, question.slice).length;
  const kinds = dimension ? dimension.values.length + 1 : 0;
  return venues * (touchpoints?.length ?? 1) * (1 + kinds);
}

function rowName(
  catalogue: Catalogue,
  journey: Journey | null,
  { venue, touchpoint }: Pick<Change, "venue" | "touchpoint">,
): LocalisedText {
  const parts = [
    venue === null ? null : catalogue.venueByCode.get(venue)?.name,
    touchpoint === null || journey === null ? null : touchpointOf(journey, touchpoint).touchpoint.name,
  ].flatMap((name) => name ?? []);
  if (parts.length === 0) return { en: "All venues together", zh: "全部场所合计" };
  return { en: parts.map(({ en }) => en).join(", "), zh: parts.map(({ zh }) => zh).join("·") };
}
