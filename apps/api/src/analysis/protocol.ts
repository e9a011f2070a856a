import type { CalculationName } from "./calculations.ts";
import type { ComputationName } from "./computations.ts";
import type { HeldVisits } from "./held-visits.ts";
import type { TaskControl } from "./task-control.ts";

/** What the main thread tells a worker. `visits` names a collection of visits that the worker holds. */
export type Order =
  | { kind: "collect"; visits: Omit<HeldVisits, "dropped"> }
  | { kind: "forget"; visits: string }
  | {
      kind: "calculate";
      task: number;
      visits: string;
      name: CalculationName;
      options: unknown;
      control: TaskControl;
    }
  | { kind: "compute"; task: number; name: ComputationName; input: unknown; control: TaskControl };

/** What the worker answers to `calculate` and `compute`. */
export type Answer =
  | { task: number; result: unknown; milliseconds: number }
  | { task: number; error: string };
