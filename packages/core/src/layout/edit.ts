import type { Surface } from "./plan.ts";

/** One change of a plan. A scenario is a base plan and a list of these; applied in order, each to the result of the last. */
export type LayoutEdit =
  | { op: "move"; unit: string; node: string; zone?: string }
  /** Exchanges doors and zones of two units. */
  | { op: "swap"; a: string; b: string }
  | {
      op: "setUnit";
      unit: string;
      set: Partial<{
        areaM2: number;
        capacity: number;
        seats: number;
        throughputPerHour: number;
        dwellMin: number;
        openMin: number;
        closeMin: number;
        attraction: number;
        fixtures: number;
        format: string;
      }>;
    }
  | ({
      op: "addUnit";
      id: string;
      format: string;
      node: string;
      zone?: string;
      areaM2: number;
      /** In whatever language; that of its format where absent. */
      name?: string;
    } & GivenOfUnit)
  | { op: "removeUnit"; unit: string }
  | { op: "widen"; edge: string; widthM: number }
  | { op: "closeEdge"; edge: string }
  | { op: "openEdge"; edge: string }
  | {
      op: "addEdge";
      id: string;
      from: string;
      to: string;
      /** Metres; the straight line where absent. */
      lengthM?: number;
      widthM: number;
      surface?: Surface;
      zone?: string;
    }
  | {
      op: "addGate";
      id: string;
      node: string;
      /** 0–1: of all visitors; the other gates keep their proportions in the rest. */
      entryShare: number;
      lanes?: number;
      perLaneHour?: number;
    }
  | { op: "closeGate"; gate: string }
  | { op: "arrivals"; total: number; hourly?: Readonly<Record<number, number>> };

/** What is known of a new unit; the values of its format and the venue's hours are assumed for what is absent. */
export interface GivenOfUnit {
  capacity?: number;
  seats?: number;
  throughputPerHour?: number;
  /** Minutes since midnight. */
  openMin?: number;
  closeMin?: number;
}
