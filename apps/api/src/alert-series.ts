import { countedSeries, type DailySeries, dailySeries } from "@touchstone/core/alert/daily-series";
import {
  asksItem,
  type PackedCounts,
  type PackedVenue,
  unpackCounts,
  unpackItem,
} from "@touchstone/core/alert/packed-days";
import { type Subject, subjectOfCounts, subjectOfIndicator } from "@touchstone/core/alert/subject";
import { indicatorById, type PlainIndicatorId } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { NoteCode } from "@touchstone/core/indicator/note";
import type { LocalisedText } from "@touchstone/core/text";
import type { Outcome } from "@touchstone/core/visit";
import type { AlertSource } from "@touchstone/db/alert/alert-entry";

/** What a chart watches: a figure at a venue, from the answers or counted by others. */
export interface SeriesName {
  venue: string;
  source: AlertSource;
  indicator: string;
}

/** A series that can be charted. */
export interface NamedSeries {
  name: SeriesName;
  subject: Subject;
  /** Unpacks its days; the code of a note where the figure does not exist for these answers. */
  daily(): DailySeries | NoteCode;
}

/** Daily series as they were read: plain, so that they travel to the analysis thread, their days in shared memory. */
export interface PackedSeries {
  indicators: readonly PlainIndicatorId[];
  /** The items behind the indicators: what the places of a packed day mean. */
  items: readonly Outcome[];
  venues: readonly PackedVenue[];
  counted: readonly PackedCounts[];
  /** Names of what other sources count, by its code. */
  names: ReadonlyMap<string, LocalisedText>;
}

/** Each indicator at each venue where it was asked, then every series that other sources counted. */
export function seriesOf({ indicators, items, venues, counted, names }: PackedSeries): NamedSeries[] {
  return [
    ...indicators.flatMap((id) => {
      const indicator = indicatorById(id);
      const subject = subjectOfIndicator(indicator);
      const place = items.indexOf(indicator.item as Outcome);
      return venues
        .filter((venue) => asksItem(venue, place))
        .map((venue) => seriesOfAnswers(indicator, subject, venue, place));
    }),
    ...counted.map(
      (series): NamedSeries => ({
        name: { venue: series.venue, source: "daily-counts", indicator: series.indicator },
        subject: subjectOfCounts(names.get(series.indicator) ?? titleOf(series.indicator)),
        daily: () => countedSeries(unpackCounts(series)),
      }),
    ),
  ];
}

function seriesOfAnswers(
  indicator: PlainIndicator,
  subject: Subject,
  venue: PackedVenue,
  place: number,
): NamedSeries {
  return {
    name: { venue: venue.venue, source: "answers", indicator: indicator.id },
    subject,
    daily: () => dailySeries(indicator.estimate, unpackItem(venue, place)),
  };
}

/** A series that no mapping names has an indicator's title where it has its code, else the code itself. */
function titleOf(code: string): LocalisedText {
  return indicatorById(code)?.title ?? { en: code, zh: code };
}
