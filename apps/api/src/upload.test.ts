import { gzipSync } from "node:zlib";
import { DatabaseError } from "@touchstone/db/database-error";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, goodRows, mapping } from "./import/testing.ts";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
  expect((await send("/surveys?file=noodle-house.yaml", mapping)).status).toBe(201);
});
afterAll(() => api.close());

const own = { "apollo-require-preflight": "1" };

interface Answer {
  status: number;
  body: {
    import?: {
      id: string;
      read: number;
      stored: number;
      unchanged: number;
      rejected: number;
      status: string;
    };
    problems?: {
      row: number | null;
      column: string | null;
      found: string;
      expected: string;
      message: { en: string; zh: string };
    }[];
    problemCount?: number;
    survey?: { code: string };
    errors?: { message: string; extensions: Record<string, unknown> & { code: string } }[];
  };
}

async function send(
  path: string,
  body: string | Uint8Array,
  headers: Record<string, string> = own,
): Promise<Answer> {
  const response = await fetch(`${api.url}${path}`, { method: "POST", headers, body });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const upload = (file: string, content: string | Uint8Array, headers = {}) =>
  send(`/imports?survey=noodle-house&file=${encodeURIComponent(file)}`, content, {
    ...own,
    "content-type": "text/csv",
    ...headers,
  });

/** Visits stored so far, as GraphQL says. */
async function stored(): Promise<number> {
  return (await api.data<{ data: { visits: number } }>("{ data { visits } }")).data.visits;
}

describe("a good file", () => {
  it("is stored whole, counted, and visible at once", async () => {
    const before = await stored();
    const { status, body } = await upload("march.csv", csv(goodRows(40)));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      import: { read: 40, stored: 40, unchanged: 0, rejected: 0 },
      problems: [],
      problemCount: 0,
    });
    expect(await stored()).toBe(before + 40);
    const { figure } = await api.data<{ figure: { n: number; status: string } }>(
      `{ figure(indicator: OVERALL_MEAN, slice: { venues: ["noodle-north"] }) { n status } }`,
    );
    expect(figure).toEqual({ n: 20, status: "MEASURED" });
  });

  it("may be packed, by name or by encoding", async () => {
    const packed = gzipSync(csv(goodRows(5, 100)));
    expect((await upload("april.csv.gz", packed)).body.import).toMatchObject({ stored: 5 });
    const encoded = gzipSync(csv(goodRows(5, 200)));
    expect((await upload("may.csv", encoded, { "content-encoding": "gzip" })).body.import).toMatchObject({
      stored: 5,
    });
  });

  it("is not stored twice: the answer names the first import", async () => {
    const before = await stored();
    const again = await upload("renamed.csv", csv(goodRows(40)));
    expect(again.status).toBe(409);
    expect(again.body.errors?.[0]?.message).toContain("march.csv");
    expect(await stored()).toBe(before);
  });

  it("whose rows are stored already in another file leaves them unchanged", async () => {
    const { body } = await upload("more.csv", csv(goodRows(45)));
    expect(body.import).toMatchObject({ read: 45, stored: 5, unchanged: 40, rejected: 0 });
  });
});

describe("a row with a problem is rejected and named by row, column, found and expected", () => {
  it.each([
    ["an unknown code of a venue", "901,2026-03-01,west,5,5", 2, "branch", "west", "north"],
    ["a number outside its scale", "902,2026-03-01,north,9,5", 2, "overall", "9", "1"],
    ["a word in place of a number", "903,2026-03-01,north,5,good", 2, "greeting", "good", "1"],
    ["a day that is none", "904,2026-02-30,north,5,5", 2, "day", "2026-02-30", "YYYY"],
    ["a ragged row", "905,2026-03-01,north,5", 2, null, "4", "5"],
  ])("%s", async (name, bad, row, column, found, expected) => {
    const good = goodRows(2, 1_000 + 2 * Number(bad.slice(0, 3)));
    const { status, body } = await upload(`${name}.csv`, csv([bad, ...good]));
    expect(status).toBe(201);
    expect(body.import).toMatchObject({ read: 3, stored: 2, unchanged: 0, rejected: 1 });
    const [problem] = body.problems ?? [];
    expect(problem).toMatchObject({ row, column, found });
    expect(problem?.expected).toContain(expected);
    expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
    const { import: batch } = await api.data<{
      import: { rejected: number; problems: { totalCount: number; nodes: { row: number }[] } };
    }>(`query ($id: ID!) { import(id: $id) { rejected problems { totalCount nodes { row } } } }`, {
      id: body.import?.id,
    });
    expect(batch).toEqual({ rejected: 1, problems: { totalCount: 1, nodes: [{ row }] } });
  });

  it("and when every row has one, nothing is stored and the answer says so", async () => {
    const { status, body } = await upload(
      "all-bad.csv",
      csv(["1,2026-03-01,west,5,5", "2,2026-03-01,east,5,5"]),
    );
    expect(status).toBe(422);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "IMPORT_REJECTED", problemCount: 2 });
  });
});

describe("a file that cannot be read as a whole is refused, and nothing of it is stored", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(goodRows(3, 5_000)), "utf16le")]);
  it.each([
    ["without a mapped column", csv(["1,2026-03-01,north,5"], "id,day,branch,overall"), "MISSING_COLUMN"],
    ["that is empty", "", "EMPTY_FILE"],
    ["with a header only", csv([]), "NO_ROWS"],
    [
      "in UTF-16 that breaks off",
      Buffer.concat([utf16, Buffer.from([0x00, 0xd8, 0x0a, 0x00])]),
      "WRONG_ENCODING",
    ],
    [
      "in an encoding that nobody could tell",
      Buffer.concat([Buffer.from(csv(goodRows(3, 5_100))), Buffer.from([0xc3, 0x28, 0x0a])]),
      "ENCODING_UNSURE",
    ],
    ["with a quote that never ends", csv(['1,2026-03-01,"north,5,5']), "UNCLOSED_QUOTE"],
  ])("%s", async (name, content, problem) => {
    const before = await stored();
    const { status, body } = await upload(`${name}.csv`, content);
    expect(status).toBe(422);
    const extensions = body.errors?.[0]?.extensions;
    expect(extensions).toMatchObject({ code: "IMPORT_REJECTED", problem, file: `${name}.csv` });
    expect(extensions?.found).toEqual(expect.any(String));
    expect(extensions?.expected).toEqual(expect.any(String));
    expect(await stored()).toBe(before);
  });

  it("and stands among the imports as failed, with its reason in both languages", async () => {
    await upload("failed.csv", "");
    const { imports } = await api.data<{
      imports: { nodes: { file: string; status: string; failure: string; zh: string; stored: number }[] };
    }>("{ imports(first: 1) { nodes { file status failure zh: failure(locale: ZH) stored } } }");
    expect(imports.nodes[0]).toMatchObject({
      file: "failed.csv",
      status: "FAILED",
      stored: 0,
      failure: expect.stringContaining("empty"),
    });
    expect(imports.nodes[0]?.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("two imports at once", () => {
  it("of one survey: one is stored, the other is told to wait", async () => {
    const before = await stored();
    const answers = await Promise.all([
      upload("first.csv", csv(goodRows(3_000, 10_000))),
      upload("second.csv", csv(goodRows(3_000, 20_000))),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect([
      [201, 201],
      [201, 409],
    ]).toContainEqual(statuses);
    expect(await stored()).toBe(before + 3_000 * statuses.filter((status) => status === 201).length);
  });
});

describe("a mapping", () => {
  it("with an unknown key is refused with its place and what is expected there", async () => {
    const { status, body } = await send(
      "/surveys?file=wrong.yaml",
      mapping.replace("licence: internal", "license: internal"),
    );
    expect(status).toBe(422);
    const problems = body.errors?.[0]?.extensions.problems as {
      file: string;
      path: string;
      found: string;
      expected: string;
    }[];
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "wrong.yaml",
        found: "license",
        expected: expect.stringContaining("licence"),
      }),
    );
  });

  it("that changes without a new version is a conflict", async () => {
    const { status, body } = await send("/surveys", mapping.replace("North branch", "Northern branch"));
    expect(status).toBe(409);
    expect(body.errors?.[0]?.extensions.code).toBe("CONFLICT");
  });
});

describe("an upload", () => {
  it("that a page elsewhere could have sent is refused", async () => {
    expect(
      (await send("/imports?survey=noodle-house", csv(goodRows(1)), { "content-type": "text/plain" })).status,
    ).toBe(400);
    expect((await send("/surveys", mapping, {})).status).toBe(400);
  });

  it("for a survey nobody knows, or for none, is refused", async () => {
    expect(await send("/imports?survey=nobody", "x")).toMatchObject({ status: 404 });
    expect(await send("/imports", "x")).toMatchObject({ status: 400 });
  });

  it("is refused with 507 when the disk of the data is full, and nothing is stored", async () => {
    const before = await stored();
    const ensureSpace = api.database.ensureSpace;
    api.database.ensureSpace = async () => {
      throw new DatabaseError("STORAGE_FULL", "full");
    };
    const { status, body } = await upload("late.csv", csv(goodRows(3, 30_000)));
    api.database.ensureSpace = ensureSpace;
    expect(status).toBe(507);
    expect(body.errors?.[0]?.extensions.code).toBe("STORAGE_FULL");
    expect(await stored()).toBe(before);
  });

  it("never takes a path from the name of its file", async () => {
    const { body } = await upload("../../../etc/passwd", csv(goodRows(1, 40_000)));
    const { import: batch } = await api.data<{ import: { file: string } }>(
      `query ($id: ID!) { import(id: $id) { file } }`,
      { id: body.import?.id },
    );
    expect(batch.file).toBe("passwd");
  });

  it("leaves nothing unexpected in the log", () => {
    expect(api.log).toEqual([]);
  });
});
