import { addDays } from "@touchstone/core/calendar/day";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Journey, Touchpoint } from "@touchstone/core/journey";
import type { DigitalEvidence } from "@touchstone/core/strategy/demand/digital-checklist";
import { itemIndex } from "@touchstone/core/visit";
import { readMeasurementSums } from "@touchstone/db/read/measurement-sums";
import type { Context } from "../context.ts";
import { askFigure, plainIndicator, questionOf } from "../indicator.ts";
import { subjectOf } from "../subject.ts";
import type { DemandNode } from "./demand-node.ts";

const CLOSED_WITHIN_HOURS = 24;
const LOAD_DAYS = 35;

/** What the data of a venue say of the checklist, by item; what they do not tell is absent. */
export async function readEvidence(
  context: Context,
  node: DemandNode,
): Promise<Map<string, DigitalEvidence>> {
  const { journey, venue } = node;
  const found = new Map<string, DigitalEvidence>();
  if (journey === null || venue.lastDay === null) return found;
  const put = (item: string, evidence: DigitalEvidence | null) => evidence && found.set(item, evidence);
  put("feedback-coverage", coverage(node, journey));
  put("complaints-closed", await complaintsClosed(context, node, journey));
  const bookings = journey.touchpoints.filter(
    ({ stage, channel }) =>
      channel === "online" && journey.stages.find(({ code }) => code === stage)?.canonical === "BOOK",
  );
  put("online-booking", await extreme(context, node, bookings, "touchpoint-reach", 1));
  const technology = journey.touchpoints.filter(({ nature }) => nature === "technology");
  put("technology-works", await extreme(context, node, technology, "touchpoint-score", -1));
  put("load-measured", await daysOfLoad(context, venue.code, venue.lastDay));
  return found;
}

/** Touchpoints that any survey of the journey asks about, of all it has. */
function coverage({ catalogue }: DemandNode, journey: Journey): DigitalEvidence {
  const asked = new Set(
    catalogue.surveys
      .filter(({ journey: of }) => of.code === journey.code && of.version === journey.version)
      .flatMap(({ scales }) =>
        journey.touchpoints.flatMap((_, touchpoint) =>
          scales[itemIndex({ touchpoint })] ? [touchpoint] : [],
        ),
      ),
  );
  return { kind: "count", value: asked.size, of: journey.touchpoints.length };
}

async function complaintsClosed(
  context: Context,
  { catalogue, slice, dimension }: DemandNode,
  journey: Journey,
): Promise<DigitalEvidence | null> {
  const { subject } = subjectOf(context, catalogue, slice, journey);
  const columns = { cases: true, ...(dimension && { segments: [dimension.code] }) };
  const limits = { recoveredFrom: null, lateAfterHours: null };
  const { result } = await context.analyses.run(
    "recovery",
    { ...subject, columns },
    { limits },
    context.signal,
  );
  const closed = result.closing.closedAt.find(({ hours }) => hours === CLOSED_WITHIN_HOURS);
  if (result.status === "not-asked" || !closed) return null;
  return { kind: "figure", figure: closed.share, about: null };
}

/** The highest (1) or lowest (−1) figure of some touchpoints; `null` where none is measured. */
async function extreme(
  context: Context,
  { catalogue, slice, venue, journey }: DemandNode,
  touchpoints: readonly Touchpoint[],
  id: "touchpoint-reach" | "touchpoint-score",
  sign: 1 | -1,
): Promise<DigitalEvidence | null> {
  const { venues: _, ...rest } = slice;
  // Named, for other venues of the organisation may have other journeys.
  const of = journey ? { journey: journey.code, journeyVersion: journey.version } : {};
  const figures = await Promise.all(
    touchpoints.map(async ({ code, name }) => {
      const question = questionOf(catalogue, plainIndicator(id), { ...rest, ...of, touchpoint: code });
      return { name, figure: await askFigure(context, question, venue.code, false) };
    }),
  );
  const value = (figure: Figure) =>
    figure.status === "measured" ? sign * figure.value : Number.NEGATIVE_INFINITY;
  const [first, ...others] = figures.filter(({ figure }) => figure.status === "measured");
  if (!first) return null;
  const chosen = others.reduce((a, b) => (value(b.figure) > value(a.figure) ? b : a), first);
  return { kind: "figure", figure: chosen.figure, about: chosen.name };
}

/** Days with measured occupancy up to the newest answer; `null` where occupancy was never measured. */
async function daysOfLoad(context: Context, venue: string, lastDay: string): Promise<DigitalEvidence | null> {
  const days = { from: addDays(lastDay, 1 - LOAD_DAYS), to: addDays(lastDay, 1) };
  const [row] = await context.read((transaction) =>
    readMeasurementSums(
      transaction,
      "occupancy",
      { venues: [venue], ...days },
      { place: false, month: false },
    ),
  );
  const measured = row?.measures[0]?.days ?? 0;
  return measured === 0 ? null : { kind: "count", value: measured, of: LOAD_DAYS };
}
