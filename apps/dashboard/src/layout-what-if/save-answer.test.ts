import { describe, expect, it } from "vitest";
import { readSaveAnswer } from "./save-answer.ts";

describe("the answer to saving a scenario", () => {
  it("is the scenario", () => {
    const body = { data: { saveLayoutScenario: { id: "s1", name: "Wider lane", scenario: 1, revision: 2 } } };
    expect(readSaveAnswer(body, "en")).toEqual({
      status: "saved",
      id: "s1",
      scenario: { number: 1, revision: 2, name: "Wider lane" },
    });
  });

  it("tells what stands against the edits in the reader's language", () => {
    const problems = [{ code: "E091", message: { en: "no such path", zh: "无此路径" } }];
    const body = { errors: [{ message: "Edits.", extensions: { code: "BAD_USER_INPUT", problems } }] };
    expect(readSaveAnswer(body, "zh")).toEqual({
      status: "refused",
      reason: "Edits.",
      problems: ["E091: 无此路径"],
    });
  });

  it("knows when somebody else was faster, and when there is no answer", () => {
    expect(readSaveAnswer({ errors: [{ extensions: { code: "CONFLICT" } }] }, "en").status).toBe("conflict");
    expect(readSaveAnswer("<html>", "en").status).toBe("unreachable");
    expect(readSaveAnswer({ data: null }, "en").status).toBe("unreachable");
  });
});
