import { describe, expect, it } from "vitest";
import { ApiRefused, ApiUnreachable } from "./failure.ts";
import { readAnswer } from "./read-answer.ts";

function refusalOf(body: unknown): ApiRefused {
  try {
    readAnswer(body, 200);
  } catch (error) {
    if (error instanceof ApiRefused) return error;
  }
  throw new Error("the answer was not refused");
}

describe("readAnswer", () => {
  it("hands over the data", () => {
    expect(readAnswer({ data: { venues: 7 } }, 200)).toEqual({ venues: 7 });
  });

  it("refuses half an answer and names every code", () => {
    const body = {
      data: { venues: null },
      errors: [{ message: "no such venue", extensions: { code: "NOT_FOUND" } }, { message: "broken" }],
    };
    expect(refusalOf(body).message).toBe("NOT_FOUND: no such venue; UNKNOWN: broken");
    expect(refusalOf(body).has("NOT_FOUND")).toBe(true);
    expect(refusalOf(body).has("CONFLICT")).toBe(false);
  });

  it("says why in the language of the page where the API does, in English where it does not", () => {
    const text = { en: "There is no layout.", zh: "没有该方案。" };
    const refused = refusalOf({
      errors: [{ message: text.en, extensions: { code: "BAD_USER_INPUT", text } }, { message: "Broken." }],
    });
    expect(refused.reason("zh")).toBe("没有该方案。 Broken.");
    expect(refused.reason("en")).toBe("There is no layout. Broken.");
  });

  it("hands on all that is wrong with what was sent, in the language of the page", () => {
    const problems = [
      { code: "E091", message: { en: "no such path", zh: "无此通道" } },
      { line: 3, message: { en: "line 3: no number", zh: "第 3 行：不是数字" } },
      { message: "not in two languages" },
      null,
    ];
    const refused = refusalOf({ errors: [{ message: "Edits.", extensions: { code: "X", problems } }] });
    expect(refused.details("zh")).toEqual(["E091：无此通道", "第 3 行：不是数字"]);
    expect(refused.details("en")).toEqual(["E091: no such path", "line 3: no number"]);
  });

  it.each([[null], ["<html>"], [{}], [{ data: null }]])("calls %j unreachable, not empty", (body) => {
    expect(() => readAnswer(body, 502)).toThrow(ApiUnreachable);
  });
});
