import { indicatorById } from "@touchstone/core/indicator";
import { estimateFigure } from "@touchstone/core/indicator/estimate";
import type { CanonicalStage, Journey } from "@touchstone/core/journey";
import type { VisitRisks } from "@touchstone/core/risk";
import { type PartReading, readingOf, unmeasured } from "@touchstone/core/strategy/area/part";
import {
  commentingReading,
  goodMentionsReading,
  pooledReading,
  reachReading,
} from "@touchstone/core/strategy/area/readings";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { type CommentSums, readMentionSums } from "@touchstone/db/words/mention-sums";
import type { Context } from "../context.ts";
import { dimensionsOf } from "../recovery/limits.ts";
import type { LeagueQuestion } from "./league-question.ts";
import { type Readings, readingOrNone, touchpointFigures } from "./service-readings.ts";

type Visited = LeagueQuestion & { journey: Journey };

/** The stages before the experience itself. */
const BEFORE: readonly CanonicalStage[] = ["ATTRACT", "BOOK", "ARRIVE"];

/** What marketing and brand are judged by, at every venue. */
export async function marketingReadings(
  context: Context,
  question: Visited,
  risks: VisitRisks,
): Promise<Readings> {
  const { catalogue, venues, journey } = question;
  const { venues: _, group: __, ...slice } = question.slice;
  const stages = new Set(
    journey.stages.filter(({ canonical }) => BEFORE.includes(canonical)).map(({ code }) => code),
  );
  const before = journey.touchpoints.filter(({ stage }) => stages.has(stage)).map(({ code }) => code);
  const [arrival, recommend, reach, comments] = await Promise.all([
    touchpointFigures(context, question, "touchpoint-score", before),
    Promise.all(venues.map((venue) => context.answers.load({ slice, venue, item: "recommend" }))),
    reachOf(context, question),
    commentsOf(context, question),
  ]);
  const gaps = new Map(risks.overPromise.byVenue.map((row) => [row.venue, row.disappointed]));
  const reading = { weighted: false, asOf: catalogue.status.asOf };
  return new Map(
    venues.map((venue, place) => {
      const { histograms = null, visits = 0 } = recommend[place] ?? {};
      const { comments: written, mentions } = comments.get(venue) ?? { comments: 0, mentions: [] };
      const count = (verdict: "good" | "bad") => mentions.reduce((sum, each) => sum + each[verdict], 0);
      const recommendation = estimateFigure(indicatorById("recommendation-mean"), histograms, reading);
      return [
        venue,
        new Map<string, PartReading>([
          ["disappointed", readingOrNone(gaps.get(venue), noExpectation)],
          ["good-mentions", goodMentionsReading(count("good"), count("bad"), written)],
          ["commenting", commentingReading(written, visits)],
          ["segment-reach", reach.get(venue) ?? unmeasured(noSegments)],
          ["arrival", pooledReading(arrival.get(venue) ?? [], noArrival)],
          ["recommendation", readingOf(recommendation)],
        ]),
      ];
    }),
  );
}

/** How far each venue reaches the kinds of guests of all others together, by the first dimension that the surveys tell. */
async function reachOf(
  context: Context,
  { catalogue, venues, slice, journey }: Visited,
): Promise<Map<string, PartReading>> {
  const [dimension] = dimensionsOf(catalogue, { journey });
  if (!dimension) return new Map();
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, {
      slice,
      items: [],
      by: { venue: true, grain: null, segment: dimension.code },
    }),
  );
  const kinds = dimension.values.map(({ code }) => code);
  const guests = new Map(venues.map((venue) => [venue, kinds.map(() => 0)]));
  for (const { venue, segment, visits } of rows) {
    const counts = guests.get(venue ?? "");
    const kind = kinds.indexOf(segment ?? "");
    if (counts && kind >= 0) counts[kind] = visits;
  }
  return new Map(
    venues.map((venue) => {
      const peers = kinds.map((_, kind) =>
        venues.reduce((sum, other) => sum + (other === venue ? 0 : (guests.get(other)?.[kind] ?? 0)), 0),
      );
      return [venue, reachReading(guests.get(venue) ?? [], peers)];
    }),
  );
}

/** What guests wrote at each venue; read one by one only where anything was written at all. */
function commentsOf(context: Context, { venues, slice }: Visited): Promise<Map<string, CommentSums>> {
  return context.read(async (transaction) => {
    const found = new Map<string, CommentSums>();
    const all = await readMentionSums(transaction, slice);
    if (all.comments === 0) return found;
    const { group: _, ...rest } = slice;
    for (const venue of venues)
      found.set(venue, await readMentionSums(transaction, { ...rest, venues: [venue] }));
    return found;
  });
}

const noExpectation = { en: "the surveys did not ask what guests expected", zh: "问卷未询问顾客期望" };
const noSegments = { en: "the surveys tell no kinds of guests apart", zh: "问卷未区分客群" };
const noArrival = {
  en: "the journey has no touchpoint before or at arrival",
  zh: "旅程在抵达之前没有触点",
};
