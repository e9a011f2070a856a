import { readdirSync, readFileSync } from "node:fs";
import expected from "@touchstone/core/golden/layout/invalid/expected.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
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
    extensions: {
      code: string;
      problems?: Problem[];
      text?: { en: string; zh: string };
      layout?: { version: number };
    };
  }[];
}
async function send(
  query: string,
  body: string | Uint8Array | FormData | Blob,
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
    const files = new FormData();
    for (const name of ["a.geojson", "b.geojson"]) files.append("file", new Blob(["{}"]), name);
    const noForm = new Blob(["none"], { type: "multipart/form-data; boundary=x" });
    const wrong: [argument: string, query: string, body?: string | FormData | Blob][] = [
      ["venue", "venue=Not%20a%20code"],
      ["sector", "venue=x&sector=moon&timeZone=Asia/Shanghai"],
      ["sector", "venue=x&sector=hotel&timeZone=Mars/Base"],
      ["from", "venue=x&from=paper"],
      ["by", `venue=x&by=${"w".repeat(101)}`],
      ["by", "venue=x&by=W%00ei"],
      ["file", "venue=x", ""],
      ["file", "venue=x", new FormData()],
      ["file", "venue=x", files],
      ["file", "venue=x", noForm],
    ];
    for (const [argument, query, body = "{}"] of wrong) {
      const answer = await send(query, body);
      expect(answer.status, query).toBe(400);
      expect(answer.body.errors?.[0]?.extensions, query).toMatchObject({
        argument: [argument],
        text: { en: answer.body.errors?.[0]?.message, zh: expect.stringMatching(/\p{Script=Han}/u) },
      });
    }
    const refused = await fetch(`${api.url}/layouts?venue=x`, { method: "POST", body: "{}" });
    expect(refused.status).toBe(400);
    const long = await send(`venue=x&${making}`, new Uint8Array(16 * 1024 * 1024 + 1));
    expect(long).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: "REQUEST_TOO_LARGE", text: { zh: expect.any(String) } } }] },
    });
  });

  it("refuses what no text can hold with its place, whatever it is called", async () => {
    const form = new FormData();
    form.set("file", new Blob([text("mini.geojson")]), `../mi\u0001ni${"n".repeat(300)}.geojson`);
    expect((await send(`venue=named&${making}`, form)).status).toBe(201);
    expect((await layoutsOf("named"))?.[0]?.file).toMatch(/^minin{196}$/);
    const told = async (body: string | Uint8Array) => {
      const answer = await send(`venue=none&${making}`, body);
      expect(answer.status).toBe(422);
      expect(answer.body.errors?.[0]?.extensions.text?.zh).toMatch(/\p{Script=Han}/u);
      return answer.body.errors?.[0]?.extensions.problems ?? [];
    };
    const named = (name: string) => text("mini.geojson").replace(/"name": ?"[^"]*"/, `"name": "${name}"`);
    for (const name of ["nul \\u0000", "half \\ud83c"]) {
      const [problem] = await told(named(name));
      expect(problem).toMatchObject({ code: "E001", message: { en: expect.stringMatching(/U\+.*line \d/) } });
    }
    const gbk = [0xb9, 0xc5, 0xd5, 0xf2, 0xcb, 0xae, 0xcf, 0xe7, 0xb2, 0xc6, 0xbd, 0xd6];
    const [problem] = await told(Uint8Array.of(0x7b, 0x0a, 0x22, ...gbk, 0x22));
    expect(problem).toMatchObject({
      code: "E001",
      path: "line 2",
      message: { en: expect.stringMatching(/line 2, byte 4: found bytes b9 c5 d5 f2/) },
      hint: { en: expect.stringContaining("GB18030"), zh: expect.stringContaining("GB18030") },
    });
    expect(await layoutsOf("none")).toBeNull();
  });

  it("is not logged as a fault when whoever sent it goes away", async () => {
    const gone = new AbortController();
    const sent = fetch(`${api.url}/layouts?venue=gone&${making}`, {
      method: "POST",
      headers: own,
      body: text("mini.geojson"),
      signal: gone.signal,
    });
    const read = vi.spyOn(api.server.services.layouts, "read").mockImplementation(
      (_files, _source, _id, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          gone.abort();
        }),
    );
    await expect(sent).rejects.toThrow();
    await vi.waitFor(() => expect(read.mock.settledResults[0]?.type).toBe("rejected"));
    read.mockRestore();
    expect(await layoutsOf("gone")).toBeNull();
    expect(api.log).toEqual([]);
  });
});

describe("a plan", () => {
  it("goes to the thread that reads it once, and only what lists show of it comes back", async () => {
    const carriedOut = vi.spyOn(api.server.services.analyses, "carryOut");
    expect((await send(`venue=once&${making}`, text("mini.geojson"))).status).toBe(201);
    expect(carriedOut).toHaveBeenCalledTimes(1);
    const answer = (await carriedOut.mock.results[0]?.value) as object;
    expect(answer).toMatchObject({ made: null, heading: { units: expect.any(Number) } });
    expect(answer).not.toHaveProperty("plan");
    carriedOut.mockRestore();
  });

  it("that is refused when it comes by GraphQL says why in both languages", async () => {
    const { errors } = await api.ask(
      `mutation { importLayout(venue: "once", document: "{}", file: "f", who: " ", clientKey: "k") { id } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: ["who"],
      text: { en: '"who" is empty.', zh: "“who”为空。" },
    });
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
    expect(nowhere.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: ["venue"],
      text: { zh: expect.stringContaining("没有代码为“nowhere”的场所") },
    });
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
