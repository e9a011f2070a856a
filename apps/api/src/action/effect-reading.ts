import { indicatorById } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Slice } from "@touchstone/core/slice";
import { directionOf, worthwhileOf } from "@touchstone/core/strategy/action";
import { type Effect, type EffectQuestion, effectThresholds } from "@touchstone/core/strategy/effect";
import { cellsOf, type DatedAnswers, firstDayOf, startOf } from "@touchstone/core/strategy/effect/cells";
import type { Action } from "@touchstone/db/action/action";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import type { Catalogue } from "../catalogue.ts";
import { type Context, createContext } from "../context.ts";
import { keyOf } from "../memory.ts";
import { peersOf } from "../peers.ts";

type Grain = EffectQuestion["grain"];

/** What is asked of an action's effect, before its answers are read. */
interface Asked extends Omit<EffectQuestion, "treated" | "peers" | "grain" | "start" | "startedMidway"> {
  indicator: PlainIndicator;
  touchpoint: string | null;
  startDay: string;
  venue: string;
  peers: string[];
  journey: Pick<Slice, "journey" | "journeyVersion">;
}

/**
 * The effect of an action, by months where there are enough of them, else by weeks; remembered by data version.
 * @param all actions: peers that acted on the same figure around the same time are left out
 * @returns `null` of an action without a start, or one that was given up before it
 */
export async function readEffect(
  context: Context,
  catalogue: Catalogue,
  action: Action,
  all: readonly Action[],
): Promise<Effect | null> {
  const asked = questionOf(catalogue, action, all);
  if (asked === null) return null;
  const { indicator, ...rest } = asked;
  const key = keyOf(["action-effect", context.organisationId, catalogue.status.version, indicator.id, rest]);
  return context.comparisons.get(key, context.signal, async (given) => {
    const own = createContext(context, given);
    const byMonth = await effectBy(own, asked, "month", key);
    if (byMonth.refusal !== "too-few-before" && byMonth.refusal !== "too-few-after") return byMonth;
    const byWeek = await effectBy(own, asked, "week", key);
    return byWeek.estimate ? byWeek : byMonth;
  });
}

function questionOf(catalogue: Catalogue, action: Action, all: readonly Action[]): Asked | null {
  const plan = action.revisions.at(-1);
  const indicator = indicatorById(action.indicator);
  if (!plan?.startDay || plan.status === "planned" || indicator?.kind !== "plain") return null;
  const { startDay, target } = plan;
  const known = peersOf(catalogue, { venues: [action.venue] }, null, ["action"]).venues.map(
    ({ code }) => code,
  );
  const busy = new Set(all.filter((other) => interferes(other, action, startDay)).map(({ venue }) => venue));
  const { journeyCode, journeyVersion, touchpoint, baseline, venue } = action;
  return {
    indicator,
    touchpoint,
    startDay,
    venue,
    peers: known.filter((code) => !busy.has(code)),
    busyPeers: known.filter((code) => busy.has(code)).length,
    direction: directionOf(indicator.better, baseline.value, target),
    worthwhile: worthwhileOf(baseline, target),
    journey:
      touchpoint !== null && journeyCode !== null && journeyVersion !== null
        ? { journey: journeyCode, journeyVersion }
        : {},
  };
}

/** Does another action change the same figure at another venue while this one is judged? */
function interferes(other: Action, action: Action, startDay: string): boolean {
  const plan = other.revisions.at(-1);
  if (other.venue === action.venue || !plan?.startDay || plan.status === "planned") return false;
  if (other.indicator !== action.indicator || other.touchpoint !== action.touchpoint) return false;
  const { longestBefore, longestAfter } = effectThresholds;
  const { start } = startOf(startDay, "month");
  const began = startOf(plan.startDay, "month").start;
  return began > start - longestBefore && began < start + longestAfter;
}

async function effectBy(context: Context, asked: Asked, grain: Grain, key: string): Promise<Effect> {
  return context.analyses.carryOut(
    "actionEffect",
    `${key}|${grain}`,
    () => readQuestion(context, asked, grain),
    context.signal,
  );
}

async function readQuestion(context: Context, asked: Asked, grain: Grain): Promise<EffectQuestion> {
  const { indicator, touchpoint, startDay, venue, peers, journey, ...rest } = asked;
  const { start, startedMidway } = startOf(startDay, grain);
  const { seriesLongestBefore, longestBefore, longestAfter } = effectThresholds;
  const before = (grain === "month" ? seriesLongestBefore : longestBefore) + 1;
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, {
      slice: {
        ...journey,
        venues: [venue, ...peers],
        from: firstDayOf(start - before, grain),
        to: firstDayOf(start + longestAfter, grain),
      },
      items: [indicator.item === "touchpoint" ? { touchpoint: touchpoint as string } : indicator.item],
      by: { venue: true, grain: grain === "week" ? "day" : "month" },
    }),
  );
  const answers = new Map<string, DatedAnswers[]>();
  for (const { venue: of, period, items } of rows) {
    const [item] = items;
    if (of === null || period === null || !item?.asked) continue;
    const known = answers.get(of) ?? [];
    known.push({ day: period, histograms: item.histograms });
    answers.set(of, known);
  }
  const series = (code: string) => ({
    venue: code,
    cells: cellsOf(indicator, answers.get(code) ?? [], grain),
  });
  return { ...rest, treated: series(venue), peers: peers.map(series), grain, start, startedMidway };
}
