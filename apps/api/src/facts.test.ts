import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { dumpEmbedded } from "@touchstone/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

const core = (path: string) =>
  readFileSync(new URL(`../../../packages/core/${path}`, import.meta.url), "utf8");

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

async function send(path: string, body: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { "apollo-require-preflight": "1" };
  const response = await fetch(`${api.url}${path}`, { method: "POST", headers, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The reference survey with the journey it lies on. */
function survey(): string {
  const indented = core("fixtures/golden.journey.yaml").replaceAll(/^/gm, "  ");
  return core("fixtures/golden.survey.yaml").replace(/^journey: .*$/m, `journey:\n${indented}`);
}

async function importAll(): Promise<void> {
  const mappings = [
    survey(),
    ...["invites", "daily"].map((kind) => core(`fixtures/golden-${kind}.survey.yaml`)),
  ];
  for (const mapping of mappings) expect((await send("/surveys", mapping)).status).toBe(201);
  const files = { golden: "visits", "golden-invites": "invites", "golden-daily": "daily" };
  for (const [code, name] of Object.entries(files)) {
    const answer = await send(`/imports?survey=${code}&file=${name}.csv`, core(`golden/${name}.csv`));
    expect(answer).toMatchObject({ status: 201, body: { problems: [], import: { rejected: 0 } } });
  }
}

describe("the reference facts", () => {
  it("come in through the front door and are listed as what they are", async () => {
    await importAll();
    const found = await api.data<{
      surveys: { code: string; kind: string; facts: string[]; counts: unknown; items: { about: string }[] }[];
      imports: { nodes: { file: string; stored: number; firstDay: string; survey: { kind: string } }[] };
    }>(`{
      surveys { code kind facts counts { of counted indicators { code name(locale: ZH) } } items { about } journey { code } }
      imports { nodes { file stored firstDay survey { kind } } }
    }`);
    expect(found.surveys.map(({ items, ...rest }) => ({ ...rest, items: items.length }))).toEqual([
      {
        code: "golden",
        kind: "VISITS",
        facts: ["VALENCE", "RETURNED", "EXIT", "EXPECTATION", "STAFF", "CASES"],
        counts: null,
        journey: { code: "golden" },
        items: 4 + 12 + 12 + 2,
      },
      {
        code: "golden-daily",
        kind: "DAILY",
        facts: [],
        counts: { of: "n", counted: "top2", indicators: [{ code: "satisfied", name: "满意占比" }] },
        journey: null,
        items: 0,
      },
      {
        code: "golden-invites",
        kind: "INVITES",
        facts: [],
        counts: { of: "invited", counted: "responded", indicators: [] },
        journey: null,
        items: 0,
      },
    ]);
    expect(found.imports.nodes).toEqual([
      { file: "daily.csv", stored: 420, firstDay: "2026-03-02", survey: { kind: "DAILY" } },
      { file: "invites.csv", stored: 624, firstDay: "2026-03-02", survey: { kind: "INVITES" } },
      { file: "visits.csv", stored: 2400, firstDay: "2026-03-02", survey: { kind: "VISITS" } },
    ]);
  });

  it("are refused row by row in words, and whole where nothing is right", async () => {
    const header = "venue,week,segment,invited,responded";
    const some = await send(
      "/imports?survey=golden-invites&file=some.csv",
      `${header}\nV1,90,family,3,4\nV1,91,family,4,4\n`,
    );
    expect(some).toMatchObject({
      status: 201,
      body: {
        import: { read: 2, stored: 1, rejected: 1 },
        problems: [
          {
            row: 2,
            column: "responded",
            found: "4",
            expected: "0…3",
            message: {
              en: 'row 2, responded: found "4", expected 0…3',
              zh: "第 2 行“responded”列：实际为“4”，应为 0…3",
            },
          },
        ],
      },
    });
    const none = await send(
      "/imports?survey=golden-invites&file=none.csv",
      `${header}\nV1,first,family,3,1\n`,
    );
    expect(none).toMatchObject({
      status: 422,
      body: { errors: [{ extensions: { code: "IMPORT_REJECTED" } }] },
    });
  });

  it("keep the codes of employees out of the store, its files and the log", async () => {
    const dump = gunzipSync(await dumpEmbedded(api.database)).toString("latin1");
    // What is stored in clear is found in there; the codes of the file are not.
    expect(dump).toContain("invites.csv");
    const codes = [...new Set(core("golden/visits.csv").match(/\bV\d-\d+\b/g))];
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => dump.includes(code))).toEqual([]);
    expect(codes.filter((code) => api.log.join("\n").includes(code))).toEqual([]);
  });

  it("are not taken for another kind under one code", async () => {
    const wrong = core("fixtures/golden-daily.survey.yaml")
      .replace("code: golden-daily", "code: golden-invites")
      .replace("version: 1", "version: 2");
    expect(await send("/surveys", wrong)).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringContaining("known as one of invites") }] },
    });
  });
});
