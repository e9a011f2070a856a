import { describe, expect, it } from "vitest";
import { ApiRefused, ApiUnreachable } from "./failure.ts";
import { readAnswer } from "./read-answer.ts";

describe("readAnswer", () => {
  it("hands over the data", () => {
    expect(readAnswer({ data: { venues: 7 } }, 200)).toEqual({ venues: 7 });
  });

  it("refuses half an answer and names every code", () => {
    const body = {
      data: { venues: null },
      errors: [{ message: "no such venue", extensions: { code: "NOT_FOUND" } }, { message: "broken" }],
    };
    expect(() => readAnswer(body, 200)).toThrow(ApiRefused);
    expect(() => readAnswer(body, 200)).toThrow("NOT_FOUND: no such venue; UNKNOWN: broken");
  });

  it.each([[null], ["<html>"], [{}], [{ data: null }]])("calls %j unreachable, not empty", (body) => {
    expect(() => readAnswer(body, 502)).toThrow(ApiUnreachable);
  });
});
