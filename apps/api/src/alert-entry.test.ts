import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertId } from "./alert-id.ts";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

const comment = `mutation ($alert: ID!, $who: String!, $text: String!, $key: String!) {
  commentAlert(alert: $alert, who: $who, text: $text, clientKey: $key) { kind who text when case said lastDay }
}`;
const alert = alertId({
  venue: "sfo-a",
  source: "answers",
  indicator: "satisfied-share",
  side: "below",
  firstDay: "2017-05-20",
});

describe("what is wrong with an entry", () => {
  const entry = { alert, who: "Wei", text: "Seen.", key: "k" };
  it.each([
    ["alert", { alert: "nonsense" }, /not the identifier of an alert/],
    ["alert", { alert: btoa("Alert:[1,2]") }, /not the identifier of an alert/],
    ["who", { who: "  " }, /"who" is empty/],
    ["text", { text: "x".repeat(4_001) }, /4001 characters; at most 4000/],
    ["text", { text: "a\u0000b" }, /control characters/],
    ["text", { text: "a\ud800b" }, /control characters/],
    ["clientKey", { key: "" }, /"clientKey" is empty/],
  ])("is told by the path to %s", async (argument, change, message) => {
    const { errors } = await api.ask(comment, { ...entry, ...change });
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: [argument] });
  });
});

describe("a mutation", () => {
  const text = `mutation { commentAlert(alert: "x", who: "w", text: "t", clientKey: "k") { who } }`;
  const get = (headers: Record<string, string>) =>
    fetch(`${api.url}/graphql?query=${encodeURIComponent(text)}`, { headers });

  it("by GET is refused with 405, with every header", async () => {
    const response = await get({ "apollo-require-preflight": "true", accept: "application/json" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "as %s, which a page elsewhere may send unasked, is refused",
    async (type) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: "POST",
        headers: { "content-type": type },
        body: JSON.stringify({ query: text }),
      });
      expect(response.status).toBe(400);
    },
  );

  it("to another host is not answered", async () => {
    const { request } = await import("node:http");
    const { port } = new URL(api.url);
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        {
          port,
          host: "127.0.0.1",
          path: "/graphql",
          method: "POST",
          headers: { host: "evil.example", "content-type": "application/json" },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).on("error", reject);
      sent.end(JSON.stringify({ query: text }));
    });
    expect(status).toBe(421);
  });
});
