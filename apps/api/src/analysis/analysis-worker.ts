import { parentPort } from "node:worker_threads";
import { calculations } from "./calculations.ts";
import { VisitCollection } from "./collection.ts";
import { computations } from "./computations.ts";
import type { Answer, Order } from "./protocol.ts";

/** Visits that the main thread sent, by the name it gave them. */
const collections = new Map<string, VisitCollection>();

const port = parentPort;
if (!port) throw new Error("analysis-worker runs in a worker thread only");

port.on("message", (order: Order) => {
  if (order.kind === "collect")
    collections.set(order.visits, new VisitCollection(order.journey, order.scales, order.segments));
  else if (order.kind === "block") collections.get(order.visits)?.add(order.block, order.caseScale);
  else if (order.kind === "forget") collections.delete(order.visits);
  else port.postMessage(carryOut(order));
});

type Calculation = (visits: VisitCollection, options: unknown) => unknown;
type Computation = (input: unknown) => unknown;
type Task = Extract<Order, { task: number }>;

function carryOut(order: Task): Answer {
  const { task } = order;
  const started = performance.now();
  try {
    return { task, result: resultOf(order), milliseconds: performance.now() - started };
  } catch (error) {
    return { task, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// The name decides the type of the options and of the input: `Analyses` has checked that they belong together.
function resultOf(order: Task): unknown {
  if (order.kind === "compute") return (computations[order.name] as Computation)(order.input);
  const collection = collections.get(order.visits);
  if (!collection) throw new Error(`no visits were collected for ${order.visits}`);
  return (calculations[order.name] as Calculation)(collection, order.options);
}
