import { parentPort } from "node:worker_threads";
import type { Journey } from "@touchstone/core/journey";
import { CurveSums, curveSteps, type EmotionCurve, emotionCurve } from "@touchstone/core/journey/curve";
import { MomentSums, momentAnalysis, momentItems } from "@touchstone/core/moment";
import type { ItemScales } from "@touchstone/core/visit";
import type { Answer, Order } from "./protocol.ts";

/** Visits that the main thread sent, by the name it gave them. */
const collections = new Map<string, Collection>();

interface Collection {
  journey: Journey;
  source: EmotionCurve["source"];
  curve: CurveSums;
  moments: MomentSums;
}

const port = parentPort;
if (!port) throw new Error("analysis-worker runs in a worker thread only");

port.on("message", (order: Order) => {
  if (order.kind === "collect") collections.set(order.visits, newCollection(order.journey, order.scales));
  else if (order.kind === "block") add(order);
  else if (order.kind === "forget") collections.delete(order.visits);
  else port.postMessage(carryOut(order));
});

function newCollection(journey: Journey, scales: ItemScales): Collection {
  const items = momentItems(journey, scales);
  const { source, steps } = curveSteps(journey, items);
  return { journey, source, curve: new CurveSums(steps), moments: new MomentSums(items) };
}

function add({ visits, block }: Extract<Order, { kind: "block" }>): void {
  const collection = collections.get(visits);
  collection?.curve.add(block);
  collection?.moments.add(block);
}

function carryOut(order: Extract<Order, { task: number }>): Answer {
  const started = performance.now();
  try {
    const result = calculate(order);
    return { task: order.task, result, milliseconds: performance.now() - started };
  } catch (error) {
    return {
      task: order.task,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function calculate(order: Extract<Order, { task: number }>) {
  const collection = collections.get(order.visits);
  if (!collection) throw new Error(`no visits were collected for ${order.visits}`);
  const { journey, source, curve, moments } = collection;
  const { asOf } = order.options;
  if (order.kind === "curve") return emotionCurve(curve, { journey, source, asOf });
  const { weights } = order.options;
  return momentAnalysis(moments, { journey, asOf, ...(weights && { weights }) });
}
