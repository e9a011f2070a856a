import { setMaxListeners } from "node:events";
import type { Response } from "express";

/** Aborted when the caller goes away before its answer is complete. */
export function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  // Every field of a query may wait for the same caller.
  setMaxListeners(0, controller.signal);
  response.on("close", () => {
    if (!response.writableFinished) controller.abort(new DOMException("the caller went away", "AbortError"));
  });
  return controller.signal;
}
