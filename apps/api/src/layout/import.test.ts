import { readdirSync, readFileSync } from "node:fs";
import expected from "@touchstone/core/golden/layout/invalid/expected.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

const golden = new URL("../../../../packages/core/golden/layout/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, golden), "utf8");
const own = { "apollo-require-preflight": "1" };

interface Problem {
  code: string;
  severity: string;
  featureId: string | null;
  path: string;
  message: { en: string; zh: string };
}
interface Answer {
  layout?: { id: string; venue: string; version: number; units: number };
  problems?: Problem[];
  errors?: {
    message: string;
    extensions: { code: string; problems?: Problem[]; text?: { zh: string }; layout?: { version: number } };
  }[];
}
async function send(
  query: string,
  body: string | Uint8Array | FormData,
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${api.url}/layouts?${query}`, { method: "POST", headers: own, body });
  return { status: response.status, body: (await response.json()) as Answer };
}
const layoutsOf = async (venue: string) =>
  (
    await api.data<{ venue: { layouts: { version: number; file: string; savedBy: string }[] } | null }>(
      "query ($venue: String!) { venue(code: $venue) { layouts { version file savedBy } } }",
      { venue },
    )
  ).venue?.layouts ?? null;

const making = "sector=scenic-area&timeZone=Asia/Shanghai";

describe("POST /layouts", () => {
  it("imports a plan, and with it a venue that was not known when it is described", async () => {
    const unknown = await send("venue=mini", text("mini.geojson"));
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ extensions: { code: "NOT_FOUND" } }] } });
    const { status, body } = await send(
      `venue=mini&by=Wei&file=mini.geojson&${making}`,
      text("mini.geojson"),
    );
    expect(status).toBe(201);
    expect(body.layout).toMatchObject({ venue: "mini", version: 1 });
    expect(await layoutsOf("mini")).toEqual([{ version: 1, file: "mini.geojson", savedBy: "Wei" }]);
    const again = await send("venue=mini", text("mini.geojson"));
    expect(again).toMatchObject({
      status: 409,
      body: { errors: [{ extensions: { code: "CONFLICT", layout: { version: 1 } } }] },
    });
  });

  it("takes a form with a file", async () => {
    const form = new FormData();
    form.set("file", new Blob([text("mini.geojson")]), "form.geojson");
    expect((await send(`venue=form&${making}`, form)).status).toBe(201);
    expect(await layoutsOf("form")).toEqual([{ version: 1, file: "form.geojson", savedBy: "upload" }]);
  });

  it.each(Object.entries(expected as unknown as Record<string, [code: string, feature: string | null][]>))(
    "tells all problems of %s at once, in both languages, and stores nothing of it with errors",
    async (venue, wrong) => {
      const { status, body } = await send(`venue=${venue}&${making}`, text(`invalid/${venue}.geojson`));
      const refused = wrong.some(([code]) => code.startsWith("E"));
      expect(status).toBe(refused ? 422 : 201);
      const problems = (refused ? body.errors?.[0]?.extensions.problems : body.problems) ?? [];
      expect(problems.map(({ code, featureId }) => [code, featureId]).sort()).toEqual(wrong.sort());
      for (const { message } of problems) {
        expect(message.en).toMatch(/\w/);
        expect(message.zh).toMatch(/\p{Script=Han}/u);
      }
      if (refused) expect(body.errors?.[0]).toMatchObject({ extensions: { code: "IMPORT_REJECTED" } });
      expect(await layoutsOf(venue)).toEqual(refused ? null : [expect.objectContaining({ version: 1 })]);
    },
  );

  it("answers requests that are none with what is wrong", async () => {
    expect((await send("venue=Not%20a%20code", "{}")).body.errors?.[0]?.extensions.code).toBe(
      "BAD_USER_INPUT",
    );
    expect((await send("venue=x&sector=moon&timeZone=Asia/Shanghai", "{}")).body.errors?.[0]).toMatchObject({
      message: expect.stringContaining("moon"),
      extensions: { text: { zh: expect.stringContaining("moon") } },
    });
    expect((await send("venue=x&sector=hotel&timeZone=Mars/Base", "{}")).status).toBe(400);
    expect((await send("venue=x&from=paper", "{}")).status).toBe(400);
    const bytes = await send(`venue=x&${making}`, Uint8Array.of(0xff, 0xfe, 0x00));
    expect(bytes.body.errors?.[0]?.extensions.problems).toMatchObject([{ code: "E001" }]);
    const refused = await fetch(`${api.url}/layouts?venue=x`, { method: "POST", body: "{}" });
    expect(refused.status).toBe(400);
  });
});

describe("the mutation importLayout", () => {
  const mutation = `mutation ($venue: String!, $document: String!, $key: String!) {
    importLayout(venue: $venue, document: $document, file: "town.geojson", who: "李规划", clientKey: $key) {
      id version savedBy venue { code } unitCount
    }
  }`;

  it("stores a plan once under its key", async () => {
    const variables = { venue: "mini", document: `${text("mini.geojson")}\n`, key: "once" };
    const first = await api.data<{ importLayout: { version: number } }>(mutation, variables);
    expect(first.importLayout).toMatchObject({ version: 2, savedBy: "李规划", venue: { code: "mini" } });
    expect(await api.data(mutation, variables)).toEqual(first);
    const other = await api.ask(mutation, { ...variables, document: text("mini.geojson") });
    expect(other.errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  it("refuses a broken plan with all its problems, and stores nothing", async () => {
    const before = await layoutsOf("mini");
    const broken = text("mini.geojson")
      .replace(/"areaM2": ?[\d.]+/, '"areaM2": -5')
      .replace(/"format": ?"dining\.[a-z]+"/, '"format": "dining.restaurnat"');
    const { errors } = await api.ask(mutation, { venue: "mini", document: broken, key: "broken" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "IMPORT_REJECTED" });
    const problems = errors?.[0]?.extensions.problems as Problem[];
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["E040", "E042"]));
    expect(await layoutsOf("mini")).toEqual(before);
    const nowhere = await api.ask(mutation, { venue: "nowhere", document: text("mini.geojson"), key: "k" });
    expect(nowhere.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: ["venue"] });
  });
});

it("every broken plan of the reference is tried", () => {
  const files = readdirSync(new URL("invalid/", golden)).filter((name) => name.endsWith(".geojson"));
  expect(
    Object.keys(expected)
      .map((name) => `${name}.geojson`)
      .sort(),
  ).toEqual(files.sort());
});
