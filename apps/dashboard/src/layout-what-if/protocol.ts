import type { FlowCheckCode } from "@touchstone/core/layout/flow/flow-checks";
import type { LosGrade } from "@touchstone/core/layout/flow/flow-result";
import type { LayoutUnit } from "@touchstone/core/layout/indicator";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LayoutScore } from "@touchstone/core/layout/score/score";
import type { LocalisedText } from "@touchstone/core/text";
import type { DrawnEdge, DrawnGate, DrawnUnit } from "../layout/drawing.ts";
import type { Locale } from "../text/locale.ts";

/** What the page asks the worker. Every question has a number, which stands in its answer. */
export type Question =
  | {
      kind: "load";
      id: number;
      /** The plan's GeoJSON, or the address that it is fetched from, so that the page never holds it. */
      source: { document: string } | { address: string };
      locale: Locale;
    }
  | { kind: "run"; id: number; edits: unknown; coarse: boolean };

/** What the worker answers. Errors are answers too. */
export type Answer = Loaded | Judged | Failed;

export interface Loaded {
  kind: "loaded";
  id: number;
  outline: PlanOutline;
  catalogue: FormatGroup[];
}

/** Formats of one of the six elements of tourism, or of a function that belongs to none. */
export interface FormatGroup {
  code: string;
  name: string;
  formats: FormatOutline[];
}

/** What a new unit may be. */
export interface FormatOutline {
  code: string;
  name: string;
  areaPerPersonM2: number;
  /** The middle size of the plan's units of that format; `null` where it has none. */
  usualAreaM2: number | null;
}

/** The plan with edits beside the plan without them, both simulated with slots of the same length. */
export interface Judged {
  kind: "judged";
  id: number;
  /** Longer slots than the plan's own: quick, and preliminary. */
  coarse: boolean;
  /** `null` where the page has them already: they are sent once for either length of slots. */
  before: Figures | null;
  after: Figures;
  change: PlanChange;
  /** What each edit does, in a sentence. */
  told: LocalisedText[];
  warnings: PlanProblem[];
}

export interface Failed {
  kind: "failed";
  id: number;
  failure: Failure;
}

export type Failure =
  /** Edits that cannot be read or applied, or a plan that cannot be read. */
  | { kind: "problems"; problems: PlanProblem[]; told: LocalisedText[] }
  /** The simulated day broke a law it must keep: nothing of it may be shown. */
  | { kind: "law"; law: FlowCheckCode; slot: number | null; unit: string | null; message: string }
  /** The plan did not arrive. */
  | { kind: "unreachable"; status: number | null }
  | { kind: "unexpected"; message: string };

/** What can be changed in the base plan, and where it leads. */
export interface PlanOutline {
  units: readonly UnitOutline[];
  nodes: readonly { id: string; at: readonly [number, number] }[];
  edges: readonly EdgeOutline[];
  gates: readonly { id: string; node: string; entryShare: number }[];
  /** Persons of the day. */
  visitors: number;
  /** Shares by clock hour. */
  hourly: Readonly<Record<number, number>>;
  openMin: number;
  closeMin: number;
  slotMin: number;
}

export interface UnitOutline {
  id: string;
  node: string;
  areaM2: number;
  capacity: number;
  seats: number | null;
  throughputPerHour: number | null;
  openMin: number;
  closeMin: number;
  locked: boolean;
  /** Names of the values that are defaults. */
  assumed: readonly string[];
}

export interface EdgeOutline {
  id: string;
  from: string;
  to: string;
  lengthM: number;
  widthM: number;
  closed: boolean;
  locked: boolean;
}

/** What is drawn otherwise than in the base plan, and what stands otherwise in the forms. */
export interface PlanChange {
  units: (DrawnUnit & UnitOutline)[];
  removedUnits: string[];
  edges: (DrawnEdge & EdgeOutline)[];
  /** All gates where any changed. */
  gates: (DrawnGate & PlanOutline["gates"][number])[] | null;
  visitors: number;
  hourly: PlanOutline["hourly"];
}

export interface WorstPath {
  edge: string;
  name: string;
  minuteOfDay: number;
  los: LosGrade;
  vc: number;
}

/** One figure shown on top. */
export interface Headline {
  id: string;
  title: LocalisedText;
  unit: LayoutUnit;
  direction: "higher" | "lower" | null;
  /** `null` where it is not defined. */
  value: number | null;
}

/** What was found of one plan. Arrays by edge are in the order of the plan's edges. */
export interface Figures {
  slots: { openMin: number; slotMin: number; count: number; peakMinute: number };
  /** Persons in the venue, slot after slot. */
  inside: Float64Array;
  peakInside: number;
  /** Persons a minute and metre of usable width, edge after edge: `edge * slots + slot`. */
  edgeFlow: Float32Array;
  /** Index of the grade A–F, 255 where nobody walks. */
  edgeLos: Uint8Array;
  edges: readonly string[];
  score: LayoutScore;
  headlines: Headline[];
  worst: WorstPath | null;
}
