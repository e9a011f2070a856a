import { indicatorById } from "@touchstone/core/indicator";
import { estimateFigure } from "@touchstone/core/indicator/estimate";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Journey } from "@touchstone/core/journey";
import type { VisitRisks } from "@touchstone/core/risk";
import { channelReading } from "@touchstone/core/strategy/area/channel-reading";
import { type PartReading, readingOf, remarked, unmeasured } from "@touchstone/core/strategy/area/part";
import { pooledReading } from "@touchstone/core/strategy/area/readings";
import type { LocalisedText } from "@touchstone/core/text";
import type { Context } from "../context.ts";
import { dimensionsOf } from "../recovery/limits.ts";
import { readVenueChannels } from "../risk/channel-consistency.ts";
import { visitRisksOf } from "../risk/question.ts";
import { subjectOf } from "../subject.ts";
import type { LeagueQuestion } from "./league-question.ts";

/** Readings of parts by venue, then by code of the part. */
export type Readings = ReadonlyMap<string, ReadonlyMap<string, PartReading>>;

type Visited = LeagueQuestion & { journey: Journey };

/** The ratings of each touchpoint at each venue as figures of an indicator. */
export async function touchpointFigures(
  context: Context,
  { catalogue, venues, slice: { venues: _, group: __, ...slice } }: Visited,
  indicator: "touchpoint-satisfied-share" | "touchpoint-dissatisfied-share" | "touchpoint-score",
  touchpoints: readonly string[],
): Promise<Map<string, Figure[]>> {
  const reading = { weighted: false, asOf: catalogue.status.asOf };
  const found = await Promise.all(
    venues.map(async (venue): Promise<[string, Figure[]]> => {
      const answered = await Promise.all(
        touchpoints.map((touchpoint) => context.answers.load({ slice, venue, item: { touchpoint } })),
      );
      return [
        venue,
        answered.map(({ histograms }) => estimateFigure(indicatorById(indicator), histograms, reading)),
      ];
    }),
  );
  return new Map(found);
}

/** What service is judged by, at every venue. */
export async function serviceReadings(
  context: Context,
  question: Visited,
  risks: VisitRisks,
): Promise<Readings> {
  const { venues, journey } = question;
  const codes = journey.touchpoints.map(({ code }) => code);
  const moments = await momentsOf(context, question);
  const [met, low, recovered, channels] = await Promise.all([
    touchpointFigures(context, question, "touchpoint-satisfied-share", moments.codes),
    touchpointFigures(context, question, "touchpoint-dissatisfied-share", codes),
    recoveredOf(context, question),
    readVenueChannels(context, aboutOf(context, question), venues),
  ]);
  const spread = new Map(risks.inconsistency.byVenue.map((row) => [row.venue, row.spread]));
  return new Map(
    venues.map((venue) => [
      venue,
      new Map<string, PartReading>([
        ["moments-met", remarked(pooledReading(met.get(venue) ?? [], noMoments), moments.remark)],
        ["low-ratings", pooledReading(low.get(venue) ?? [], noTouchpoints)],
        ["recovered", recovered.get(venue) ?? unmeasured(noComplaints)],
        ["staff-consistency", readingOrNone(spread.get(venue), noStaff)],
        ["channel-consistency", channelReading(channels.get(venue))],
      ]),
    ]),
  );
}

/** The risks of whole visits, at every venue. */
export function risksOf(context: Context, question: Visited): Promise<VisitRisks> {
  return visitRisksOf(context, aboutOf(context, question));
}

/** What the risks are asked of. */
function aboutOf(context: Context, { catalogue, slice, journey }: Visited) {
  return { ...subjectOf(context, catalogue, slice, journey), catalogue };
}

/** The figure of a venue as a reading; why there is none where the venue has no row. */
export const readingOrNone = (figure: Figure | undefined, none: LocalisedText): PartReading =>
  figure ? readingOf(figure) : unmeasured(none);

/** Touchpoints that are looked at where no moment of truth can be told. */
const MOST_IMPORTANT = 3;

/**
 * The journey's moments of truth, from all days and all kinds of guests: which they are does not change with the slice.
 * Where none can be told, the touchpoints that explain most of overall satisfaction.
 */
async function momentsOf(
  context: Context,
  { catalogue, slice, journey }: Visited,
): Promise<{ codes: string[]; remark: LocalisedText }> {
  const { from: _, to: __, segments: ___, ...always } = slice;
  const { subject } = subjectOf(context, catalogue, always, journey);
  const { result } = await context.analyses.run("moments", subject, { weights: null }, context.signal);
  const told = result.moments.filter(({ isMoment }) => isMoment).map(({ code }) => code);
  const codes =
    told.length > 0
      ? told
      : result.moments
          .filter(({ importance }) => importance.rank !== null && importance.rank <= MOST_IMPORTANT)
          .map(({ code }) => code);
  const names = journey.touchpoints.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  const [en, zh] = [names.map((name) => name.en).join(", "), names.map((name) => name.zh).join("、")];
  return {
    codes,
    remark:
      told.length > 0
        ? { en: `moments of truth: ${en}`, zh: `关键时刻：${zh}` }
        : {
            en: `no moment of truth can be told; judged at the touchpoints that explain most: ${en}`,
            zh: `尚无可判定的关键时刻，按解释力最强的触点评价：${zh}`,
          },
  };
}

async function recoveredOf(
  context: Context,
  { catalogue, venues, slice, journey }: Visited,
): Promise<Map<string, PartReading>> {
  const { subject } = subjectOf(context, catalogue, slice, journey);
  const [dimension] = dimensionsOf(catalogue, { journey });
  const columns = { cases: true, ...(dimension && { segments: [dimension.code] }) };
  const limits = { recoveredFrom: null, lateAfterHours: null };
  const { result } = await context.analyses.run(
    "recovery",
    { ...subject, columns },
    { limits },
    context.signal,
  );
  return new Map(
    result.byVenue.flatMap(({ place, rate }) => {
      const venue = place === null ? undefined : venues[place];
      return venue === undefined ? [] : [[venue, readingOf(rate)] as const];
    }),
  );
}

const noMoments = {
  en: "too few answers to tell which touchpoints matter most",
  zh: "答卷不足，无法判定哪些触点最关键",
};
const noTouchpoints = { en: "the journey has no touchpoints", zh: "旅程没有触点" };
const noComplaints = { en: "the surveys do not record complaints", zh: "问卷未记录投诉" };
const noStaff = { en: "the surveys do not tell who served the guest", zh: "问卷未记录服务员工" };
