import { DatabaseError, type DatabaseErrorCode } from "@touchstone/db/database-error";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
let scoped: TestApi["database"]["scoped"];
beforeAll(async () => {
  api = await testApi({ sample: false });
  scoped = api.database.scoped.bind(api.database);
});
afterEach(() => {
  api.database.scoped = scoped;
  api.log.length = 0;
});
afterAll(() => api.close());

function broken(error: Error): void {
  api.database.scoped = async () => {
    throw error;
  };
}

describe("when the database fails", () => {
  it.each<[DatabaseErrorCode, string]>([
    ["QUERY_TIMEOUT", "QUERY_TIMEOUT"],
    ["QUERY_CANCELLED", "CANCELLED"],
    ["STORAGE_FULL", "STORAGE_FULL"],
    ["SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE"],
  ])("with %s, the caller gets the code %s and no word on our insides", async (thrown, code) => {
    broken(new DatabaseError(thrown, "relation visit at 10.0.0.7"));
    const { errors } = await api.ask("{ data { visits } }");
    expect(errors).toEqual([
      expect.objectContaining({
        path: ["data"],
        extensions: {
          code,
          text: { en: errors?.[0]?.message, zh: expect.stringMatching(/\p{Script=Han}/u) },
        },
        message: expect.not.stringContaining("10.0.0.7"),
      }),
    ]);
    expect(api.log).toEqual([]);
  });

  it("unexpectedly, the caller gets a number that finds the cause in the log", async () => {
    broken(new Error("secret: password authentication failed"));
    const { errors } = await api.ask("{ data { visits } }");
    const [error] = errors ?? [];
    expect(error).toEqual({
      message: "Something went wrong.",
      path: ["data"],
      locations: expect.anything(),
      extensions: {
        code: "INTERNAL_SERVER_ERROR",
        text: { en: "Something went wrong.", zh: "服务器内部出错。" },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(api.log).toHaveLength(1);
    expect(api.log[0]).toContain(error?.extensions.requestId as string);
    expect(api.log[0]).toContain("password authentication failed");
  });

  it("it is alive but not ready", async () => {
    broken(new DatabaseError("SERVICE_UNAVAILABLE", "down"));
    expect((await fetch(`${api.url}/livez`)).status).toBe(200);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(503);
  });
});

describe("without any data", () => {
  it("figures are missing, not zero", async () => {
    expect(
      await api.data(`{
        data { visits asOf firstDay }
        figure(indicator: OVERALL_MEAN) { status value n interval { low } }
        series(indicator: OVERALL_MEAN) { from }
        comparison(indicator: OVERALL_MEAN) { rows { rank } pairs }
        venues { totalCount nodes { code } }
      }`),
    ).toMatchObject({
      data: { visits: 0, asOf: null, firstDay: null },
      figure: { status: "NOT_ASKED", value: null, n: 0, interval: null },
      series: [],
      comparison: { rows: [], pairs: 0 },
      venues: { totalCount: 0, nodes: [] },
    });
  });

  it("an analysis says that there is no journey to analyse", async () => {
    const { errors } = await api.ask("{ moments { status } }");
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      argument: ["slice", "journey"],
      text: { en: errors?.[0]?.message, zh: "须指定旅程。此处没有含数据的旅程。" },
    });
  });
});

describe("a caller who goes away", () => {
  it("does not leave its query running", async () => {
    let signal: AbortSignal | undefined;
    api.database.scoped = (scope) =>
      new Promise((_, reject) => {
        signal = scope.signal;
        scope.signal?.addEventListener("abort", () =>
          reject(new DatabaseError("QUERY_CANCELLED", "cancelled")),
        );
      });
    const caller = new AbortController();
    const asking = fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ data { visits } }" }),
      signal: caller.signal,
    });
    while (!signal) await new Promise((resolve) => setTimeout(resolve, 5));
    const left = performance.now();
    caller.abort();
    await expect(asking).rejects.toThrow();
    while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(performance.now() - left).toBeLessThan(1_000);
  });
});

describe("an analysis whose callers go away", () => {
  it("is given up with the last of them, and can be asked for again", async () => {
    const full = await testApi({ sample: true });
    const body = JSON.stringify({ query: "{ moments { status visits } }" });
    const ask = (signal: AbortSignal) =>
      fetch(`${full.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        signal,
      });
    const [first, second] = [new AbortController(), new AbortController()];
    const asking = [ask(first.signal), ask(second.signal)];
    setTimeout(() => first.abort(), 30);
    setTimeout(() => second.abort(), 60);
    const outcomes = await Promise.allSettled(asking);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await full.data("{ moments { visits } curve { sentence } }")).toMatchObject({
      moments: { visits: 11_694 },
    });
    expect(full.log).toEqual([]);
    await full.close();
  });
});
