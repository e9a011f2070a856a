/** Positions one after the other: x0, y0, x1, y1, … in metres east and north of the plan's origin. */
export type Line = readonly number[];

/** A value of a plan that is a default and no observation makes its feature `assumed`. */
interface Assumable {
  /** Names of the values that are defaults, e.g. `capacity`. */
  assumed: readonly string[];
}

export interface DrawnZone extends Assumable {
  id: string;
  name: string;
  ground: string;
  rings: readonly Line[];
}

/** Drawn only: water, sea, green. */
export interface DrawnContext {
  id: string;
  ground: string;
  rings: readonly Line[];
}

export interface DrawnUnit extends Assumable {
  id: string;
  name: string;
  format: { code: string; name: string; function: { code: string; name: string } };
  /** Where its mark stands. */
  at: readonly number[];
  /** Its outline; `null` where the plan gives a point only. */
  rings: readonly Line[] | null;
}

export interface DrawnEdge extends Assumable {
  id: string;
  name: string | null;
  line: Line;
  widthM: number;
  effectiveWidthM: number;
  surface: string;
  closed: boolean;
}

export interface DrawnGate extends Assumable {
  id: string;
  name: string;
  at: readonly number[];
}

/** What the plan view draws, whoever made it: the API's stored plan or a scenario in the making. */
export interface PlanDrawing {
  zones: readonly DrawnZone[];
  contexts: readonly DrawnContext[];
  units: readonly DrawnUnit[];
  edges: readonly DrawnEdge[];
  gates: readonly DrawnGate[];
}
