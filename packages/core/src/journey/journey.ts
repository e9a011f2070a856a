import { z } from "zod";
import { sectors } from "../sector/sector.ts";
import { type LocalisedText, localisedText } from "../text/text.ts";

/** The stages every sector's journey maps to, in order: what makes sectors comparable. */
export const canonicalStages = ["ATTRACT", "BOOK", "ARRIVE", "CORE", "SUPPORT", "LEAVE", "AFTER"] as const;
export type CanonicalStage = (typeof canonicalStages)[number];

export const canonicalStageNames: Record<CanonicalStage, LocalisedText> = {
  ATTRACT: { en: "Attract", zh: "认知种草" },
  BOOK: { en: "Plan and book", zh: "规划预订" },
  ARRIVE: { en: "Arrive", zh: "抵达进入" },
  CORE: { en: "Core experience", zh: "核心体验" },
  SUPPORT: { en: "Support", zh: "配套与求助" },
  LEAVE: { en: "Leave", zh: "结算离开" },
  AFTER: { en: "Afterwards", zh: "回味与再来" },
};

export const channels = ["online", "on-site", "phone", "message"] as const;
export const natures = ["human", "technology", "physical"] as const;
export const drivers = ["service", "hardware", "marketing"] as const;
export type Channel = (typeof channels)[number];
export type Nature = (typeof natures)[number];
export type Driver = (typeof drivers)[number];

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");

/** One contact of the guest with the venue. */
export const touchpoint = z.strictObject({
  code,
  name: localisedText,
  /** Code of the stage it belongs to. */
  stage: code,
  channel: z.enum(channels),
  secondaryChannels: z.array(z.enum(channels)).default([]),
  nature: z.enum(natures),
  secondaryNatures: z.array(z.enum(natures)).default([]),
  driver: z.enum(drivers),
  /** Beliefs of planners before any data: shown as hypotheses, never as findings. */
  designed: z
    .strictObject({
      positivePeak: localisedText.optional(),
      negativePeak: localisedText.optional(),
      /** Prior strength 0–3 of the three traits. */
      emotion: z.int().min(0).max(3).optional(),
      decision: z.int().min(0).max(3).optional(),
      longTerm: z.int().min(0).max(3).optional(),
      risk: z
        .enum(["service-inconsistency", "over-promise", "technology-dependence", "feedback-deficit"])
        .optional(),
    })
    .optional(),
});
export type Touchpoint = z.infer<typeof touchpoint>;

export const stage = z.strictObject({ code, name: localisedText, canonical: z.enum(canonicalStages) });
export type Stage = z.infer<typeof stage>;

/**
 * An ordered, versioned, immutable value: stages with touchpoints in the order guests meet them.
 * Changing one in any way is a new version.
 */
export const journey = z
  .strictObject({
    code,
    version: z.int().positive(),
    sector: z.enum(sectors),
    name: localisedText,
    stages: z.array(stage).min(1),
    touchpoints: z.array(touchpoint).min(1).max(200),
  })
  .superRefine((value, context) => {
    const stageOrder = new Map(value.stages.map((s, index) => [s.code, index]));
    if (stageOrder.size < value.stages.length) context.addIssue("two stages share a code");
    if (new Set(value.touchpoints.map((t) => t.code)).size < value.touchpoints.length)
      context.addIssue("two touchpoints share a code");
    let last = -1;
    for (const [index, t] of value.touchpoints.entries()) {
      const order = stageOrder.get(t.stage);
      if (order === undefined)
        context.addIssue({
          code: "custom",
          path: ["touchpoints", index, "stage"],
          message: `unknown stage "${t.stage}"`,
        });
      else if (order < last)
        context.addIssue({
          code: "custom",
          path: ["touchpoints", index, "stage"],
          message: "touchpoints must follow the order of the stages",
        });
      else last = order;
    }
  });
export type Journey = z.infer<typeof journey>;
