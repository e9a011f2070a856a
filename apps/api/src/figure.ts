import { type Figure, type Interval, RANKED_FROM } from "@touchstone/core/indicator/figure";
import { noteText } from "@touchstone/core/indicator/note";
import type { Scale } from "@touchstone/core/scale";
import { formatFigure, type Unit } from "@touchstone/core/unit";
import { builder, enumOf, LocaleEnum, localised } from "./builder.ts";
import type { AskedFigure } from "./compare.ts";
import { formulaText } from "./formula.ts";

export const UnitEnum = enumOf<Unit>("Unit", "What a value is measured in.", {
  pomp: "Percent of maximum possible, 0–100: the bad end of any scale is 0, the good end 100.",
  share: "Share, 0–1, shown as percent.",
  nps: "Net promoter score, −100 to 100.",
  scale: "The source's own scale, such as 1–5.",
  points: "Difference of two values on a 0–100 or −100–100 scale.",
  pp: "Difference of two shares, in percentage points.",
  count: "A number of things.",
});

export const FigureStatusEnum = enumOf<Figure["status"]>(
  "FigureStatus",
  "Whether there is a number, and if not, why.",
  {
    measured: "There is a value with its interval.",
    "too-few": "Too few answers to show a value.",
    "not-asked": "The question was not asked.",
    withheld: "There is a value that must not be shown, or none that could be stood by; `reason` says why.",
  },
);

const IntervalMethodEnum = enumOf<Interval["method"]>("IntervalMethod", "How an interval was made.", {
  t: "Student's t, for means.",
  wilson: "Wilson score interval, for shares.",
  "adjusted-wald": "Adjusted Wald, for net promoter scores.",
  jackknife: "Delete-a-group jackknife, for results of an analysis of whole visits.",
  newcombe: "Newcombe's hybrid score interval, for differences of shares.",
  z: "Normal approximation, for differences.",
  "exact-f": "Exact interval by the F distribution (Wald), for variation between employees.",
  "log-log": "Log-log interval of a survival curve, for shares closed in time.",
  "parametric-bootstrap":
    "Seeded draws from the sampling distribution of the shares it is made of, read backwards.",
  woodruff: "Woodruff's interval of a median, by the share of values below it.",
  "rank-range": "Range of ranks that hold at once for all that are compared (all pairs, Holm).",
  "noncentral-chi-square": "By the noncentral χ² distribution, for the R-indicator.",
  "empirical-bayes": "Normal, around an estimate that was pulled toward the common mean of all venues.",
});

export const ScaleType = builder.objectRef<Scale>("Scale").implement({
  description: "The answer scale of a question, as its source asked it.",
  fields: (t) => ({
    low: t.exposeInt("low", { description: "Lowest code." }),
    high: t.exposeInt("high", { description: "Highest code." }),
  }),
});

export const IntervalType = builder.objectRef<Interval>("Interval").implement({
  description: "Where the true value plausibly lies.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower bound, in the figure's unit." }),
    high: t.exposeFloat("high", { description: "Upper bound, in the figure's unit." }),
    level: t.exposeFloat("level", { description: "Confidence level, such as 0.95." }),
    method: t.field({
      type: IntervalMethodEnum,
      description: "How it was made.",
      resolve: ({ method }) => method,
    }),
  }),
});

export const FormulaType = builder.objectRef<{ id: string; version: number }>("Formula").implement({
  description: "The formula that made a figure.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Name of the formula, as `indicators` lists it." }),
    version: t.exposeInt("version", { description: "Version; another version may give another value." }),
    text: localised(t, "The formula in words.", ({ id }) => formulaText(id)),
  }),
});

export const FigureType = builder.objectRef<AskedFigure>("Figure").implement({
  description:
    "How much, how sure, of whom and by which formula; or why there is no number. Nothing is never shown as zero.",
  fields: (t) => ({
    status: t.field({
      type: FigureStatusEnum,
      description: "Whether there is a number.",
      resolve: ({ status }) => status,
    }),
    value: t.float({
      nullable: true,
      description: "The value in `unit`; null unless measured.",
      resolve: (figure) => (figure.status === "measured" ? figure.value : null),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: "Where the true value plausibly lies; null unless measured.",
      resolve: (figure) => (figure.status === "measured" ? figure.interval : null),
    }),
    n: t.exposeInt("n", { description: "Answers it rests on." }),
    effectiveN: t.float({
      nullable: true,
      description: "Answers of equal weight that would be as sure: (Σw)² / Σw². Equals `n` without weights.",
      resolve: (figure) => (figure.status === "measured" ? figure.effectiveN : null),
    }),
    needed: t.int({
      nullable: true,
      description: "Answers needed before a value is shown; set when there are too few.",
      resolve: (figure) => (figure.status === "too-few" ? figure.needed : null),
    }),
    reason: t.string({
      nullable: true,
      description: "Why the value is withheld.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the text.",
        }),
      },
      resolve: (figure, { locale }) =>
        figure.status === "withheld" ? (noteText(figure.reason)?.[locale] ?? figure.reason) : null,
    }),
    indicative: t.boolean({
      description: `Fewer than ${RANKED_FROM} answers: shown grey with its interval, never ranked.`,
      resolve: (figure) => figure.status === "measured" && figure.indicative,
    }),
    unit: t.field({
      type: UnitEnum,
      description: "What the value is measured in.",
      resolve: ({ unit }) => unit,
    }),
    weighted: t.exposeBoolean("weighted", { description: "Whether answers count by their survey weight." }),
    formula: t.field({
      type: FormulaType,
      description: "The formula that made it.",
      resolve: ({ formula }) => formula,
    }),
    asOf: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the data behind it last changed; null when there are none.",
      resolve: ({ asOf }) => asOf,
    }),
    scale: t.field({
      type: ScaleType,
      nullable: true,
      description: "The source's own scale, where the value stands on it.",
      resolve: ({ scale }) => scale ?? null,
    }),
    warnings: t.stringList({
      description: "What to keep in mind when reading the value.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: (figure, { locale }) =>
        figure.status === "measured" ? figure.warnings.map((code) => noteText(code)?.[locale] ?? code) : [],
    }),
    text: localised(
      t,
      "The figure in words: its value with the interval, or why there is none.",
      (figure) => ({
        en: formatFigure(figure, "en"),
        zh: formatFigure(figure, "zh"),
      }),
    ),
  }),
});
