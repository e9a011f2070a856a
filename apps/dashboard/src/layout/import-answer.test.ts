import { describe, expect, it } from "vitest";
import { readImportAnswer } from "./import-answer.ts";

const problem = (code: string, severity: "error" | "warning") => ({
  code,
  severity,
  featureId: "U1",
  path: "features[3].properties.areaM2",
  message: { en: `${code} found`, zh: `发现 ${code}` },
  hint: code === "E042" ? { en: "Measure it.", zh: "请测量。" } : null,
});

const refusal = (extensions: object) => ({ errors: [{ message: "No.", extensions }] });

describe("readImportAnswer", () => {
  it("lists every problem in the language of the page, errors first", () => {
    const body = refusal({ problems: [problem("W080", "warning"), problem("E042", "error")] });
    expect(readImportAnswer(422, body, "zh")).toEqual({
      status: "rejected",
      problems: [
        {
          code: "E042",
          severity: "error",
          featureId: "U1",
          path: "features[3].properties.areaM2",
          message: "发现 E042",
          hint: "请测量。",
        },
        expect.objectContaining({ code: "W080", message: "发现 W080", hint: null }),
      ],
    });
  });

  it("names the version, also when the very plan was stored before", () => {
    const body = { layout: { version: 2 }, problems: [] };
    expect(readImportAnswer(201, body, "en")).toEqual({ status: "imported", version: 2, problems: [] });
    expect(readImportAnswer(409, refusal(body), "en")).toMatchObject({
      status: "imported",
    });
  });

  it("hands on why the API refuses", () => {
    const body = refusal({ text: { en: "No venue.", zh: "没有该场所。" } });
    expect(readImportAnswer(404, body, "zh")).toEqual({ status: "refused", reason: "没有该场所。" });
    expect(readImportAnswer(502, "bad gateway", "en")).toEqual({ status: "unreachable" });
  });
});
