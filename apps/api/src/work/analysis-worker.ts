import { parentPort } from "node:worker_threads";
import { emotionCurve } from "@touchstone/core/journey/curve";
import type { Journey } from "@touchstone/core/journey";
import { MomentSums, momentAnalysis, momentItems } from "@touchstone/core/moment";
import type { Answer, Order } from "./protocol.ts";

/** Visits that the main thread sent, by the name it gave them. */
const collections = new Map<string, { journey: Journey; sums: MomentSums }>();

const port = parentPort;
if (!port) throw new Error("analysis-worker runs in a worker thread only");

port.on("message", (order: Order) => {
  if (order.kind === "collect")
    collections.set(order.visits, { journey: order.journey, sums: new MomentSums(momentItems(order.journey, order.scales)) });
  else if (order.kind === "block") collections.get(order.visits)?.sums.add(order.block);
  else if (order.kind === "forget") collections.delete(order.visits);
  else port.postMessage(carryOut(order));
});

function carryOut(order: Extract<Order, { task: number }>): Answer {
  const started = performance.now();
  try {
    const result = calculate(order);
    return { task: order.task, result, milliseconds: performance.now() - started };
  } catch (error) {
    return { task: order.task, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function calculate(order: Extract<Order, { task: number }>) {
  const collection = collections.get(order.visits);
  if (!collection) throw new Error(`no visits were collected for ${order.visits}`);
  const { journey, sums } = collection;
  const { asOf } = order.options;
  if (order.kind === "curve") return emotionCurve(sums, { journey, asOf });
  const { weights } = order.options;
  return momentAnalysis(sums, { journey, asOf, ...(weights && { weights }) });
}
