import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

const own = { "apollo-require-preflight": "1" };
const rows = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => {
    const rating = 1 + ((from + at) % 5);
    return `${from + at},2026-03-${String(1 + (at % 28)).padStart(2, "0")},${at % 2 ? "东门店" : "西门店"},${rating},${rating},${at % 7 ? rating : 0},${Math.min(5, rating + 1)}`;
  }).join("\n");
const header = "编号,到访日期,门店,总体满意度,服务态度,菜品口味,环境卫生";
const file = (count: number, from = 0): string => `${header}\n${rows(count, from)}\n`;

interface Upload {
  id: string;
  bytes: number;
  file: string;
}
interface Job {
  id: string;
  status: string;
  kind: string;
  progress: { phase: string; rows: number };
  result: Record<string, unknown> | null;
  failure: { en: string } | null;
}

async function call<T>(
  method: string,
  path: string,
  body?: string | Uint8Array | FormData,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...own, ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json");
  return { status: response.status, body: (json ? JSON.parse(text) : text) as T };
}

const hold = async (content: string | Uint8Array | FormData, name = "三月.csv"): Promise<Upload> =>
  (await call<{ upload: Upload }>("POST", `/uploads?file=${encodeURIComponent(name)}`, content)).body.upload;
const draft = async (id: string, body: unknown = {}) =>
  call<{ yaml: string; version: number; notes: { en: string }[]; touchpoints: Record<string, string> }>(
    "POST",
    `/uploads/${id}/mapping`,
    JSON.stringify(body),
  );
const heading = {
  code: "noodles",
  name: { en: "Noodles", zh: "面馆" },
  sector: "restaurant",
  timeZone: "Asia/Shanghai",
};

/** Listens until a job has ended. */
async function ended(id: string): Promise<{ job: Job; events: number }> {
  const response = await fetch(`${api.url}/jobs/${id}/events`);
  const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("event: job"));
  const last = events.at(-1)?.split("\ndata: ")[1] ?? "null";
  return { job: JSON.parse(last) as Job, events: events.length };
}

describe("a file that is handed in", () => {
  it("is held, shown with guesses, checked without storing, imported, and gone then", async () => {
    const { id } = await hold(file(200));
    const { body } = await call<{
      preview: {
        columns: { column: string; role: string; warnings: { en: string }[] }[];
        rows: string[][];
        readAs: { en: string };
      };
    }>("GET", `/uploads/${id}/preview?timeZone=Asia/Shanghai`);
    expect(body.preview.columns.map(({ role }) => role)).toEqual([
      "key",
      "day",
      "venue",
      "overall",
      "touchpoint",
      "touchpoint",
      "touchpoint",
    ]);
    expect(body.preview.columns[5]?.warnings[0]?.en).toMatch(/0 .*not applicable/);
    expect(body.preview.rows).toHaveLength(20);
    expect(body.preview.readAs.en).toBe("Read as UTF-8, comma-separated");
    const mapping = (await draft(id, { heading })).body;
    expect(mapping).toMatchObject({ version: 1, notes: [] });
    // What nobody said is what the file shows.
    expect((await draft(id)).body.yaml).toContain("timeZone: Asia/Shanghai");

    const checking = await call<{ job: Job }>("POST", `/uploads/${id}/check`, mapping.yaml);
    expect(checking.status).toBe(202);
    const { job: checked } = await ended(checking.body.job.id);
    expect(checked).toMatchObject({
      status: "done",
      result: { read: 200, accepted: 200, rejected: 0, duplicates: 0 },
    });
    expect(
      (checked.result as { quality: { columns: { column: string; notApplicable: number }[] } }).quality
        .columns,
    ).toContainEqual(expect.objectContaining({ column: "菜品口味", notApplicable: 29 }));
    expect((await api.data<{ data: { visits: number } }>("{ data { visits } }")).data.visits).toBe(0);

    const committing = await call<{ job: Job }>("POST", `/uploads/${id}/commit`, mapping.yaml);
    const { job } = await ended(committing.body.job.id);
    expect(job).toMatchObject({ status: "done", result: { status: "published", read: 200, stored: 200 } });
    const { importJob } = await api.data<{ importJob: object }>(
      `query($id: String!) { importJob(id: $id) { kind status rows phase } }`,
      { id: job.id },
    );
    expect(importJob).toEqual({ kind: "IMPORT", status: "DONE", rows: 200, phase: "STORING" });
    expect((await call("GET", `/uploads/${id}`)).status).toBe(404);
  });

  it("is known again by its saved mapping when columns are named anew; the mapping can be taken home", async () => {
    const renamed = file(100, 500).replace("服务态度", "服务的态度").replace("编号", "答卷编号");
    const { id } = await hold(renamed, "四月.csv");
    const { body } = await call<{
      preview: {
        suggestion: {
          code: string;
          version: number;
          yaml: string;
          comparison: { renamed: { from: string; to: string }[] };
        };
      };
    }>("GET", `/uploads/${id}/preview`);
    const { suggestion } = body.preview;
    expect(suggestion).toMatchObject({ code: "noodles", version: 1 });
    expect(suggestion.comparison.renamed.map(({ from, to }) => [from, to])).toContainEqual([
      "服务态度",
      "服务的态度",
    ]);
    const { job } = await ended(
      (await call<{ job: Job }>("POST", `/uploads/${id}/commit`, suggestion.yaml)).body.job.id,
    );
    expect(job).toMatchObject({ status: "done", result: { stored: 100, rejected: 0 } });
    const yaml = (await call<string>("GET", "/surveys/noodles.yaml?version=1")).body;
    expect(yaml).toContain("code: noodles");
    expect((await call("POST", "/surveys?file=again.yaml", yaml)).status).toBe(201);
    expect((await call("GET", "/surveys/nothing.yaml")).status).toBe(404);
  });

  it("is read by a saved mapping without the columns that it lacks, and with those that somebody says", async () => {
    const cells = file(60, 900)
      .replace("服务态度", "接待水平")
      .split("\n")
      .map((line) => line.split(",").slice(0, 6).join(","));
    const { id } = await hold(cells.join("\n"), "五月.csv");
    const saved = (asked: unknown) =>
      call<{ yaml: string; version: number; notes: unknown[] }>(
        "POST",
        `/uploads/${id}/saved`,
        JSON.stringify(asked),
      );
    const { status, body } = await saved({
      code: "noodles",
      renamed: [
        { from: "服务的态度", to: "接待水平" },
        { from: "答卷编号", to: "编号" },
      ],
      dropped: ["环境卫生"],
    });
    expect(status).toBe(200);
    expect(body.yaml).toContain("接待水平");
    expect(body.yaml).not.toContain("环境卫生");
    const { job } = await ended(
      (await call<{ job: Job }>("POST", `/uploads/${id}/commit`, body.yaml)).body.job.id,
    );
    expect(job).toMatchObject({ status: "done", result: { stored: 60, rejected: 0 } });
    const again = await hold(cells.join("\n").replace("900,", "901,"), "六月.csv");
    expect(
      (await call("POST", `/uploads/${again.id}/saved`, JSON.stringify({ code: "nobody" }))).status,
    ).toBe(404);
    expect((await call("POST", `/uploads/${again.id}/saved`, JSON.stringify({ code: 7 }))).status).toBe(400);
  });

  it("puts the touchpoints of a new journey in the order that somebody gives", async () => {
    const { id } = await hold(file(40, 2_000), "七月.csv");
    const own = { ...heading, code: "noodles-own", template: "new" };
    type Own = { journey: { own: boolean; touchpoints: { code: string; stage: string }[] }; yaml: string };
    const first = (await draft(id, { heading: own })).body as unknown as Own;
    expect(first.journey.own).toBe(true);
    const codes = first.journey.touchpoints.map(({ code }) => code);
    const turned = (await draft(id, { heading: { ...own, order: codes.toReversed() } }))
      .body as unknown as Own;
    const stages = (of: Own) => of.journey.touchpoints.map(({ stage }) => stage);
    expect(stages(turned)).toEqual(stages(first));
    for (const stage of new Set(stages(first))) {
      const inside = (of: Own) =>
        of.journey.touchpoints.filter((each) => each.stage === stage).map(({ code }) => code);
      expect(inside(turned)).toEqual(inside(first).toReversed());
    }
  });

  it("tells the gaps between expectation and rating, and Kano's categories, of what it stored", async () => {
    const answers = Array.from({ length: 60 }, (_, at) => {
      const expected = 5 + (at % 3);
      return [at, expected, expected - 1 - (at % 2), at < 45 ? 4 : 5, at < 45 ? 1 : 2].join(",");
    });
    const csv = [
      "id,Expectation: Staff,Perception: Staff,Fast lane (functional),Fast lane (dysfunctional)",
      ...answers,
    ];
    const more = csv.map((line, at) =>
      at === 0
        ? `${line},Expectation: Food,Perception: Food,Pool (functional),Pool (dysfunctional)`
        : `${line},7,${at % 2 ? 7 : 6},${at % 5 === 0 ? 3 : 5},3`,
    );
    const { id } = await hold(`${more.join("\n")}\n`, "pairs.csv");
    const { body } = await draft(id, { heading: { ...heading, code: "pairs", template: "new" } });
    const { job } = await ended(
      (await call<{ job: Job }>("POST", `/uploads/${id}/commit`, body.yaml)).body.job.id,
    );
    expect(job).toMatchObject({ status: "done", result: { stored: 60, rejected: 0 } });
    const { expectations } = await api.data<{
      expectations: {
        visits: number;
        gaps: { touchpoint: { name: string }; gap: { n: number; value: number }; verdict: string | null }[];
        kano: {
          touchpoint: { name: string };
          answers: number;
          category: string;
          clear: boolean;
          counts: { category: string; count: number }[];
          worse: { value: number };
        }[];
      };
    }>(`{ expectations(slice: { journey: "pairs" }) { visits
      gaps { touchpoint { name } gap { n value } verdict }
      kano { touchpoint { name } answers category clear counts { category count } worse { value } } } }`);
    expect(expectations.visits).toBe(60);
    expect(expectations.gaps).toHaveLength(2);
    const [staff] = expectations.gaps.filter(({ touchpoint }) => touchpoint.name === "Staff");
    // One step of six less for half of the guests, two for the others.
    expect(staff).toMatchObject({ verdict: "BELOW", gap: { n: 60, value: expect.closeTo(-25, 9) } });
    expect(expectations.kano).toHaveLength(2);
    const lane = expectations.kano.find(({ touchpoint }) => touchpoint.name === "Fast lane");
    expect(lane).toMatchObject({ answers: 60, category: "MUST_BE", clear: true, worse: { value: -0.75 } });
    expect(lane?.counts.find(({ category }) => category === "ATTRACTIVE")?.count).toBe(15);
  });

  it("goes on where its sending broke off, and says where that was", async () => {
    const bytes = new TextEncoder().encode(file(50, 1000));
    const begun = (
      await call<{ upload: Upload }>(
        "POST",
        `/uploads?file=may.csv&size=${bytes.length}`,
        bytes.slice(0, 700),
      )
    ).body.upload;
    expect(begun.bytes).toBe(700);
    const early = await call<{ errors: { extensions: { code: string } }[] }>(
      "POST",
      `/uploads/${begun.id}/check`,
      "{}",
    );
    expect(early.status).toBe(409);
    expect((await call("PATCH", `/uploads/${begun.id}?offset=900`, bytes.slice(900))).status).toBe(409);
    const whole = (
      await call<{ upload: Upload }>("PATCH", `/uploads/${begun.id}?offset=600`, bytes.slice(600))
    ).body.upload;
    expect(whole.bytes).toBe(bytes.length);
    const { body } = await draft(whole.id, { heading });
    const { job } = await ended(
      (await call<{ job: Job }>("POST", `/uploads/${whole.id}/check`, body.yaml)).body.job.id,
    );
    expect(job.result).toMatchObject({ read: 50, accepted: 50 });
  });

  it("may come as a form, whatever the pieces it arrives in", async () => {
    const form = new FormData();
    form.set("note", "not the file");
    form.set("file", new File([file(3, 2000)], "june.csv"));
    const upload = await hold(form, "");
    expect(upload).toMatchObject({ file: "june.csv", bytes: new TextEncoder().encode(file(3, 2000)).length });
    const wrong = await call("POST", "/uploads", "none", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(wrong.status).toBe(400);
  });

  it("says what is wrong with it, row by row, and stores nothing when it is given up", async () => {
    const good = await hold(file(40, 3000));
    const { yaml } = (await draft(good.id, { heading })).body;
    const rows = file(40, 3000);
    const repeated = rows.split("\n").at(-2);
    const faulty = `3001,2026-02-31,东门店,9,1,1,1\nshort,row`;
    const broken = await hold(`${rows}${repeated}\n${faulty}\n`, "broken.csv");
    const { job } = await ended(
      (await call<{ job: Job }>("POST", `/uploads/${broken.id}/check`, yaml)).body.job.id,
    );
    expect(job.result).toMatchObject({ read: 43, accepted: 40, rejected: 2, duplicates: 1 });
    const problems = (job.result as { problems: { row: number; column: string | null }[] }).problems;
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 43, column: "到访日期", found: "2026-02-31" }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ row: 44, column: null }));

    const large = await hold(file(60_000, 100_000), "large.csv");
    const begun = await call<{ job: Job }>("POST", `/uploads/${large.id}/commit`, yaml);
    const before = performance.now();
    const given = await call<{ job: Job }>("DELETE", `/jobs/${begun.body.job.id}`);
    expect(given.body.job).toMatchObject({
      status: "cancelled",
      failure: { en: "the import was given up before its end" },
    });
    expect(performance.now() - before).toBeLessThan(10_000);
    const kept = await call<{ job: Job }>("GET", `/uploads/${large.id}`);
    expect(kept.body.job).toMatchObject({ id: begun.body.job.id, status: "cancelled" });
    const resumed = await call<{ job: Job }>("POST", `/jobs/${begun.body.job.id}/resume`);
    expect(resumed.status).toBe(202);
    const again = await ended(resumed.body.job.id);
    expect(again.job).toMatchObject({ status: "done", result: { stored: 60_000 } });
    expect(again.events).toBeGreaterThan(2);
  });

  it("is refused with a reason when it is no table, or no mapping", async () => {
    const empty = await hold("", "empty.csv");
    expect(
      (await call<{ errors: { extensions: { problem: string } }[] }>("GET", `/uploads/${empty.id}/preview`))
        .body.errors[0]?.extensions.problem,
    ).toBe("EMPTY_FILE");
    const some = await hold(file(5, 4000));
    expect((await draft(some.id, { columns: [{ column: "编号", role: "nonsense" }] })).status).toBe(400);
    expect((await call("POST", `/uploads/${some.id}/check`, "code: x")).status).toBe(422);
    expect((await call("DELETE", `/uploads/${some.id}`)).status).toBe(204);
    expect((await call("GET", "/uploads/00000000-0000-4000-8000-000000000000")).status).toBe(404);
    expect((await fetch(`${api.url}/uploads`, { method: "POST", body: "x" })).status).toBe(400);
  });

  it("is resumed by a server that is started anew, and stored once", async () => {
    const count = 60_000;
    const visits = async () =>
      (await api.data<{ data: { visits: number } }>("{ data { visits } }")).data.visits;
    const { id } = await hold(file(count, 200_000), "interrupted.csv");
    const { yaml } = (await draft(id, { heading })).body;
    const before = await visits();
    const begun = (await call<{ job: Job }>("POST", `/uploads/${id}/commit`, yaml)).body.job;
    for (let rows = 0; rows === 0; )
      rows = (await call<{ job: Job }>("GET", `/jobs/${begun.id}`)).body.job.progress.rows;
    await api.server.close();
    api = await serve(api.database);
    const left = { id: begun.id, status: "interrupted", failure: { en: expect.stringContaining("resume") } };
    expect((await call<{ job: Job }>("GET", `/jobs/${begun.id}`)).body.job).toMatchObject(left);
    expect((await call<{ job: Job }>("GET", `/uploads/${id}`)).body.job).toMatchObject(left);
    const { importJob } = await api.data<{ importJob: object }>(
      `query($id: String!) { importJob(id: $id) { status } }`,
      { id: begun.id },
    );
    expect(importJob).toEqual({ status: "INTERRUPTED" });
    const toResume = "{ importsToResume { file job { id status } } }";
    expect(await api.data(toResume)).toEqual({
      importsToResume: [{ file: "interrupted.csv", job: { id: begun.id, status: "INTERRUPTED" } }],
    });
    const told = await fetch(`${api.url}/jobs/${begun.id}/events`);
    expect(await told.text()).toContain('"status":"interrupted"');
    expect(await visits()).toBe(before);
    const resumed = (await call<{ job: Job }>("POST", `/jobs/${begun.id}/resume`)).body.job;
    expect((await call("POST", `/jobs/${resumed.id}/resume`)).status).toBe(409);
    expect(await api.data(toResume)).toEqual({ importsToResume: [] });
    const { job } = await ended(resumed.id);
    expect(job).toMatchObject({ status: "done", result: { stored: count, rejected: 0 } });
    expect(await visits()).toBe(before + count);
    expect((await call("POST", `/jobs/${begun.id}/resume`)).status).toBe(404);
  });
});
