import { expect, test } from "vitest";
import { ProgressBar, progressLine } from "./progress-bar.ts";

test("the bar says what is being done and how much of it", () => {
  expect(progressLine({ phase: "reading", bytes: 50, total: 100, rows: 1200 }, "en")).toBe(
    "reading [############------------] 50% 1,200 rows",
  );
  expect(progressLine({ phase: "looking", bytes: 2_500_000, total: null, rows: 0 }, "zh")).toBe(
    "检查 2.5 MB",
  );
  expect(progressLine({ phase: "storing", bytes: 100, total: 100, rows: 7 }, "zh")).toBe("入库 … 7 行");
});

test("it is drawn on a terminal over itself, and not at all elsewhere", () => {
  const drawn = (isTTY: boolean) => {
    const written: string[] = [];
    const bar = new ProgressBar({ isTTY, write: (text) => written.push(text) }, "en");
    const progress = { phase: "reading", bytes: 1, total: 4, rows: 10 } as const;
    bar.show(progress);
    bar.show(progress);
    bar.end();
    return written;
  };
  expect(drawn(true)).toEqual(["\r\u001b[2Kreading [######------------------] 25% 10 rows", "\r\u001b[2K"]);
  expect(drawn(false)).toEqual([]);
});
