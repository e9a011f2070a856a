import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";
import { csv, goodRows, mapping } from "./testing.ts";
import { xlsxOf, zipOf } from "./testing-archive.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
  expect((await send("/surveys?file=noodle-house.yaml", mapping)).status).toBe(201);
});
afterAll(() => api.close());

async function send(path: string, body: string | Uint8Array) {
  const headers = { "apollo-require-preflight": "1" };
  const response = await fetch(`${api.url}${path}`, { method: "POST", headers, body });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
const upload = (file: string, content: string | Uint8Array, options = "") =>
  send(`/imports?survey=noodle-house&file=${file}${options}`, content);

const good = goodRows(60);
const text = csv(good);
const table = text
  .trimEnd()
  .split("\n")
  .map((line) => line.split(","));
const [names = [], ...records] = table;
const objects = records.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));

describe("the same visits, whatever file they come in", () => {
  it("are stored once", async () => {
    const { status, body } = await upload("march.csv", text);
    expect(status).toBe(201);
    expect(body.import).toMatchObject({ stored: 60, readAs: { en: "Read as UTF-8, comma-separated" } });
  });

  it.each<[string, () => Uint8Array | string, string]>([
    ["march.tsv", () => text.replaceAll(",", "\t"), "Read as UTF-8, tab-separated"],
    [
      "march-semicolons.csv",
      () => Buffer.from(`\ufeff${text.replaceAll(",", ";")}`, "utf16le"),
      "Read as UTF-16 LE, semicolon-separated",
    ],
    ["march-titles.csv", () => `Noodle House\n\n${text}`, "Read as UTF-8, comma-separated, header on line 3"],
    ["march.xlsx", () => xlsxOf(table), "Read as XLSX, sheet “Answers”"],
    ["march.ndjson", () => objects.map((each) => JSON.stringify(each)).join("\n"), "Read as UTF-8, NDJSON"],
    ["march.json", () => JSON.stringify(objects), "Read as UTF-8, JSON"],
    ["march-crlf.csv.gz", () => gzipSync(text.replaceAll("\n", "\r\n")), "Read as UTF-8, comma-separated"],
    [
      "march-tsv.zip",
      () => zipOf([{ name: "march.tsv", content: text.replaceAll(",", "|") }]),
      "Read as UTF-8, separated by |",
    ],
  ])("%s: all unchanged", async (file, make, readAs) => {
    const { status, body } = await upload(file, make());
    expect(status).toBe(201);
    expect(body.import).toMatchObject({
      read: 60,
      stored: 0,
      unchanged: 60,
      rejected: 0,
      readAs: { en: readAs },
    });
    expect(body.import.readAs.zh).toMatch(/^读取方式：/);
  });

  it("and how each was read stands among the imports", async () => {
    const { imports } = await api.data<{ imports: { nodes: { file: string; readAs: string }[] } }>(
      "{ imports(first: 100) { nodes { file readAs(locale: ZH) } } }",
    );
    expect(imports.nodes).toContainEqual({ file: "march.tsv", readAs: "读取方式：UTF-8，制表符分隔" });
  });

  it.each([
    ["gz", () => gzipSync(text)],
    ["zip", () => zipOf([{ name: "x.csv", content: text }])],
  ])("packed as %s it is known as the very same file", async (kind, make) => {
    const { status, body } = await upload(`again.csv.${kind}`, make());
    expect(status).toBe(409);
    expect(body.errors[0].message).toContain("march.csv");
  });
});

describe("what is said of a file", () => {
  const unsure = Buffer.concat([Buffer.from(csv(goodRows(3, 500))), Buffer.from([0xc3, 0x28, 0x0a])]);

  it("overrides what would have been asked or detected", async () => {
    expect((await upload("unsure.csv", unsure)).body.errors[0].extensions).toMatchObject({
      problem: "ENCODING_UNSURE",
    });
    const { status, body } = await upload("said.csv", unsure, "&encoding=latin1");
    expect(status).toBe(201);
    expect(body.import).toMatchObject({
      stored: 3,
      rejected: 1,
      reading: { encoding: "windows-1252", confidence: 1 },
    });
  });

  it.each(["encoding=klingon", "header=0", "format=pdf"])(
    "is refused where it is none: %s",
    async (option) => {
      const { status, body } = await upload("a.csv", text, `&${option}`);
      expect(status).toBe(400);
      expect(body.errors[0].extensions.argument).toEqual([option.split("=")[0]]);
    },
  );

  it("never is an address: files come as they are, or not at all", async () => {
    const { status } = await upload("a.csv", "", "&url=http://127.0.0.1/a.csv");
    expect(status).toBe(422);
  });
});

it("a bomb is refused as such, and nothing unexpected stands in the log", async () => {
  const { status, body } = await upload("bomb.csv.gz", gzipSync(Buffer.alloc(100 * 1024 * 1024, "1,")));
  expect(status).toBe(422);
  expect(body.errors[0].extensions).toMatchObject({ problem: "ARCHIVE_REFUSED" });
  expect(api.log).toEqual([]);
});
