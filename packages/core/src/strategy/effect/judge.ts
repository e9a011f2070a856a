import { differenceOf, pointsAgainstPeers } from "./difference.ts";
import { type Effect, type EffectQuestion, effectFormula, effectThresholds, type Refusal } from "./effect.ts";
import { answersOf, isBefore, type Panel, panelOf } from "./panel.ts";
import { seriesBreak } from "./series.ts";

/**
 * Did an action change a figure? Against peer venues where there are three or more, else against the venue's own past.
 * Where the design cannot tell, the reason instead of a number.
 */
export function effectOf(question: EffectQuestion): Effect {
  if (!(question.worthwhile > 0))
    throw new RangeError(`effectOf requires a change that matters above 0, found ${question.worthwhile}`);
  const { leastPeers, longestBefore, seriesLongestBefore } = effectThresholds;
  const panel = panelOf(question, longestBefore);
  const tooFew = tooFewOf(panel);
  if (tooFew) return { ...basis(panel), points: pointsOf(panel), refusal: tooFew };
  if (panel.peers.length >= leastPeers) return againstPeers(panel);
  const alone = panelOf({ ...question, peers: [] }, seriesLongestBefore);
  const obstacle = obstacleToSeries(question, alone);
  return obstacle ? { ...basis(panel), points: pointsOf(panel), refusal: obstacle } : againstPast(alone);
}

function tooFewOf({ question, own, before, after }: Panel): Refusal | null {
  const { treated, grain, start } = question;
  if (treated.cells.length === 0) return "not-asked";
  if (treated.cells.some(({ period }) => period >= start) && own.cells.length < treated.cells.length / 2)
    return "too-few-answers";
  if (before.length < effectThresholds.before[grain]) return "too-few-before";
  return after.length < effectThresholds.after[grain] ? "too-few-after" : null;
}

function againstPeers(panel: Panel): Effect {
  const { peersP, ...difference } = differenceOf(panel);
  const refusal =
    difference.preTrend?.status === "broken"
      ? "broken-pre-trend"
      : peersP < effectThresholds.peersLevel
        ? "peers-changed"
        : null;
  return judged(panel, {
    ...difference,
    points: pointsAgainstPeers(panel),
    refusal,
    design: "difference-in-differences",
  });
}

function againstPast(panel: Panel): Effect {
  const { earlierBreakP, ...found } = seriesBreak(panel);
  const refusal = earlierBreakP < effectThresholds.slopeLevel ? "already-moving" : null;
  return judged(panel, { ...found, refusal, design: "interrupted-series" });
}

/** What a venue's own past cannot tell; the lack of peers where that is what is missing. */
function obstacleToSeries(
  { grain, busyPeers, peers }: EffectQuestion,
  { before, after }: Panel,
): Refusal | null {
  const { seriesBefore, seriesAfter, leastPeers } = effectThresholds;
  if (grain === "month" && before.length >= seriesBefore && after.length >= seriesAfter) return null;
  if (busyPeers > 0 && busyPeers + peers.length >= leastPeers) return "peers-acted";
  return peers.length === 0 ? "season-unknown" : "too-few-peers";
}

function judged(
  panel: Panel,
  found: Pick<Effect, "estimate" | "points" | "refusal" | "design"> & Partial<Effect>,
): Effect {
  const effect = { ...basis(panel), ...found };
  if (effect.refusal) return { ...effect, estimate: null, withoutOnePeer: null, placebos: [] };
  return { ...effect, verdict: verdictOf(effect) };
}

/** `worked`: better beyond chance; `did-not`: what matters is excluded; else it cannot be told. */
function verdictOf({ estimate, direction, worthwhile }: Effect): Effect["verdict"] {
  if (!estimate) return "cannot-tell";
  const [least, most] = direction === 1 ? [estimate.low, estimate.high] : [-estimate.high, -estimate.low];
  if (least > 0) return "worked";
  return most < worthwhile ? "did-not" : "cannot-tell";
}

function pointsOf(panel: Panel): Effect["points"] {
  return panel.before.length > 0 ? pointsAgainstPeers(panel) : [];
}

function basis({ question, own, peers, before, after }: Panel): Effect {
  const past = isBefore(question.start);
  return {
    verdict: "cannot-tell",
    design: null,
    refusal: null,
    estimate: null,
    n: {
      before: answersOf(own.cells.filter(past)),
      after: answersOf(own.cells.filter((cell) => !past(cell))),
      peers: peers.reduce((sum, { cells }) => sum + answersOf(cells), 0),
    },
    periods: { before: before.length, after: after.length },
    grain: question.grain,
    peers: peers.map(({ venue }) => venue),
    preTrend: null,
    withoutOnePeer: null,
    placebos: [],
    direction: question.direction,
    worthwhile: question.worthwhile,
    points: [],
    formula: effectFormula,
  };
}
