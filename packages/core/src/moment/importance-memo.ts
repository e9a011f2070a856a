import { drivers, type Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import { completeRows, type PatternRows, PatternTable } from "../statistics/pattern-table.ts";
import { type ImportanceMethod, pairwiseAssociations, variablesOf } from "./association.ts";
import type { CentredSums } from "./centred-sums.ts";
import { type Eligibility, eligibility } from "./eligibility.ts";
import { completeAssociations, type EmAssociations, EmSearch } from "./em-associations.ts";
import { type Groupings, type ImportanceAnalysis, importanceFrom, sharesFrom } from "./importance.ts";
import type { MomentItems } from "./moment-items.ts";
import type { MomentSums } from "./moment-sums.ts";
import { type MomentOutcome, momentOutcomes } from "./sum-layout.ts";
import { part, unwatched, type Watch } from "./watch.ts";

export { type ImportanceMethod, importanceMethods } from "./association.ts";
export type { CentredSums } from "./centred-sums.ts";
export type { Eligibility } from "./eligibility.ts";
export type { ImportanceAnalysis, ImportanceReplicate, TouchpointImportance } from "./importance.ts";
export type { MomentOutcome } from "./sum-layout.ts";
export { unwatched, type Watch } from "./watch.ts";

/** Shares that differ by more than this between the two methods are pointed out. A convention of ours. */
export const NOTABLE_DIFFERENCE = 0.03;

/** Why another method was used than the one asked for. */
export type MethodSwitch = "contradictory-pairs" | "not-converged";

/** Importance, how it was estimated, and what the other methods would have said. */
export interface MethodicalImportance extends ImportanceAnalysis {
  /** Touchpoints, as places among the asked ones. */
  used: readonly number[];
  groups: { stages: NamedGroup[]; factors: NamedGroup[] };
  /** Why it is not the method that was asked for; `null` where it is. */
  switched: MethodSwitch | null;
  /** Shares pair by pair, and from the visits that answered everything; `null` where they cannot be had. */
  pairwiseShares: readonly number[] | null;
  listwise: { visits: number; shares: readonly number[] } | null;
  /** Largest difference of a share between maximum likelihood and pair by pair; `null` unless both are known. */
  largestDifference: number | null;
  /** Of maximum likelihood: different sets of answered questions, and where jackknife replicates stopped. */
  likelihood: { patterns: number; replicateTolerance: number } | null;
}

/** A stage or driver, and the places of its touchpoints among the used ones. */
export interface NamedGroup {
  code: string;
  places: number[];
}

/** Visits that answered everything needed for the listwise diagnostic: as many as an analysis needs. */
const LISTWISE_FROM = 100;

/**
 * The importance of the touchpoints of one collection of visits, each kind computed once: moments of truth, drivers,
 * what-if and risks share it.
 */
export class ImportanceMemo {
  readonly sums: MomentSums;
  readonly journey: Journey;
  #centred: CentredSums | null = null;
  readonly #made = new Map<string, MethodicalImportance | null>();
  readonly #likely = new Map<MomentOutcome, EmAssociations>();
  /** Begun, and given up before their end. */
  readonly #searches = new Map<MomentOutcome, EmSearch>();

  constructor(sums: MomentSums, journey: Journey) {
    this.sums = sums;
    this.journey = journey;
  }

  get items(): MomentItems {
    return this.sums.items;
  }

  get centred(): CentredSums {
    this.#centred ??= this.sums.fold();
    return this.#centred;
  }

  eligibility(outcome: MomentOutcome = "overall"): Eligibility {
    return eligibility(this.centred, this.items, this.journey, outcome);
  }

  /** Visits that gave the outcome. */
  visitsWith(outcome: MomentOutcome): number {
    const place = momentOutcomes.indexOf(outcome);
    return this.centred.pair(0, place, place).n;
  }

  /**
   * Importance for an outcome; `null` where the outcome was not asked, too few gave it, or no touchpoint can take part.
   * Where pairs contradict each other too much, maximum likelihood is used instead; where that does not settle, pairs.
   */
  importance(
    outcome: MomentOutcome,
    method: ImportanceMethod = "em",
    watch: Watch = unwatched,
  ): MethodicalImportance | null {
    const key = `${outcome} ${method}`;
    if (!this.#made.has(key)) this.#made.set(key, this.#make(outcome, method, watch));
    return this.#made.get(key) ?? null;
  }

  /**
   * Associations of an outcome, which has to have been asked, with the touchpoints that can take part in it, by maximum
   * likelihood. A search that was given up goes on where it stopped when somebody asks again.
   */
  likelihood(outcome: MomentOutcome, watch: Watch = unwatched): EmAssociations {
    const known = this.#likely.get(outcome);
    if (known) return known;
    const search = this.#searches.get(outcome) ?? this.#newSearch(outcome);
    this.#searches.set(outcome, search);
    const found = search.finish(watch);
    this.#likely.set(outcome, found);
    this.#searches.delete(outcome);
    return found;
  }

  #newSearch(outcome: MomentOutcome): EmSearch {
    const { used } = this.eligibility(outcome);
    const rows = this.sums.patternRows(variablesOf(outcome, used));
    return new EmSearch(new PatternTable(rows), this.#ranges(this.items[outcome]?.scale as Scale, used));
  }

  /** Width of the scale of an outcome, then of the touchpoints. */
  #ranges(scale: Scale, used: readonly number[]): number[] {
    return [scale, ...used.map((j) => this.items.touchpoints[j]?.scale as Scale)].map(
      ({ low, high }) => high - low,
    );
  }

  #make(outcome: MomentOutcome, method: ImportanceMethod, watch: Watch): MethodicalImportance | null {
    const asked = this.items[outcome];
    if (!asked) return null;
    watch.step(0, 1);
    const { used, neededVisits } = this.eligibility(outcome);
    if (used.length === 0 || this.visitsWith(outcome) < neededVisits) return null;
    if (method === "em") return this.#byLikelihood(outcome, asked.scale, used, watch, null);
    const study = this.#study(outcome, asked.scale, used);
    const pairs = importanceFrom(study.pairwise, this.centred, study.variables, study.groupings, watch);
    if (pairs.status === "refused")
      return this.#byLikelihood(outcome, asked.scale, used, watch, "contradictory-pairs");
    return { ...pairs, ...study.named, switched: null, ...this.#others(pairs, study, null) };
  }

  #byLikelihood(
    outcome: MomentOutcome,
    scale: Scale,
    used: readonly number[],
    watch: Watch,
    switched: MethodSwitch | null,
  ): MethodicalImportance {
    const study = this.#study(outcome, scale, used);
    const likely = this.likelihood(outcome, part(watch, 0, LIKELIHOOD_PART));
    const rows = this.sums.patternRows(study.variables);
    const rest = part(watch, LIKELIHOOD_PART, 1);
    const chosen = likely.converged ? likely : study.pairwise;
    const found = importanceFrom(chosen, this.centred, study.variables, study.groupings, rest);
    return {
      ...found,
      ...study.named,
      switched: likely.converged ? switched : "not-converged",
      ...this.#others(found, study, { rows, likely }),
    };
  }

  #study(outcome: MomentOutcome, scale: Scale, used: readonly number[]): Study {
    const variables = variablesOf(outcome, used);
    const ranges = this.#ranges(scale, used);
    const touchpoints = used.map(
      (j) => this.journey.touchpoints[this.items.touchpoints[j]?.touchpoint as number],
    );
    const grouped = (codes: readonly string[], of: "stage" | "driver"): NamedGroup[] =>
      codes.flatMap((code) => {
        const places = touchpoints.flatMap((t, place) => (t?.[of] === code ? [place] : []));
        return places.length > 0 ? [{ code, places }] : [];
      });
    const stages = grouped(
      this.journey.stages.map((s) => s.code),
      "stage",
    );
    const factors = grouped(drivers, "driver");
    return {
      variables,
      ranges,
      pairwise: pairwiseAssociations(this.centred, variables, ranges),
      groupings: { stages: stages.map((s) => s.places), factors: factors.map((f) => f.places) },
      named: { used, groups: { stages, factors } },
    };
  }

  /** What other methods say. */
  #others(
    found: ImportanceAnalysis,
    { pairwise, groupings, ranges }: Study,
    em: { rows: PatternRows; likely: EmAssociations } | null,
  ): Pick<MethodicalImportance, "pairwiseShares" | "listwise" | "largestDifference" | "likelihood"> {
    const own = found.touchpoints.map((t) => t.share);
    const pairwiseShares = found.method === "pairwise" ? own : sharesFrom(pairwise, groupings.stages);
    const comparable = em?.likely.converged === true && pairwiseShares !== null && own.length > 0;
    const complete = em && completeRows(em.rows);
    const enough = complete !== null && complete.venue.length >= Math.max(LISTWISE_FROM, 10 * own.length);
    const listwise = enough ? sharesFrom(completeAssociations(complete, ranges), groupings.stages) : null;
    return {
      pairwiseShares,
      listwise: listwise && complete ? { visits: complete.venue.length, shares: listwise } : null,
      largestDifference: comparable
        ? Math.max(...own.map((share, j) => Math.abs(share - (pairwiseShares[j] as number))))
        : null,
      likelihood: em && {
        patterns: em.likely.patterns,
        replicateTolerance: em.likely.replicateTolerance,
      },
    };
  }
}

/** Part of the whole work that estimating associations is; the rest is sharing out what they explain. */
const LIKELIHOOD_PART = 0.9;

interface Study {
  variables: number[];
  ranges: number[];
  pairwise: ReturnType<typeof pairwiseAssociations>;
  groupings: Groupings;
  named: Pick<MethodicalImportance, "used" | "groups">;
}
