import { z } from "zod";
import type { LayoutEdit } from "./edit.ts";
import { surfaces } from "./plan.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { described } from "./reading/described.ts";
import { limits } from "./reading/limits.ts";

/** More edits than this are another plan, not a scenario. */
const mostEdits = 500;

const id = z.string().min(1).max(limits.id);
const positive = z.number().positive().max(limits.quantity);
const zeroOrMore = z.number().min(0).max(limits.quantity);
const minutes = z.number().min(0).max(1_800);
const hour = z.string().regex(/^([0-9]|[12][0-9])$/);

const unitValues = z
  .strictObject({
    areaM2: positive.optional(),
    capacity: positive.optional(),
    seats: zeroOrMore.optional(),
    throughputPerHour: positive.optional(),
    dwellMin: positive.optional(),
    openMin: minutes.optional(),
    closeMin: minutes.optional(),
    attraction: zeroOrMore.optional(),
    fixtures: zeroOrMore.optional(),
    format: z.string().min(1).max(limits.id).optional(),
  })
  .refine((set) => Object.keys(set).length > 0);

const layoutEdit = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("move"), unit: id, node: id, zone: id.optional() }),
  z.strictObject({ op: z.literal("swap"), a: id, b: id }),
  z.strictObject({ op: z.literal("setUnit"), unit: id, set: unitValues }),
  z.strictObject({
    op: z.literal("addUnit"),
    id,
    format: id,
    node: id,
    zone: id.optional(),
    areaM2: positive,
    name: z.string().trim().min(1).max(limits.name).optional(),
    capacity: positive.optional(),
    seats: zeroOrMore.optional(),
    throughputPerHour: positive.optional(),
    openMin: minutes.optional(),
    closeMin: minutes.optional(),
  }),
  z.strictObject({ op: z.literal("removeUnit"), unit: id }),
  z.strictObject({ op: z.literal("widen"), edge: id, widthM: positive }),
  z.strictObject({ op: z.literal("closeEdge"), edge: id }),
  z.strictObject({ op: z.literal("openEdge"), edge: id }),
  z.strictObject({
    op: z.literal("addEdge"),
    id,
    from: id,
    to: id,
    lengthM: positive.optional(),
    widthM: positive,
    surface: z.enum(surfaces).optional(),
    zone: id.optional(),
  }),
  z.strictObject({
    op: z.literal("addGate"),
    id,
    node: id,
    entryShare: z.number().min(0).max(1),
    lanes: positive.optional(),
    perLaneHour: positive.optional(),
  }),
  z.strictObject({ op: z.literal("closeGate"), gate: id }),
  z.strictObject({
    op: z.literal("arrivals"),
    total: positive,
    hourly: z.record(hour, zeroOrMore).optional(),
  }),
]);

/** A list of edits that cannot be read, with everything that is wrong at once (E090). */
export class UnreadableEdits extends Error {
  readonly problems: readonly PlanProblem[];

  constructor(problems: readonly PlanProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message.en}`).join("\n"));
    this.name = "UnreadableEdits";
    this.problems = problems;
  }
}

/**
 * Reads a list of edits that comes from outside: an address, a stored scenario, a request. Says nothing of whether a plan
 * has what they name; `editProblems` does.
 * @throws {UnreadableEdits} with the path of every problem, e.g. `edits[2].widthM`
 */
export function readEdits(value: unknown): LayoutEdit[] {
  const result = z.array(layoutEdit).max(mostEdits).safeParse(value);
  // Absent members are left out, not undefined, as the type of an edit says.
  if (result.success) return result.data as LayoutEdit[];
  throw new UnreadableEdits(result.error.issues.map((issue) => problemOf(issue, value)));
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): PlanProblem {
  const path = issue.path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : `${text}.${String(step)}`),
    "edits",
  );
  const found = described(issue.path.reduce<unknown>(within, value));
  const expected = expectedOf(issue);
  return {
    code: "E090",
    severity: "error",
    featureId: null,
    path: path.slice(0, 200),
    message: {
      en: `Found ${found.en}, expected ${expected.en}.`,
      zh: `现为${found.zh}，应为${expected.zh}。`,
    },
    hint: null,
  };
}

function within(value: unknown, step: PropertyKey): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}

function expectedOf(issue: z.core.$ZodIssue): PlanProblem["message"] {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? { en: issue.expected, zh: issue.expected };
    case "too_small":
      return issue.origin === "string"
        ? { en: "a text that is not empty", zh: "非空文本" }
        : issue.inclusive
          ? { en: `at least ${issue.minimum}`, zh: `不小于 ${issue.minimum}` }
          : { en: `more than ${issue.minimum}`, zh: `大于 ${issue.minimum}` };
    case "too_big":
      return {
        en: `at most ${issue.maximum}${sizeOf(issue.origin).en}`,
        zh: `不超过 ${issue.maximum}${sizeOf(issue.origin).zh}`,
      };
    case "invalid_union":
      return { en: `one of ${opNames.join(", ")}`, zh: `${opNames.join("、")} 之一` };
    case "invalid_value":
      return { en: `one of ${issue.values.join(", ")}`, zh: `${issue.values.join("、")} 之一` };
    case "unrecognized_keys":
      return {
        en: `no ${issue.keys.slice(0, 5).join(", ")}`,
        zh: `不含 ${issue.keys.slice(0, 5).join("、")}`,
      };
    case "invalid_key":
      return { en: "hours from 0 to 29", zh: "0 至 29 的钟点" };
    default:
      return { en: "at least one value to set", zh: "至少一个要设置的值" };
  }
}

function sizeOf(origin: string): PlanProblem["message"] {
  if (origin === "string") return { en: " characters", zh: " 个字符" };
  return origin === "array" ? { en: " edits", zh: " 项修改" } : { en: "", zh: "" };
}

const typeNames: Readonly<Record<string, PlanProblem["message"]>> = {
  number: { en: "a number", zh: "数字" },
  string: { en: "a text", zh: "文本" },
  array: { en: "a list of edits", zh: "修改项列表" },
  object: { en: "an object", zh: "对象" },
  record: { en: "shares by hour", zh: "逐时占比" },
};

const opNames = layoutEdit.options.map(({ shape }) => [...shape.op.values][0] as LayoutEdit["op"]);
