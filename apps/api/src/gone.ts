import type { Response } from "express";

/** Aborted when the caller goes away before its answer is complete. */
export function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) controller.abort(new DOMException("the caller went away", "AbortError"));
  });
  return controller.signal;
}
