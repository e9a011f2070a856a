import type { Journey } from "@touchstone/core/journey";
import { type Belief, problemOfBeliefs } from "@touchstone/core/journey/designed-curve";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { writeDesignedCurve } from "@touchstone/db/designed-curve/write-designed-curve";
import { builder } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { BeliefInput } from "./designed-curve/belief.ts";
import "./designed-curve/comparison.ts";
import { DesignedCurveType, designedOf } from "./designed-curve/designed.ts";
import { InputError } from "./error.ts";
import { clientKeyArgument, readWriter, whoArgument } from "./writer.ts";

builder.queryField("designedCurve", (t) =>
  t.field({
    type: DesignedCurveType,
    description: "What management believes guests feel along a journey or a journey template.",
    extensions: { cost: 5 },
    args: {
      journey: t.arg.string({ required: true, description: "Code of the journey." }),
      version: t.arg.int({ description: "Version; the newest when left out." }),
    },
    resolve: async (_, { journey, version }, context) =>
      designedOf(context, knownJourney(await context.known(), journey, version ?? null)),
  }),
);

builder.mutationField("setDesignedCurve", (t) =>
  t.field({
    type: DesignedCurveType,
    description:
      "Records what management believes guests feel along a journey: every touchpoint at once, or nothing. What was recorded before stays in the history.",
    extensions: { cost: 100 },
    args: {
      journey: t.arg.string({ required: true, description: "Code of the journey." }),
      version: t.arg.int({ description: "Version; the newest when left out." }),
      beliefs: t.arg({
        type: [BeliefInput],
        required: true,
        description: "Every touchpoint of the journey once.",
      }),
      who: t.arg.string(whoArgument("Who says so")),
      basedOn: t.arg.int({
        required: true,
        description:
          "The revision that the writer had seen; 0 where nothing was recorded. Another one since is a conflict.",
      }),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { journey: code, version, beliefs, who, basedOn, clientKey }, context) => {
      const journey = knownJourney(await context.known(), code, version ?? null);
      const given = beliefs.map(
        ({ touchpoint, valence }): Belief => ({ touchpoint, valence: valence ?? null }),
      );
      const problem = problemOfBeliefs(journey, given);
      if (problem)
        throw new InputError(
          ["beliefs", problem.place, problem.member].filter((part) => part !== null),
          problem.message,
        );
      const curve = {
        journey,
        beliefs: given,
        basedOn,
        ...readWriter({ who, clientKey }),
      };
      const recorded = await context.write((transaction) => writeDesignedCurve(transaction, curve));
      return { journey, source: "recorded" as const, beliefs: recorded.beliefs, recorded };
    },
  }),
);

/** A journey with data, or a template. @throws InputError when there is none of that code and version */
function knownJourney({ journeys }: Catalogue, code: string, version: number | null): Journey {
  const all = [...journeyTemplates, ...journeys.map(({ journey }) => journey)];
  const found = all.filter((journey) => journey.code === code);
  const chosen =
    version === null
      ? found.reduce<Journey | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
      : found.findLast((journey) => journey.version === version);
  if (chosen) return chosen;
  throw found.length === 0
    ? new InputError(["journey"], { en: `There is no journey "${code}".`, zh: `没有代码为“${code}”的旅程。` })
    : new InputError(["version"], {
        en: `Journey "${code}" has no version ${version}.`,
        zh: `旅程“${code}”没有第 ${version} 版。`,
      });
}
