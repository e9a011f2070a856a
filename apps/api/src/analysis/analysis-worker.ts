import { parentPort } from "node:worker_threads";
import type { Watch } from "@touchstone/core/importance";
import { calculations } from "./calculations.ts";
import { VisitCollection } from "./collection.ts";
import { computations } from "./computations.ts";
import type { Answer, Order } from "./protocol.ts";
import { watchOf } from "./task-control.ts";

/** Visits that the main thread handed over, by the name it gave them. */
const collections = new Map<string, VisitCollection>();

const port = parentPort;
if (!port) throw new Error("analysis-worker runs in a worker thread only");

port.on("message", (order: Order) => {
  if (order.kind === "collect") collections.set(order.visits.name, collected(order.visits));
  else if (order.kind === "forget") collections.delete(order.visits);
  else port.postMessage(carryOut(order));
});

function collected({ journey, scales, segments, blocks }: Extract<Order, { kind: "collect" }>["visits"]) {
  const collection = new VisitCollection(journey, scales, segments);
  for (const { block, caseScale } of blocks) collection.add(block, caseScale);
  return collection;
}

type Calculation = (visits: VisitCollection, options: unknown, watch: Watch) => unknown;
type Computation = (input: unknown, watch: Watch) => unknown;
type Task = Extract<Order, { task: number }>;

function carryOut(order: Task): Answer {
  const { task } = order;
  const started = performance.now();
  try {
    const result = resultOf(order);
    return { task, result, milliseconds: performance.now() - started };
  } catch (error) {
    return { task, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// The name decides the type of the options and of the input: `Analyses` has checked that they belong together.
function resultOf(order: Task): unknown {
  const watch = watchOf(order.control);
  watch.step(0, 1);
  if (order.kind === "compute") return (computations[order.name] as Computation)(order.input, watch);
  const collection = collections.get(order.visits);
  if (!collection) throw new Error(`no visits were collected for ${order.visits}`);
  return (calculations[order.name] as Calculation)(collection, order.options, watch);
}
