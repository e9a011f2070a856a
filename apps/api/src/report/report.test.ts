import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figuresOf, formulasOf, type Report } from "@touchstone/core/report";
import { readWhole } from "@touchstone/core/testing/file-rows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../import/open-file.ts";
import { type TestApi, testApi } from "../testing.ts";
import { makeReport } from "./make-report.ts";
import { pageOf, pages } from "./pages.ts";
import { workbookOf } from "./workbook.ts";

let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), "touchstone-reports-"));
beforeAll(async () => {
  api = await testApi({ sample: "airport" });
  const making = "venue=mini&by=Wei&file=mini.geojson&sector=scenic-area&timeZone=Asia/Shanghai";
  await fetch(`${api.url}/layouts?${making}`, {
    method: "POST",
    headers: { "apollo-require-preflight": "1" },
    body: readFileSync(new URL("../../../../packages/core/golden/layout/mini.geojson", import.meta.url)),
  });
  const { venue } = await api.data<{ venue: { layout: { id: string } } }>(
    '{ venue(code: "mini") { layout { id } } }',
  );
  variablesOf.scenario = { venue: "mini", plan: venue.layout.id, edits: JSON.stringify(widened) };
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const may = { slice: { group: "sfo", from: "2017-05-01", to: "2017-06-01" } };
const years = {
  before: { from: "2016-01-01", to: "2017-01-01" },
  after: { from: "2017-01-01", to: "2018-01-01" },
};
const widened = [{ op: "widen", edge: "E001", widthM: 6 }];
/** The variables each page is tried with; those that are not named take none but the slice. */
const variablesOf: Record<string, Record<string, unknown>> = {
  executive: { ...may, moments: may.slice },
  changes: { slice: { group: "sfo" }, ...years },
  alerts: {},
  indicators: {},
  layout: { venue: "sfo-a" },
  strategy: { venue: "sfo-a", slice: { from: "2017-05-01", to: "2017-06-01" } },
  demand: { venue: "sfo-a" },
  "what-if": { ...may, improvements: [{ touchpoint: "wifi", points: 10 }], points: 10 },
};
const variables = (page: string) => variablesOf[page] ?? may;

const address = (file: string, locale: string, given: Record<string, unknown>) =>
  `${api.url}/reports/${file}?${new URLSearchParams({ locale, variables: JSON.stringify(given) })}`;

async function file(page: string, format: "pdf" | "xlsx", locale = "en", given = variables(page)) {
  const response = await fetch(address(`${page}.${format}`, locale, given));
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, new TextDecoder().decode(bytes.slice(0, 300))).toBe(200);
  const path = join(folder, `${page}-${locale}.${format}`);
  writeFileSync(path, bytes);
  return { path, bytes, headers: response.headers };
}

/** The report as a value, of the answers that HTTP gives. */
async function reportOf(page: string, locale: "en" | "zh"): Promise<Report> {
  const template = pageOf(page);
  if (!template) throw new Error(`there is no page ${page}`);
  const ask = (query: string, given: Record<string, unknown>) =>
    api.data<unknown>(query, { ...given, locale: locale.toUpperCase() });
  return makeReport(template, variables(page), locale, ask, () => new Date(0));
}

async function sheetOf(path: string, sheet: string): Promise<string[][]> {
  const opened = await openFile(path, "report.xlsx");
  const { rows, problems } = await readWhole(opened.content() as never, { sheet });
  opened.close();
  expect(problems).toEqual([]);
  return rows;
}

describe("every page", () => {
  it.each(pages.map(({ page }) => page))("%s says in both languages what GraphQL answers", async (page) => {
    const [en, zh] = [await reportOf(page, "en"), await reportOf(page, "zh")];
    expect(en.sections.length).toBeGreaterThan(0);
    expect(zh.title).toMatch(/\p{Script=Han}/u);
    expect(zh.sections.map(({ tables }) => tables.map(({ rows }) => rows.length))).toEqual(
      en.sections.map(({ tables }) => tables.map(({ rows }) => rows.length)),
    );
    const numbers = (report: Report) => figuresOf(report).map(({ text: _, formula: __, ...rest }) => rest);
    expect(numbers(zh)).toEqual(numbers(en));
    for (const { text } of formulasOf(zh)) expect(text).toMatch(/\p{Script=Han}/u);
  });

  it.each(pages.map(({ page }) => page))("%s comes as a PDF and as a workbook", async (page) => {
    const pdf = await file(page, "pdf");
    expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe("%PDF-");
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    const workbook = await file(page, "xlsx");
    expect(Buffer.from(workbook.bytes.slice(0, 2)).toString()).toBe("PK");
  });
});

const poppler = spawnSync("pdftotext", ["-v"]).status === 0;

describe("the comparison", () => {
  it("has the same figures in the workbook as in the API, unrounded, a row a venue", async () => {
    const { path } = await file("compare", "xlsx");
    const { comparison } = await api.data<{
      comparison: { sentence: string; rows: { venue: { name: string }; figure: Answered }[] };
    }>(
      `query ($slice: SliceInput) { comparison(indicator: SATISFACTION, slice: $slice) { sentence rows { venue { name }
        figure { value n effectiveN interval { low high } formula { id version } } } } }`,
      may,
    );
    const [header = [], ...rows] = await sheetOf(path, "1 Comparison");
    expect(header.slice(0, 6)).toEqual([
      "Venue",
      "Figure · value",
      "Figure · low",
      "Figure · high",
      "Figure · n",
      "Figure · effective n",
    ]);
    expect(rows).toHaveLength(7);
    expect(rows.map((row) => [row[0], ...row.slice(1, 6).map(Number)])).toEqual(
      comparison.rows.map(({ venue, figure: { value, interval, n, effectiveN } }) => [
        venue.name,
        expect.closeTo(value, 9),
        expect.closeTo(interval.low, 9),
        expect.closeTo(interval.high, 9),
        n,
        expect.closeTo(effectiveN, 9),
      ]),
    );
    const said = await sheetOf(path, "Report");
    expect(said.flat()).toContain(comparison.sentence);
    const filters = await sheetOf(path, "Part of the data");
    expect(filters).toContainEqual(["Period", "2017-05-01 – 2017-05-31"]);
    const formulas = await sheetOf(path, "Formulas");
    expect(formulas.map(([id]) => id)).toContain("satisfaction");
    const freshness = await sheetOf(path, "Freshness");
    expect(freshness.map(([name]) => name)).toContain("Data last changed");
  });

  it.runIf(poppler).each(["en", "zh"] as const)(
    "has its figures in the text of the PDF: %s",
    async (locale) => {
      const { path } = await file("compare", "pdf", locale);
      const text = spawnSync("pdftotext", ["-layout", path, "-"]).stdout.toString();
      const report = await reportOf("compare", locale);
      const plain = (written: string) => written.replaceAll(/\s+/g, "");
      for (const figure of figuresOf(report)) expect(plain(text)).toContain(plain(figure.text));
      for (const { paragraphs } of report.sections)
        for (const paragraph of paragraphs) expect(plain(text)).toContain(plain(paragraph));
      for (const { id, text: formula } of formulasOf(report)) {
        expect(plain(text)).toContain(plain(id));
        expect(plain(text)).toContain(plain(formula));
      }
      expect(text).toMatch(locale === "zh" ? /第 ?1 ?\/ ?\d+ ?页/ : /page 1 of \d/);
    },
  );
});

interface Answered {
  value: number;
  n: number;
  effectiveN: number;
  interval: { low: number; high: number };
}

describe("what was done at the venues", () => {
  it("stands beside the figures, with its day", async () => {
    const action = {
      venue: "sfo-a",
      indicator: "SATISFACTION",
      title: "Second desk",
      owner: "Wei",
      status: "DONE",
      start: "2017-03-01",
    };
    await api.data(
      `mutation ($action: ActionInput!) { createAction(action: $action, who: "Wei", clientKey: "desk") { id } }`,
      { action },
    );
    const { path } = await file("compare", "xlsx", "zh");
    const sheets = spawnSync("unzip", ["-p", path, "xl/workbook.xml"]).stdout?.toString() ?? "";
    const [name = ""] = /\d 大事记/.exec(sheets) ?? ["3 大事记"];
    expect(await sheetOf(path, name)).toEqual([
      ["起", "场所", "行动", "状态"],
      ["2017-03-01", "A 登机区", "Second desk", "已完成"],
    ]);
  });
});

describe("a scenario", () => {
  it("tells its changes, and every figure before and after them", async () => {
    const { path } = await file("scenario", "xlsx");
    const { layoutPreview } = await api.data<{ layoutPreview: Previewed }>(
      `query ($plan: ID!, $edits: String!) { layoutPreview(plan: $plan, edits: $edits) { sentences
        differences { total { before after change } } indicatorDifferences { title before after change } } }`,
      variables("scenario"),
    );
    const said = await sheetOf(path, "Report");
    expect(layoutPreview.sentences).toHaveLength(1);
    expect(said.flat()).toEqual(expect.arrayContaining(layoutPreview.sentences));
    const sheets = [await sheetOf(path, "1 Total of 100 points"), await sheetOf(path, "4 Indicators")];
    const rows = sheets.map(([, ...rows]) => rows);
    const { total } = layoutPreview.differences;
    expect(rows[0]?.[0]?.map(Number)).toEqual(
      [total.before, total.after, total.change].map((value) => expect.closeTo(value, 9)),
    );
    const close = (value: number | null) => (value === null ? "" : expect.closeTo(value, 6));
    expect(
      rows[1]?.map(([title, , ...values]) => [title, ...values.map((v) => (v === "" ? v : Number(v)))]),
    ).toEqual(
      layoutPreview.indicatorDifferences.map(({ title, before, after, change }) => [
        title,
        ...[before, after, change].map(close),
      ]),
    );
  });
});

interface Previewed {
  sentences: string[];
  differences: { total: { before: number; after: number; change: number } };
  indicatorDifferences: {
    title: string;
    before: number | null;
    after: number | null;
    change: number | null;
  }[];
}

describe("what spreadsheets would run", () => {
  it("is text in the workbook", async () => {
    const hostile = ['=HYPERLINK("http://x.test","click")', "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"];
    const report: Report = {
      ...(await reportOf("indicators", "en")),
      sections: [
        {
          title: "[Hostile]: names/of*sheets? that go on for much longer than a sheet may be called",
          paragraphs: hostile,
          notes: [],
          tables: [
            {
              title: null,
              columns: [{ title: "=1+1", kind: "text" }],
              rows: hostile.map((text) => [{ kind: "text" as const, text }]),
            },
          ],
        },
      ],
    };
    const path = join(folder, "hostile.xlsx");
    writeFileSync(path, await workbookOf(report));
    const opened = await openFile(path, "hostile.xlsx");
    const found = await readWhole(opened.content() as never, {
      sheet: "1 Hostile   names of sheets  th",
    });
    opened.close();
    expect(found.rows).toEqual([["=1+1"], ...hostile.map((text) => [text])]);
    const parts = spawnSync("unzip", ["-p", path, "xl/worksheets/*.xml"]).stdout?.toString() ?? "";
    expect(parts).not.toContain("<f>");
  });
});

describe("what cannot be made", () => {
  it.each([
    ["nothing.pdf", "en", "{}", 404, "NOT_FOUND"],
    ["compare.docx", "en", "{}", 404, "NOT_FOUND"],
    ["compare.pdf", "fr", "{}", 400, "BAD_USER_INPUT"],
    ["compare.pdf", "en", "[1]", 400, "BAD_USER_INPUT"],
    ["compare.pdf", "en", "{", 400, "BAD_USER_INPUT"],
    ["compare.pdf", "zh", '{"slice":{"venues":["nowhere"]}}', 400, "BAD_USER_INPUT"],
    ["compare.xlsx", "zh", '{"slice":{"from":"yesterday"}}', 400, "BAD_USER_INPUT"],
  ])("%s in %s of %s is refused with %i", async (name, locale, given, status, code) => {
    const response = await fetch(
      `${api.url}/reports/${name}?${new URLSearchParams({ locale, variables: given })}`,
    );
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
  });
});
