import { describe, expect, it } from "vitest";
import type { DataQuery } from "../api/documents.generated.ts";
import { importTable, prepareImports } from "./prepare-imports.ts";

const one: DataQuery["imports"]["nodes"][number] = {
  id: "i1",
  file: "sfo-2017.csv",
  status: "PUBLISHED",
  startedAt: "2026-11-22T04:05:00Z",
  finishedAt: "2026-11-22T04:05:02Z",
  read: 2831,
  stored: 2829,
  unchanged: 0,
  rejected: 2,
  correction: false,
  corrected: 0,
  rollBack: null,
  firstDay: "2017-05-01",
  lastDay: "2017-05-31",
  failure: null,
  survey: { code: "sfo-2017", version: 1, kind: "VISITS", name: "Survey 2017" },
};

describe("prepareImports", () => {
  it("writes counts, days and instant in the page's language", () => {
    expect(prepareImports([one], "zh")[0]).toMatchObject({
      counts: { read: "2,831", stored: "2,829", unchanged: "0", rejected: "2" },
      days: "2017年5月1日 – 2017年5月31日",
      started: "2026年11月22日 04:05 UTC",
      rejected: 2,
    });
  });

  it("has no days where nothing was stored, and one where all rows are of one day", () => {
    expect(prepareImports([{ ...one, firstDay: null, lastDay: null }], "en")[0]?.days).toBe("–");
    expect(prepareImports([{ ...one, lastDay: "2017-05-01" }], "en")[0]?.days).toBe("1 May 2017");
  });
});

describe("importTable", () => {
  it("keeps numbers as they are counted", () => {
    const columns = [
      "File",
      "Survey",
      "Status",
      "Started",
      "Days",
      "Read",
      "Stored",
      "Unchanged",
      "Rejected",
    ];
    const table = importTable([one], { columns, status: (status) => status.toLowerCase() });
    expect(table.rows[0]).toEqual([
      "sfo-2017.csv",
      "sfo-2017 1",
      "published",
      "2026-11-22T04:05:00Z",
      "2017-05-01 – 2017-05-31",
      "2831",
      "2829",
      "0",
      "2",
    ]);
    expect(table.columns).toHaveLength(9);
  });
});
