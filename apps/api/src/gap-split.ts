import {
  type Executive,
  type GapParts,
  gapParts,
  halfTheGap,
  liftedOutcome,
  outcomeOf,
} from "@touchstone/core/executive";
import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import { type LiftOutcome, type OutcomeLift, whatIf } from "@touchstone/core/what-if";
import type { Scope } from "@touchstone/core/what-if/scope";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import type { Question } from "./indicator.ts";
import { journeyOf, venuesOf } from "./slice.ts";
import { type About, subjectOf } from "./subject.ts";

/** What goes with a gap, on which journey. */
export interface GapSplit {
  about: About;
  parts: GapParts;
  lift: OutcomeLift | null;
}

/**
 * Splits the gap of a finding by touchpoints and works out what closing half of it would be expected to lift.
 * @returns `null` where nothing stands out, the indicator's gap is not split, or its venues have several journeys
 */
export async function splitGap(
  context: Context,
  catalogue: Catalogue,
  { indicator, slice }: Question,
  finding: Executive["finding"],
): Promise<GapSplit | null> {
  const outcome = outcomeOf(indicator.id);
  if (outcome === null || (finding.kind !== "trails" && finding.kind !== "leads")) return null;
  const journey = soleJourney(catalogue, slice);
  if (journey === null) return null;
  const { venue } = finding.gap;
  const others = venuesOf(catalogue, slice).filter((code) => code !== venue);
  const { group: _, ...rest } = slice;
  const about = subjectOf(context, catalogue, { ...rest, venues: [venue] }, journey);
  const { asOf } = about.subject;
  const scopeOf = async (venues: string[]): Promise<Scope> => {
    const subject = { ...about.subject, slice: { ...about.subject.slice, venues } };
    return (await context.analyses.run("liftScope", subject, {}, context.signal)).result;
  };
  const [own, theirs, chain] = await Promise.all([
    scopeOf([venue]),
    scopeOf(others),
    coefficientsOf(context, about, outcome),
  ]);
  const parts = gapParts(chain, own, theirs, { journey, asOf });
  const choices = finding.kind === "trails" ? halfTheGap(parts.named) : [];
  if (choices.length === 0) return { about, parts, lift: null };
  const known = await Promise.all(liftedBy(outcome).map((lifted) => coefficientsOf(context, about, lifted)));
  const lifted = liftedOutcome(
    outcome,
    known.filter(({ status }) => status === "ok").map((one) => one.outcome),
  );
  const { outcomes } = whatIf(
    known.filter((one) => one.outcome === lifted),
    own,
    choices,
    { journey, asOf },
  );
  return { about, parts, lift: outcomes[0] ?? null };
}

/** The outcomes that may be spoken of as lifted. */
function liftedBy(outcome: LiftOutcome): LiftOutcome[] {
  return outcome === "net-promoter" ? ["net-promoter"] : ["recommend", "overall"];
}

/** Of all venues and guests of the period, as in the what-if. */
async function coefficientsOf(context: Context, { subject }: About, outcome: LiftOutcome) {
  const { venues: _, group: __, segments: ___, ...everywhere } = subject.slice;
  const chain = { ...subject, slice: everywhere };
  return (await context.analyses.run("liftCoefficients", chain, { outcome }, context.signal)).result;
}

/** The one journey of a slice; `null` where there is none or several. */
function soleJourney(catalogue: Catalogue, slice: Slice): Journey | null {
  try {
    return journeyOf(catalogue, slice);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
