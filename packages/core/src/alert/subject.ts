import { dailyCountShare } from "../indicator/alert/daily-count-share.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { netPromoterScore } from "../indicator/satisfaction/net-promoter-score.ts";
import { reportedProblemShare } from "../indicator/satisfaction/reported-problem-share.ts";
import { returnIntention } from "../indicator/satisfaction/return-intention.ts";
import { satisfiedShare } from "../indicator/satisfaction/satisfied-share.ts";
import type { LocalisedText } from "../text/text.ts";
import type { Unit } from "../unit/unit.ts";

/** What a chart watches: an indicator, or a share that somebody else counted. */
export interface Subject {
  title: LocalisedText;
  unit: Unit;
  better: PlainIndicator["better"];
  formula: { id: string; version: number };
}

/**
 * The indicators that are watched at every venue: ours, few on purpose, because each chart more makes it harder for any
 * to stand out among all.
 */
export const watchedIndicators = [
  satisfiedShare,
  netPromoterScore,
  returnIntention,
  reportedProblemShare,
] as const satisfies readonly PlainIndicator[];

/** An indicator as the subject of a chart. */
export function subjectOfIndicator({ id, title, unit, better, formula }: PlainIndicator): Subject {
  return { title, unit, better, formula: { id, version: formula.version } };
}

/** A daily series of another source as the subject of a chart: which direction is good, its source does not say. */
export function subjectOfCounts(title: LocalisedText): Subject {
  return {
    title,
    unit: "share",
    better: "neither",
    formula: { id: dailyCountShare.id, version: dailyCountShare.formula.version },
  };
}
