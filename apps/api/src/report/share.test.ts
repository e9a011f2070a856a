import type { Report } from "@touchstone/core/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";
import { linkState } from "./share-state.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "airport" });
});
afterAll(() => api.close());

const share = `mutation ($page: String = "compare", $variables: String!, $frozen: Boolean!, $expires: DateTime!, $key: String!) {
  sharePage(page: $page, variables: $variables, locale: ZH, frozen: $frozen, expires: $expires, who: "王经理", clientKey: $key) {
    path link { id page title(locale: ZH) frozen who state expires revoked }
  }
}`;
interface Shared {
  sharePage: { path: string; link: { id: string; state: string; frozen: boolean } };
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const variables = JSON.stringify({ slice: { group: "sfo", from: "2017-05-01", to: "2017-06-01" } });
const shared = (key: string, given: Record<string, unknown> = {}) =>
  api.data<Shared>(share, { variables, frozen: false, expires: inDays(7), key, ...given });
const tokenOf = ({ sharePage }: Shared) => sharePage.path.split("/").at(-1) as string;

interface Opened {
  report?: Report;
  errors?: { extensions: { text: { zh: string } } }[];
}

async function open(token: string, ending = "json") {
  const response = await fetch(`${api.url}/link/${token}.${ending}`);
  const body = (ending === "json" ? await response.json() : {}) as Opened;
  return { status: response.status, report: body.report ?? null, body };
}

describe("a share link", () => {
  it("shows the page to whoever has it, and is one however often it is asked for", async () => {
    const made = await shared("live");
    expect(made.sharePage.path).toMatch(/^\/zh\/link\/[\w-]{43}$/);
    expect(made.sharePage.link).toMatchObject({ state: "ACTIVE", frozen: false, who: "王经理" });
    expect(await shared("live", { expires: inDays(7) })).toEqual(made);
    const { status, report } = await open(tokenOf(made));
    expect(status).toBe(200);
    expect(report).toMatchObject({ page: "compare", locale: "zh", title: "场所对比" });
    expect(report?.sections[0]?.tables[0]?.rows).toHaveLength(7);
    expect((await open(tokenOf(made), "xlsx")).status).toBe(200);
    const { shareLinks } = await api.data<{ shareLinks: { id: string }[] }>("{ shareLinks { id } }");
    expect(shareLinks.map(({ id }) => id)).toEqual([made.sharePage.link.id]);
    expect(JSON.stringify(shareLinks)).not.toContain(tokenOf(made));
  });

  it("that is frozen keeps showing what was seen, a live one what is so", async () => {
    const frozen = tokenOf(await shared("frozen", { frozen: true }));
    const live = tokenOf(await shared("again"));
    const before = await open(frozen);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await open(frozen)).report).toEqual(before.report);
    expect((await open(live)).report?.freshness.madeAt).not.toBe(before.report?.freshness.madeAt);
  });

  it("opens for nobody once it is revoked, nor for a guess", async () => {
    const made = await shared("short", { expires: inDays(1) });
    const token = tokenOf(made);
    expect((await open(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).status).toBe(404);
    expect((await open(made.sharePage.link.id)).status).toBe(404);
    const revoke = `mutation ($id: String!) { revokeShareLink(id: $id, who: "Ana", clientKey: "r") { state revokedBy } }`;
    const { revokeShareLink } = await api.data<{ revokeShareLink: unknown }>(revoke, {
      id: made.sharePage.link.id,
    });
    expect(revokeShareLink).toEqual({ state: "REVOKED", revokedBy: "Ana" });
    const gone = await open(token);
    expect(gone.status).toBe(410);
    expect(gone.body.errors?.[0]?.extensions.text.zh).toBe("此链接已被分享者撤销。");
    const { errors } = await api.ask(revoke, { id: "0".repeat(64) });
    expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("is over when its time is", () => {
    const link = { revokedAt: null, expiresAt: "2026-01-02T00:00:00.000Z" };
    expect(linkState(link, new Date("2026-01-01T23:59:59.999Z"))).toBe("active");
    expect(linkState(link, new Date("2026-01-02T00:00:00.000Z"))).toBe("expired");
  });

  it.each([
    ["page", { page: "nothing" }],
    ["variables", { variables: "[]" }],
    ["variables", { variables: '{"slice":{"venues":["nowhere"]}}' }],
    ["expires", { expires: inDays(-1) }],
    ["expires", { expires: inDays(400) }],
  ])("with a wrong %s is refused", async (argument, given) => {
    const { errors } = await api.ask(share, {
      variables,
      frozen: false,
      expires: inDays(7),
      key: `wrong-${JSON.stringify(given)}`.slice(0, 90),
      ...given,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: [argument] });
    expect(errors?.[0]?.extensions.text).toHaveProperty("zh");
  });
});
