import { indicatorById } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Journey } from "@touchstone/core/journey";
import { type ActionPlan, type PortfolioPlace, placeOf } from "@touchstone/core/strategy/action";
import type { Effect } from "@touchstone/core/strategy/effect";
import type { EffectNames } from "@touchstone/core/strategy/effect/sentence";
import type { Action, ActionRevision } from "@touchstone/db/action/action";
import { readActions } from "@touchstone/db/action/read-actions";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { nodeId, nodeKey } from "../node.ts";
import { type VenueNode, venueNode } from "../venue.ts";
import { readEffect } from "./effect-reading.ts";

/** An action with what is known of its effect. */
export interface ActionNode {
  action: Action;
  plan: ActionPlan & Pick<ActionRevision, "revision" | "recordedAt">;
  venue: VenueNode;
  indicator: PlainIndicator;
  /** `null` of an action about the whole visit. */
  journey: Journey | null;
  effect: Effect | null;
  place: PortfolioPlace;
}

export function actionId({ id }: Pick<Action, "id">): string {
  return nodeId("Action", String(id));
}

/** @throws InputError for an identifier that is not an action's */
export function readActionId(id: string): number {
  const key = Number(nodeKey("Action", id) ?? Number.NaN);
  if (Number.isInteger(key)) return key;
  throw new InputError(["action"], {
    en: `"${id}" is not the identifier of an action.`,
    zh: `“${id}”不是行动的编号。`,
  });
}

/** The plain indicator that an action is measured by. */
export function measuredBy(id: string): PlainIndicator {
  const indicator = indicatorById(id);
  if (indicator?.kind !== "plain")
    throw new Error(`an action is stored with the indicator ${id}, which is no plain one`);
  return indicator;
}

/** All actions at venues that are known, the oldest first, each with its effect. */
export async function readNodes(
  context: Context,
  chosen: (action: Action) => boolean = () => true,
): Promise<ActionNode[]> {
  const catalogue = await context.known();
  const all = await context.read(readActions);
  return Promise.all(all.filter(chosen).map((action) => nodeOf(context, catalogue, action, all)));
}

/** An action with its effect. @param all actions, to know which peers acted too */
export async function nodeOf(
  context: Context,
  catalogue: Catalogue,
  action: Action,
  all: readonly Action[],
): Promise<ActionNode> {
  const venue = catalogue.venueByCode.get(action.venue);
  const plan = action.revisions.at(-1);
  if (!venue || !plan) throw new Error(`the action ${action.id} lacks its venue or its revisions`);
  const indicator = measuredBy(action.indicator);
  const effect = await readEffect(context, catalogue, action, all);
  return {
    action,
    plan,
    venue: venueNode(venue),
    indicator,
    journey: journeyNamed(catalogue, action),
    effect,
    place: placeOf(plan.status, effect),
  };
}

function journeyNamed({ journeys }: Catalogue, { journeyCode, journeyVersion }: Action): Journey | null {
  const found = journeys.find(
    ({ journey }) => journey.code === journeyCode && journey.version === journeyVersion,
  );
  return found?.journey ?? null;
}

/** What a sentence about an action's effect speaks of. */
export function namesOf({ action, plan, venue, indicator, journey }: ActionNode): EffectNames {
  const touchpoint = journey?.touchpoints.find(({ code }) => code === action.touchpoint);
  return {
    venue: venue.name,
    indicator: touchpoint
      ? {
          en: `${indicator.title.en} (${touchpoint.name.en})`,
          zh: `${touchpoint.name.zh}${indicator.title.zh}`,
        }
      : indicator.title,
    unit: indicator.unit,
    start: plan.startDay ?? "",
  };
}
