import { expect, type Page, test } from "@playwright/test";
import { drawnTown } from "../product/drawn-town.ts";

const api = process.env.TOUCHSTONE_TEST_API ?? "http://127.0.0.1:4310";
/** Longest that the main thread may be taken by one task while the hand moves and lets go, milliseconds of its own time. */
const LONGEST_TASK_MS = 50;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of processor time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What a browser did, event by event, while something was going on. */
async function traced(page: Page, during: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((done) => session.on("Tracing.tracingComplete", done));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "__metadata"] },
  });
  await during();
  await session.send("Tracing.end");
  await complete;
  return events;
}

/** Tasks of the page's main thread, longest first: of processor time, because other processes share the machine. */
function mainTasks(events: readonly TraceEvent[]): number[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ ph, pid, tid, tdur }) => ph === "X" && tdur !== undefined && mains.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur as number) / 1000)
    .sort((a, b) => b - a);
}

// A trace of the tests' own would look at the whole page after every step, in tasks of 60 ms of the main thread.
test.use({ trace: "off" });

test("dragging a unit through a plan of 300 units never holds the page, and figures follow the hand", async ({
  page,
}) => {
  const plan = drawnTown({ units: 300, visitors: 20_000, columns: 26, rows: 20 });
  const search = new URLSearchParams({
    venue: "drawn-town",
    by: "Test",
    sector: "scenic-area",
    timeZone: "Asia/Shanghai",
  });
  const sent = await fetch(`${api}/layouts?${search}`, {
    method: "POST",
    headers: {
      "content-type": "application/geo+json",
      "apollo-require-preflight": "true",
      "x-file-name": "drawn-town.geojson",
    },
    body: plan,
  });
  // 409: an earlier run has stored the very same plan.
  expect([200, 201, 409], (await sent.text()).slice(0, 500)).toContain(sent.status);

  await page.goto("/en/venues/drawn-town/layout/what-if");
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  const board = page.locator("[data-board]");
  const plain = await board.innerText();
  // The unit that is drawn last: nothing lies above it.
  const mark = page.locator("[data-unit=U299] path").last();
  await mark.scrollIntoViewIfNeeded();
  const at = await mark.boundingBox();
  if (at === null) throw new Error("unit U299 is not drawn");
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];

  const dragging = await traced(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 60; step++) {
      await page.mouse.move(x - 3 * step, y - step);
      await page.waitForTimeout(50);
    }
  });
  // After the trace: what the test asks of the page is a task of its main thread too, of 60 ms and more.
  await expect(board).toContainText("Preliminary");
  const dropping = await traced(page, async () => {
    await page.mouse.up();
    await page.waitForTimeout(3000);
  });
  await expect(board).not.toContainText("Preliminary", { timeout: 30_000 });
  await expect(page).toHaveURL(/edits=.*U299/);
  await expect(board).not.toHaveText(plain);
  for (const [what, events, atLeast] of [
    ["dragging", dragging, 100],
    ["letting go", dropping, 20],
  ] as const) {
    const tasks = mainTasks(events);
    const longest = tasks.slice(0, 8).map((ms) => ms.toFixed(1));
    console.log(`${what}: ${tasks.length} tasks of the main thread; the longest: ${longest.join(", ")} ms`);
    expect(tasks.length, what).toBeGreaterThan(atLeast);
    expect(tasks[0], what).toBeLessThan(LONGEST_TASK_MS);
  }
});
