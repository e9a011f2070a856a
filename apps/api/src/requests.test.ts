import { auditServer } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

const json = { "content-type": "application/json", accept: "application/graphql-response+json" };
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(`${api.url}/graphql`, { method: "POST", headers, body });

interface Refusal {
  errors: { message: string; extensions: { code: string } }[];
}

async function refusal(response: Response): Promise<{ status: number; code: string; message: string }> {
  expect(response.headers.get("content-type")).toMatch(/json/);
  const [error] = ((await response.json()) as Refusal).errors;
  return { status: response.status, code: error?.extensions.code ?? "", message: error?.message ?? "" };
}

describe("GraphQL over HTTP", () => {
  it("passes all 61 audits of conformance", async () => {
    const results = await auditServer({
      url: `${api.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, authorization: "Bearer audit" } }),
    });
    const passed = results.filter(({ status }) => status === "ok").length;
    console.log(`GraphQL over HTTP: ${passed} of ${results.length} audits passed`);
    expect(
      results.filter(({ status }) => status !== "ok").map(({ id, name, status }) => ({ id, name, status })),
    ).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it("describes the schema to those who ask", async () => {
    const { data } = await api.ask<{ __schema: { types: unknown[] } }>("{ __schema { types { name } } }");
    expect(data?.__schema.types.length).toBeGreaterThan(50);
  });
});

/** Each with the text it sends; all have to be refused quickly, and none may run. */
const attacks: [name: string, query: string][] = [
  ["10,000 aliases", `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
  ["100 aliases", `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
  ["10,000 duplicate fields", `{ ${"__typename ".repeat(10_000)} }`],
  ["5,000 directives", `{ __typename ${"@include(if: true) ".repeat(5_000)} }`],
  ["500 unknown directives", `{ __typename ${"@nope ".repeat(500)} }`],
  [
    "depth 20",
    `{ venues { nodes { groups { venues { groups { venues { groups { venues { groups { venues { groups { venues { groups { code } } } } } } } } } } } } } }`,
  ],
  ["depth 200", `{ venues ${"{ nodes { groups { venues ".repeat(60)} { code } ${"} } }".repeat(60)} }`],
  ["depth 50,000", `{ a ${"{ a ".repeat(50_000)} ${"}".repeat(50_000)} }`],
  ["circular fragments", `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`],
  [
    "a bomb of 2^18 fragments",
    `{ ...F0 } ${Array.from({ length: 18 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(" ")} fragment F18 on Query { data { version } }`,
  ],
  [
    "lists of lists of lists",
    `{ venues(first: 100) { nodes { groups { venues { groups { venues { groups { code } } } } } } } }`,
  ],
  [
    "ninety connections of a hundred",
    `{ ${Array.from({ length: 19 }, (_, i) => `a${i}: venues(first: 100) { nodes { ${"code name timeZone sector fictional ".repeat(1)} figure(indicator: OVERALL_MEAN) { text value n } groups { venues { code name } } } }`).join(" ")} }`,
  ],
  [
    "thirty top-level fields",
    `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: data { version }`).join(" ")} }`,
  ],
  ["a dozen analyses", `{ ${Array.from({ length: 12 }, (_, i) => `a${i}: moments { status }`).join(" ")} }`],
  [
    "circular introspection",
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ],
  ["a query that ends nowhere", "{ data { version "],
  ["a field that does not exist", "{ nothing }"],
];

describe("an attack", () => {
  it.each(attacks)("of %s is refused with 400, quickly", async (_, query) => {
    await post(JSON.stringify({ query: "{ __typename }" }));
    const before = process.cpuUsage();
    const response = await post(JSON.stringify({ query }));
    const { user, system } = process.cpuUsage(before);
    const { status, message } = await refusal(response);
    expect(status).toBe(400);
    expect(message).not.toMatch(/call stack|at .*\.(ts|js):/);
    expect((user + system) / 1_000).toBeLessThan(250);
  });

  it("by a variable that makes a list long is counted with its value", async () => {
    const query =
      "query ($n: Int!) { venues(first: $n) { nodes { groups { venues { groups { venues { code } } } } } } }";
    expect(await refusal(await post(JSON.stringify({ query, variables: { n: 100 } })))).toMatchObject({
      status: 400,
      code: "COST_LIMIT",
    });
    expect((await api.ask(query, { n: 1 })).errors).toBeUndefined();
  });

  it("by batching, by GET of a mutation or by a form is refused", async () => {
    expect(
      (await post(JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]))).status,
    ).toBe(400);
    const get = await fetch(`${api.url}/graphql?query=${encodeURIComponent("mutation { __typename }")}`, {
      headers: { authorization: "x" },
    });
    expect(get.status).toBe(405);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
      expect((await post("{}", { "content-type": type })).status).toBe(400);
  });

  it("by a page elsewhere that asks by GET is refused", async () => {
    expect((await fetch(`${api.url}/graphql?query=%7B__typename%7D`)).status).toBe(400);
  });
});

describe("a request", () => {
  it("longer than 256 kB is answered 413 in JSON", async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${"x".repeat(300_000)}` });
    expect(await refusal(await post(body))).toMatchObject({ status: 413, code: "REQUEST_TOO_LARGE" });
  });

  it("in another encoding than UTF-8 is answered 415", async () => {
    const answer = await refusal(
      await post(`{"query":"{ __typename }"}`, {
        ...json,
        "content-type": "application/json; charset=utf-7",
      }),
    );
    expect(answer).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
  });

  it("that is no JSON is answered in JSON, without a word on how we are built", async () => {
    const answer = await refusal(await post("{ nonsense"));
    expect(answer).toEqual({ status: 400, code: "BAD_REQUEST", message: "The body is not JSON." });
  });

  it("for another host is not answered, so that no name elsewhere can point here", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(api.url);
      request(
        { port, host: "127.0.0.1", path: "/graphql", headers: { host: "evil.example" } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it("for what does not exist is answered 404 in JSON", async () => {
    expect(await refusal(await fetch(`${api.url}/nothing`))).toMatchObject({
      status: 404,
      code: "NOT_FOUND",
    });
  });
});

describe("health", () => {
  it("says alive, and ready as long as the database answers", async () => {
    expect(await (await fetch(`${api.url}/livez`)).json()).toEqual({ status: "alive" });
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  });
});

describe("after all of that", () => {
  it("nothing unexpected stands in the log", () => {
    expect(api.log).toEqual([]);
  });
});
