import { countedSeries, type DailySeries, dailySeries } from "@touchstone/core/alert/daily-series";
import { type Subject, subjectOfCounts, subjectOfIndicator } from "@touchstone/core/alert/subject";
import { indicatorById } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { NoteCode } from "@touchstone/core/indicator/note";
import type { LocalisedText } from "@touchstone/core/text";
import { type Outcome, outcomes } from "@touchstone/core/visit";
import type { Transaction } from "@touchstone/db";
import type { AlertSource } from "@touchstone/db/alert/alert-entry";
import { readCountedNames, readCountedSeries } from "@touchstone/db/alert/read-counted-series";
import { readDailyAnswers, type VenueDays } from "@touchstone/db/alert/read-daily-answers";

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

/**
 * The daily series of venues: each indicator at each venue where it was asked, then every series that other sources
 * counted.
 */
export async function readSeries(
  transaction: Transaction,
  indicators: readonly PlainIndicator[],
  slice: { venues?: string[] },
): Promise<NamedSeries[]> {
  const items = [...new Set(indicators.map(({ item }) => item))].filter(isOutcome);
  const days = items.length === 0 ? [] : await readDailyAnswers(transaction, slice, items);
  const counted = await readCountedSeries(transaction, slice);
  const names = counted.length === 0 ? null : await readCountedNames(transaction);
  return [
    ...indicators.flatMap((indicator) => {
      const place = items.indexOf(indicator.item as Outcome);
      return days
        .filter((venue) => venue.asks(place))
        .map((venue) => seriesOfAnswers(indicator, venue, place));
    }),
    ...counted.map(
      ({ venue, indicator, rows }): NamedSeries => ({
        name: { venue, source: "daily-counts", indicator },
        subject: subjectOfCounts(names?.get(indicator) ?? titleOf(indicator)),
        daily: () => countedSeries(rows),
      }),
    ),
  ];
}

function seriesOfAnswers(indicator: PlainIndicator, days: VenueDays, place: number): NamedSeries {
  return {
    name: { venue: days.venue, source: "answers", indicator: indicator.id },
    subject: subjectOfIndicator(indicator),
    daily: () => dailySeries(indicator.estimate, days.answers(place)),
  };
}

/** A series that no mapping names has an indicator's title where it has its code, else the code itself. */
function titleOf(code: string): LocalisedText {
  return indicatorById(code)?.title ?? { en: code, zh: code };
}

function isOutcome(item: PlainIndicator["item"]): item is Outcome {
  return (outcomes as readonly string[]).includes(item);
}
