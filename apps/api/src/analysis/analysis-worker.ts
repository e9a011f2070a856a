import { parentPort } from "node:worker_threads";
import { calculations } from "./calculations.ts";
import { VisitCollection } from "./collection.ts";
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

function carryOut({ task, visits, name, options }: Extract<Order, { kind: "calculate" }>): Answer {
  const started = performance.now();
  try {
    const collection = collections.get(visits);
    if (!collection) throw new Error(`no visits were collected for ${visits}`);
    // The name decides the type of the options: `Analyses.run` has checked that they belong together.
    const result = (calculations[name] as Calculation)(collection, options);
    return { task, result, milliseconds: performance.now() - started };
  } catch (error) {
    return { task, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
