import { areas } from "@touchstone/core/strategy/area/areas";
import { MOST_WEIGHT, type WeightProblem, weightProblem } from "@touchstone/core/strategy/area/weights";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import type { AreaWeights } from "./league.ts";

export const StrategyWeightInput = builder.inputType("StrategyWeight", {
  description: "How much one part counts in its area.",
  fields: (t) => ({
    part: t.string({ required: true, description: "Code of the part, as `strategyAreas` lists it." }),
    weight: t.float({
      required: true,
      description: "0 or more; only the proportions within an area matter. The default weights sum to 100.",
    }),
  }),
});

/**
 * Weights that somebody chose, by area.
 * @throws InputError for a part that is not known or named twice, a weight below 0, or an area whose weights are all 0
 */
export function readWeights(
  given: readonly { part: string; weight: number }[] | null | undefined,
): AreaWeights {
  const chosen = new Map<string, number>();
  for (const [place, { part, weight }] of (given ?? []).entries()) {
    if (chosen.has(part))
      throw new InputError(["weights", place, "part"], {
        en: `The part "${part}" is named twice.`,
        zh: `部分“${part}”重复出现。`,
      });
    chosen.set(part, weight);
  }
  const codes = areas.flatMap(({ parts }) => parts.map(({ code }) => code));
  const place = [...chosen.keys()].findIndex((code) => !codes.includes(code));
  if (place >= 0) {
    const code = [...chosen.keys()][place];
    throw new InputError(["weights", place, "part"], {
      en: `There is no part "${code}"; expected one of ${codes.join(", ")}.`,
      zh: `没有代码为“${code}”的部分，应为以下之一：${codes.join("、")}。`,
    });
  }
  return new Map(
    areas.map(({ code, name, parts }) => {
      const own = new Map([...chosen].filter(([part]) => parts.some((known) => known.code === part)));
      const problem = weightProblem(parts, own);
      if (problem) refuse(problem, [...chosen.keys()], name);
      return [code, own];
    }),
  );
}

function refuse(problem: WeightProblem, order: readonly string[], area: { en: string; zh: string }): never {
  if (problem.kind === "all-zero")
    throw new InputError(["weights"], {
      en: `All weights of ${area.en} are 0; at least one has to count.`,
      zh: `“${area.zh}”的各项权重均为 0，至少应有一项计入。`,
    });
  const found = problem.kind === "negative" ? problem.found : Number.NaN;
  throw new InputError(["weights", order.indexOf(problem.code), "weight"], {
    en: `The weight of "${problem.code}" is ${found}; expected 0 to ${MOST_WEIGHT}.`,
    zh: `“${problem.code}”的权重为 ${found}，应在 0 至 ${MOST_WEIGHT} 之间。`,
  });
}
