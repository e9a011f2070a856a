import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "./examples.ts";
import { importSamplePlans } from "./layout-sample.ts";
import { schema } from "./schema.ts";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
  await importSamplePlans(api.database, { log: () => {} });
});
afterAll(() => api.close());

/** Every `status` in an answer. */
function statuses(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "status" in value && typeof value.status === "string" ? [value.status] : [];
  return [...own, ...Object.values(value).flatMap(statuses)];
}

describe("the example queries", () => {
  it("are at least eight, each with what it asks in both languages", () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const { query } of examples) {
      const [english = "", chinese = ""] = query.split("\n");
      expect(english).toMatch(/^# [A-Z].*[.?]$/);
      expect(chinese).toMatch(/^# .*\p{Script=Han}/u);
    }
  });

  it.each(examples)("$name is answered without an error", async ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const { errors, data } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
    expect(JSON.stringify(data).length).toBeGreaterThan(100);
  });

  it("give the figures of 2017 that anybody can check", async () => {
    const query = examples.find(({ name }) => name === "02-headline-figures")?.query ?? "";
    const found = await api.data<Record<string, { value: number; n: number }>>(query);
    expect(statuses(found)).toEqual(Array(5).fill("MEASURED"));
    const rounded = Object.fromEntries(
      Object.entries(found).map(([name, { value, n }]) => [name, [Number(value.toFixed(4)), n]]),
    );
    expect(rounded).toEqual({
      mean: [4.0644, 2_688],
      meanByWeight: [4.0712, 2_688],
      satisfied: [0.8207, 2_688],
      recommend: [expect.closeTo(39.84, 2), 2_746],
      recommendByWeight: [expect.closeTo(40.4, 1), 2_746],
    });
  });
});

describe("GraphiQL", () => {
  it("is shown to a browser, with the examples, and may reach no other host", async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: "text/html" } });
    expect(response.status).toBe(200);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it("leaves queries by GET alone", async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent("{ __typename }")}`, {
      headers: { accept: "text/html, application/json", authorization: "x" },
    });
    expect(response.headers.get("content-type")).toContain("json");
  });
});
