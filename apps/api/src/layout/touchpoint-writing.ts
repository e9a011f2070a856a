import type { Journey } from "@touchstone/core/journey";
import type { Plan } from "@touchstone/core/layout/plan";
import { readPlans } from "@touchstone/db/layout/read-plans";
import { type TouchpointLink, writeTouchpoints } from "@touchstone/db/layout/touchpoints";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import { journeyNode } from "../journey.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { baseNode } from "./plan.ts";
import { newestJourney, type Setting, SettingType } from "./touchpoint.ts";

const LinkInput = builder.inputType("TouchpointLinkInput", {
  description: "The units and zones that a touchpoint stands for.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    units: t.stringList({ required: true, defaultValue: [], description: "Ids of units of the plan." }),
    zones: t.stringList({ required: true, defaultValue: [], description: "Ids of zones of the plan." }),
  }),
});

builder.mutationField("setLayoutTouchpoints", (t) =>
  t.field({
    type: SettingType,
    description:
      "Says which units and zones of a venue's plan the touchpoints of a journey stand for: all at once. What was set before stays in the history.",
    extensions: { cost: 100 },
    args: {
      venue: t.arg.string({ required: true, description: "Code of the venue." }),
      journey: t.arg.string({ required: true, description: "Code of the journey, with data or a template." }),
      links: t.arg({ type: [LinkInput], required: true, description: "Each touchpoint at most once." }),
      who: t.arg.string(whoArgument("Who does it")),
      basedOn: t.arg.int({
        required: true,
        description:
          "The revision that the writer had seen; 0 where nothing was set. Another one since is a conflict.",
      }),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (
      _,
      { venue, journey: code, links, who, basedOn, clientKey },
      context,
    ): Promise<Setting> => {
      const journey = newestJourney(await context.known(), code);
      if (!journey)
        throw new InputError(["journey"], {
          en: `There is no journey "${code}".`,
          zh: `没有代码为“${code}”的旅程。`,
        });
      const [base] = await context.read((transaction) => readPlans(transaction, venue));
      if (!base)
        throw new InputError(["venue"], {
          en: `There is no plan of a venue "${venue}".`,
          zh: `场所“${venue}”没有布局方案。`,
        });
      const node = baseNode(base);
      checkLinks(links, journey, await context.layouts.plan(node, context.signal));
      const stored = await context.write((transaction) =>
        writeTouchpoints(transaction, {
          venue,
          journey: code,
          links,
          basedOn,
          ...readWriter({ who, clientKey }),
        }),
      );
      return { node, journey: journeyNode(journey), stored };
    },
  }),
);

/** @throws InputError with the path of the first link that names what is not there */
function checkLinks(links: readonly TouchpointLink[], journey: Journey, plan: Plan): void {
  for (const [i, { touchpoint, units, zones }] of links.entries()) {
    if (!journey.touchpoints.some((each) => each.code === touchpoint))
      throw new InputError(["links", i, "touchpoint"], {
        en: `The journey has no touchpoint "${touchpoint}".`,
        zh: `该旅程没有触点“${touchpoint}”。`,
      });
    if (links.findIndex((link) => link.touchpoint === touchpoint) !== i)
      throw new InputError(["links", i, "touchpoint"], {
        en: `The touchpoint "${touchpoint}" is named twice.`,
        zh: `触点“${touchpoint}”重复出现。`,
      });
    if (units.length + zones.length === 0)
      throw new InputError(["links", i], {
        en: `The touchpoint "${touchpoint}" stands for nothing: leave it out.`,
        zh: `触点“${touchpoint}”未对应任何单元或区域，请略去。`,
      });
    for (const [member, given, known] of [
      ["units", units, plan.units],
      ["zones", zones, plan.zones],
    ] as const)
      for (const [place, id] of given.entries())
        if (!known.some((each) => each.id === id))
          throw new InputError(["links", i, member, place], {
            en: `The plan has no "${id}" among its ${member}.`,
            zh: `方案的${member === "units" ? "单元" : "区域"}中没有“${id}”。`,
          });
  }
}
