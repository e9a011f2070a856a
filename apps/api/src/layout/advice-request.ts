import {
  type AdviceObjective,
  type AdviceRequest,
  anyAdvice,
  placeBound,
} from "@touchstone/core/layout/advice/advice";
import type { AdvicePrices } from "@touchstone/core/layout/advice/conventions";
import { type MoveKind, moveKinds } from "@touchstone/core/layout/advice/move";
import { moveKindNames, priceNames } from "@touchstone/core/layout/advice/names";
import { builder, enumOf } from "../builder.ts";
import { InputError } from "../error.ts";

export const MoveKindEnum = enumOf<MoveKind>(
  "LayoutMoveKind",
  "What advice may propose.",
  Object.fromEntries(moveKinds.map((kind) => [kind, `${moveKindNames[kind].en}.`])) as Record<
    MoveKind,
    string
  >,
);

const ObjectiveEnum = enumOf<AdviceObjective>("LayoutAdviceObjective", "What advice lowers.", {
  pressure: "Pressure on paths: the mean of (v/c)² over walking person-minutes.",
  severity: "Person-minutes at grades D to F, weighted 1, 2 and 4.",
});

const PricesInput = builder.inputType("LayoutAdvicePrices", {
  description: "Prices in the currency of the plan; what is left out is a convention of ours.",
  fields: (t) =>
    Object.fromEntries(
      Object.entries(priceNames).map(([name, { en }]) => [name, t.float({ description: `${en}.` })]),
    ) as Record<keyof AdvicePrices, ReturnType<typeof t.float>>,
});

export const AdviceInput = builder.inputType("LayoutAdviceInput", {
  description: "What advice is asked for.",
  fields: (t) => ({
    objective: t.field({ type: ObjectiveEnum, defaultValue: "pressure", description: "What it lowers." }),
    budget: t.float({ description: "Most money that all moves may cost together; no limit when left out." }),
    kinds: t.field({ type: [MoveKindEnum], description: "What it may propose; anything when left out." }),
    lockedUnits: t.stringList({ description: "Ids of units to leave alone besides those the plan locks." }),
    lockedEdges: t.stringList({
      description: "Ids of paths to leave alone besides those the plan protects.",
    }),
    moveBound: t.boolean({
      defaultValue: false,
      description: `Whether units may move that are usually bound to their place: ${placeBound.join(", ")}.`,
    }),
    swapUnlikeAreas: t.boolean({
      defaultValue: true,
      description:
        "Whether units may swap of which one has less than half the area of the other; the building is priced.",
    }),
    prices: t.field({ type: PricesInput, description: "What things cost." }),
  }),
});

/** What advice was asked for. @throws InputError for money below 0, or nothing that may be proposed */
export function readAdviceRequest(given: typeof AdviceInput.$inferInput | null | undefined): AdviceRequest {
  const { conventions } = anyAdvice;
  const { objective, budget, kinds, lockedUnits, lockedEdges, moveBound, swapUnlikeAreas, prices } =
    given ?? {};
  if (budget != null && !(budget >= 0))
    throw new InputError(["request", "budget"], {
      en: `Found ${budget} as budget; expected 0 or more.`,
      zh: `预算为 ${budget}，不应小于 0。`,
    });
  if (kinds?.length === 0)
    throw new InputError(["request", "kinds"], {
      en: "Found no kind of move; expected at least one.",
      zh: "未选择任何调整类型，应至少选择一种。",
    });
  return {
    objective: objective ?? "pressure",
    budget: budget ?? null,
    kinds: kinds ? moveKinds.filter((kind) => kinds.includes(kind)) : moveKinds,
    lockedUnits: [...new Set(lockedUnits ?? [])].sort(),
    lockedEdges: [...new Set(lockedEdges ?? [])].sort(),
    lockedFormats: moveBound ? [] : placeBound,
    conventions: {
      ...conventions,
      limits: { ...conventions.limits, swapBeyond: swapUnlikeAreas === false ? "never" : "rebuild" },
      prices: pricesOf(prices ?? {}, conventions.prices),
    },
  };
}

function pricesOf(
  given: Partial<Record<keyof AdvicePrices, number | null | undefined>>,
  usual: AdvicePrices,
): AdvicePrices {
  const prices = { ...usual };
  for (const name of Object.keys(usual) as (keyof AdvicePrices)[]) {
    const price = given[name];
    if (price == null) continue;
    if (!(price >= 0))
      throw new InputError(["request", "prices", name], {
        en: `Found ${price} as price of ${name}; expected 0 or more.`,
        zh: `${priceNames[name].zh}为 ${price}，不应小于 0。`,
      });
    prices[name] = price;
  }
  return prices;
}
