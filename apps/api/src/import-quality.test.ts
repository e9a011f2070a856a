import { RefusedRowKeeper } from "@touchstone/db/import/keep-refused-rows";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { csv, goodRows, mapping } from "./import/testing.ts";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
const own = { "apollo-require-preflight": "1" };
const header = "id,day,branch,overall,greeting,guest";
const withGuests = `${mapping}customer: guest\n`;

beforeAll(async () => {
  api = await testApi({ sample: false });
  const sent = await fetch(`${api.url}/surveys?file=noodle-house.yaml`, {
    method: "POST",
    headers: own,
    body: withGuests,
  });
  expect(sent.status).toBe(201);
});
afterAll(() => api.close());

interface Import {
  id: string;
  read: number;
  stored: number;
  corrected: number;
  unchanged: number;
  rejected: number;
}

async function upload(file: string, rows: readonly string[], more = ""): Promise<Import> {
  const response = await fetch(
    `${api.url}/imports?survey=noodle-house&file=${encodeURIComponent(file)}${more}`,
    {
      method: "POST",
      headers: own,
      body: csv(rows, header),
    },
  );
  const body = (await response.json()) as { import?: Import; errors?: [{ extensions: { import: Import } }] };
  const found = body.import ?? body.errors?.[0].extensions.import;
  if (!found) throw new Error(JSON.stringify(body));
  return found;
}
const guestRows = (count: number, from = 1) =>
  goodRows(count, from).map((row, at) => `${row},guest-${(from + at) % 50}`);
const visits = async () => (await api.data<{ data: { visits: number } }>("{ data { visits } }")).data.visits;

const quality = `query ($id: ID!) { import(id: $id) { correction corrected quality {
  ragged repeatedKeys rejectedKept driftEarlier driftFormula(locale: ZH)
  columns { column of missing notApplicable outOfRange outOfRangeShare }
  straightLiners { status n share formula }
  days { impossible firstImpossible { row found } future lastFuture }
  duplicateGuests { guests visits of } late { n of }
  drift { kind column status drifted n nEarlier pAdjusted stabilityIndex }
  changes { column rows } } } }`;
interface Told {
  import: { correction: boolean; corrected: number; quality: Record<string, never> };
}
const qualityOf = async (id: string) => (await api.data<Told>(quality, { id })).import;

describe("the quality of an import", () => {
  it("is told column by column, with what days, guests and straight lines show", async () => {
    const rows = [
      ...guestRows(60),
      "61,2026-02-30,north,5,5,guest-1",
      "62,2026-03-01,north,9,,guest-1",
      "63,2099-03-01,north,5,,guest-1",
      "1,2026-03-01,north,5,5,guest-1",
      "64,2026-03-01,north",
      "65,2026-03-06,north,4,0,guest-5",
    ];
    const found = await upload("first.csv", rows);
    expect(found).toMatchObject({ read: 66, stored: 62, unchanged: 0, rejected: 4 });
    const told = await qualityOf(found.id);
    expect(told.quality).toMatchObject({
      ragged: 1,
      repeatedKeys: 1,
      rejectedKept: 4,
      straightLiners: { status: "NOT_ASKED", n: null, formula: expect.stringContaining("Wilson") },
      days: {
        impossible: 1,
        firstImpossible: [{ row: 62, found: "2026-02-30" }],
        future: 1,
        lastFuture: "2099-03-01",
      },
      late: { n: 0, of: 62 },
      drift: [],
      driftEarlier: null,
      changes: null,
    });
    const columns = told.quality.columns as unknown as { column: string }[];
    expect(columns.find(({ column }) => column === "overall")).toEqual({
      column: "overall",
      of: 65,
      missing: 0,
      notApplicable: 0,
      outOfRange: 1,
      outOfRangeShare: 1 / 65,
    });
    expect(columns.find(({ column }) => column === "greeting")).toMatchObject({
      missing: 2,
      notApplicable: 11,
    });
    // Rows 5 and 65.
    expect(told.quality.duplicateGuests).toEqual({ guests: 1, visits: 2, of: 62 });
  });

  it("claims a shift of answers only where the test shows it, and counts rows that come late", async () => {
    const shifted = Array.from(
      { length: 60 },
      (_, at) =>
        `${1000 + at},2026-03-${String(1 + (at % 28)).padStart(2, "0")},north,1,${at % 6},guest-${at}`,
    );
    const { id } = await upload("shifted.csv", shifted);
    const told = await qualityOf(id);
    expect(told.quality).toMatchObject({ driftEarlier: 62, late: { n: 60, of: 60 } });
    const drift = told.quality.drift as unknown as { column: string; drifted: boolean }[];
    expect(drift.find(({ column }) => column === "overall")).toMatchObject({
      status: "TESTED",
      drifted: true,
    });
    expect(drift.find(({ column }) => column === "greeting")).toMatchObject({ drifted: false });
  });
});

describe("rejected rows", () => {
  it("come as a table that spreadsheets read in Chinese and run nothing of, without names", async () => {
    const { id } = await upload("被拒.csv", [
      "200,2026-03-01,=1+1,5,5,张伟",
      '201,"2026-03-\n01",north,7,5,',
      "202",
    ]);
    const response = await fetch(`${api.url}/imports/${id}/rejected-rows.csv?locale=zh`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines[0]).toBe(`文件行号,拒收原因,${header}`);
    expect(lines[1]).toMatch(/^2,第 2 行“branch”列：.*,200,2026-03-01,'=1\+1,5,5,\*\*\*$/);
    expect(lines[2]).toContain("；");
    expect(lines[2]).toContain('"2026-03-\n01",north,7,5,');
    expect(lines[3]).toMatch(/^5,第 5 行：实际有 1 个字段，应有 6 个$/);
    expect(lines.slice(4)).toEqual([""]);
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("被拒 - 拒收行.csv"));
    expect((await fetch(`${api.url}/imports/nothing/rejected-rows.csv`)).status).toBe(404);
  });

  it("keep their reasons, and what is published stays, when their values cannot be kept", async () => {
    const keeping = vi
      .spyOn(RefusedRowKeeper.prototype, "add")
      .mockRejectedValue(new Error("the disk is gone"));
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const found = await upload("kept.csv", [
      "1,2026-03-02,north,5,2,guest-1",
      "950,2026-03-03,south,3,2,guest-9",
    ]);
    const warnings = warned.mock.calls.flat();
    keeping.mockRestore();
    warned.mockRestore();
    expect(found).toMatchObject({ stored: 1, rejected: 1 });
    expect(warnings).toEqual([expect.stringMatching(/values of rows .* are not kept: the disk is gone/)]);
    const download = await fetch(`${api.url}/imports/${found.id}/rejected-rows.csv?locale=zh`);
    expect((await download.text()).split("\r\n")[1]).toMatch(/^2,访问 1 已由第 \d+ 次导入（[^,]*$/);
  });
});

describe("what was imported", () => {
  const back = `mutation ($id: ID!) { rollBackImport(id: $id, clientKey: "k") { status failure rollBack { done } } }`;

  it("is corrected on request, which is told column by column, and comes back when that is taken back", async () => {
    const before = await visits();
    const changed = [
      "1,2026-03-02,north,5,1,guest-1",
      "2,2026-03-03,south,3,2,guest-2",
      "900,2026-03-03,south,3,2,guest-9",
    ];
    const refused = await upload("corrected.csv", changed);
    expect(refused).toMatchObject({ stored: 1, corrected: 0, unchanged: 1, rejected: 1 });
    const download = await fetch(`${api.url}/imports/${refused.id}/rejected-rows.csv?locale=zh`);
    expect((await download.text()).split("\r\n")[1]).toMatch(
      /^2,访问 1 已由第 \d+ 次导入（.*）入库且内容不同，保留已入库的记录。,1,2026-03-02,north,5,1,\*\*\*$/,
    );
    await api.data(back, { id: refused.id });
    const { id, ...counts } = await upload("corrected.csv", changed, "&correction=true");
    expect(counts).toMatchObject({ read: 3, stored: 2, corrected: 1, unchanged: 1, rejected: 0 });
    expect(await visits()).toBe(before + 1);
    const told = await qualityOf(id);
    expect(told).toMatchObject({ correction: true, corrected: 1 });
    expect(told.quality).toMatchObject({ changes: [{ column: "overall", rows: 1 }], late: null, drift: [] });
    const first = await api.data<{ rollBackImport: { status: string } }>(back, { id });
    expect(first.rollBackImport).toMatchObject({ status: "TAKEN_BACK", rollBack: null });
    expect(await api.data(back, { id })).toEqual(first);
    expect(await visits()).toBe(before);
    expect((await api.ask(back, { id: "nothing" })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("of a guest is erased for good: a file with the guest's rows does not bring them back", async () => {
    const erase = `mutation ($customer: String!) { eraseGuest(customer: $customer, clientKey: "k") { visits replaced rejectedRows unknown } }`;
    const before = await visits();
    const { eraseGuest } = await api.data<{ eraseGuest: { visits: number } }>(erase, { customer: "guest-7" });
    expect(eraseGuest).toMatchObject({ visits: 3, replaced: 0, unknown: 0 });
    expect(await visits()).toBe(before - 3);
    expect(
      (await api.data<{ eraseGuest: { visits: number } }>(erase, { customer: "guest-7" })).eraseGuest.visits,
    ).toBe(0);
    const again = await upload("again.csv", [
      "7,2026-03-08,north,3,1,guest-7",
      "3000,2026-03-08,north,3,1,guest-8",
    ]);
    expect(again).toMatchObject({ stored: 1, rejected: 1 });
    const download = await fetch(`${api.url}/imports/${again.id}/rejected-rows.csv`);
    expect((await download.text()).split("\r\n")[1]).toMatch(/^2,row 2: this guest's data were erased[^,]*$/);
    expect((await api.ask(erase, { customer: "  " })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
