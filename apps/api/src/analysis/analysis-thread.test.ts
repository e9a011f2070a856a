import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { AnalysisThread } from "./analysis-thread.ts";

it("leaves nothing with a caller whose tasks have ended", async () => {
  const thread = new AnalysisThread(1_000);
  const caller = new AbortController();
  const question = { kind: "compute", name: "layoutPlan", input: undefined } as const;
  const answers = Promise.allSettled([1, 2, 3].map(() => thread.ask(question, caller.signal)));
  expect(getEventListeners(caller.signal, "abort")).toHaveLength(3);
  await thread.close();
  expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
});
