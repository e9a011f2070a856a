import type { Evidence, Modifier } from "@touchstone/core/words/evidence";
import type { Correction, Verdict } from "@touchstone/core/words/verdict";
import { builder, enumOf } from "../builder.ts";

export const VerdictEnum = enumOf<Verdict>("Verdict", "What a mention comes to.", {
  good: "The touchpoint is praised.",
  neutral: "It is named, and neither praised nor blamed.",
  bad: "The touchpoint is blamed.",
});

export const CorrectionEnum = enumOf<Correction>("MentionVerdict", "What a mention counts as.", {
  good: "The touchpoint is praised.",
  neutral: "It is named, and neither praised nor blamed.",
  bad: "The touchpoint is blamed.",
  none: "The comment is not about this touchpoint: people said so.",
});

const EvidenceRuleEnum = enumOf<Evidence["rule"]>("EvidenceRule", "By which rule a word judges.", {
  word: "The lexicon has points for it.",
  pair: "Its direction is that of what it is said of: a large room, a large noise.",
  missing: "Something that should be there is said to be lacking.",
});

const ModifierKindEnum = enumOf<Modifier["kind"]>("ModifierKind", "How a word changes another's points.", {
  negation: "It denies it.",
  degree: "It strengthens or weakens it.",
  wish: "What is wished for was not there.",
});

export const TextSpanType = builder.objectRef<{ start: number; end: number }>("TextSpan").implement({
  description: "A passage of a comment's text. Offsets count UTF-16 units, the end is not part of it.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Where it begins." }),
    end: t.exposeInt("end", { description: "Where it ends." }),
  }),
});

const ModifierType = builder.objectRef<Modifier>("EvidenceModifier").implement({
  description: "A word that changed the points of another.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Where it begins." }),
    end: t.exposeInt("end", { description: "Where it ends." }),
    kind: t.field({ type: ModifierKindEnum, description: "How.", resolve: ({ kind }) => kind }),
    factor: t.exposeFloat("factor", { description: "What the points were multiplied by." }),
  }),
});

export const EvidenceType = builder.objectRef<Evidence>("Evidence").implement({
  description: "Why a comment was scored as it was: one judging word in its place.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Where it begins." }),
    end: t.exposeInt("end", { description: "Where it ends." }),
    rule: t.field({ type: EvidenceRuleEnum, description: "By which rule.", resolve: ({ rule }) => rule }),
    base: t.exposeFloat("base", { description: "Its points in the lexicon, −3 to 3." }),
    modifiers: t.field({
      type: [ModifierType],
      description: "What changed them.",
      extensions: { size: 3 },
      resolve: ({ modifiers }) => modifiers,
    }),
    points: t.exposeFloat("points", { description: "What it contributes: base × factors." }),
  }),
});
