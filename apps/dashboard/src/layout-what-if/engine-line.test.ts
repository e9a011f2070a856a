import { describe, expect, it } from "vitest";
import { EngineLine, type EnginePort } from "./engine-line.ts";
import type { Answer, Question } from "./protocol.ts";

class Port implements EnginePort {
  asked: Question[] = [];
  ended = false;
  onmessage: EnginePort["onmessage"] = null;
  onerror: EnginePort["onerror"] = null;
  postMessage(question: Question) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  answer(answer: Answer) {
    this.onmessage?.call(this as never, { data: answer } as MessageEvent);
  }
}

const run = (name: string) => ({ kind: "run", edits: [name], coarse: true }) as const;
const failed = (id: number): Answer => ({ kind: "failed", id, failure: { kind: "unexpected", message: "" } });

describe("the line to the engine", () => {
  it("asks the newest question only once the engine is free", () => {
    const port = new Port();
    const heard: number[] = [];
    const line = new EngineLine(port, ({ id }) => heard.push(id));
    line.ask(run("a"));
    line.ask(run("b"));
    const last = line.ask(run("c"));
    expect(port.asked.map(({ id }) => id)).toEqual([1]);
    port.answer(failed(1));
    expect(port.asked.map(({ id }) => id)).toEqual([1, last]);
    expect(line.idle).toBe(false);
    port.answer(failed(last));
    expect(line.idle).toBe(true);
    expect(heard).toEqual([1, last]);
  });

  it("goes on after a worker that broke, and says that it did", () => {
    const port = new Port();
    const heard: Answer[] = [];
    const line = new EngineLine(port, (answer) => heard.push(answer));
    line.ask(run("a"));
    port.onerror?.call(port as never, { message: "gone", preventDefault() {} } as ErrorEvent);
    expect(heard).toEqual([{ kind: "failed", id: 1, failure: { kind: "unexpected", message: "gone" } }]);
    line.ask(run("b"));
    expect(port.asked).toHaveLength(2);
    line.end();
    expect(port.ended).toBe(true);
  });
});
