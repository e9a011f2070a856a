import { describe, expect, it } from "vitest";
import { SharedRun } from "./analysis/shared-run.ts";
import { keyOf, Memory } from "./memory.ts";

describe("a memory", () => {
  it("lets equal requests share one run and remembers its result", async () => {
    const memory = new Memory(2);
    let runs = 0;
    const make = async () => ++runs;
    expect(await Promise.all([memory.get("a", make), memory.get("a", make)])).toEqual([1, 1]);
    expect(await memory.get("a", make)).toBe(1);
  });

  it("forgets what was not asked for the longest time", async () => {
    const memory = new Memory(2);
    for (const key of ["a", "b", "a", "c"]) await memory.get(key, async () => key);
    expect(["a", "b", "c"].map((key) => memory.has(key))).toEqual([true, false, true]);
  });

  it("does not remember a failure", async () => {
    const memory = new Memory(2);
    await expect(memory.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await memory.get("a", async () => "yes")).toBe("yes");
  });

  it("takes members in any order for the same", () => {
    expect(keyOf({ a: 1, b: { c: 2, d: 3 } })).toBe(keyOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(keyOf(["a", "b"])).not.toBe(keyOf(["b", "a"]));
  });
});

describe("a run that several wait for", () => {
  const gone = (caller: AbortController) => caller.abort(new DOMException("gone", "AbortError"));

  it("goes on while anybody waits, and is given up when nobody does", async () => {
    const run = new SharedRun();
    const [first, second] = [new AbortController(), new AbortController()];
    const never = new Promise<number>(() => {});
    const waiting = [run.waitFor(never, first.signal), run.waitFor(never, second.signal)];
    gone(first);
    await expect(waiting[0]).rejects.toThrow("gone");
    expect(run.signal.aborted).toBe(false);
    gone(second);
    await expect(waiting[1]).rejects.toThrow("gone");
    expect(run.signal.aborted).toBe(true);
  });

  it("is given up at once for a caller who is gone already", async () => {
    const run = new SharedRun();
    await expect(run.waitFor(new Promise(() => {}), AbortSignal.abort(new Error("gone")))).rejects.toThrow(
      "gone",
    );
    expect(run.signal.aborted).toBe(true);
  });

  it("is not touched by a caller who goes away with the result", async () => {
    const run = new SharedRun();
    const caller = new AbortController();
    expect(await run.waitFor(Promise.resolve(7), caller.signal)).toBe(7);
    gone(caller);
    expect(run.signal.aborted).toBe(false);
  });
});
