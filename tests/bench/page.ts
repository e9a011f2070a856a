// `npm run bench:page`: how fast the first page is on the sample. Prints a goal and whether it is met for each figure; ends
// with 1 where one is not. Takes a running product by TOUCHSTONE_PAGE_URL and TOUCHSTONE_API_URL, else starts its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../chromium.ts";

const root = new URL("../../", import.meta.url).pathname;
const [apiPort, port] = ["4320", "4321"];
const pageUrl = process.env.TOUCHSTONE_PAGE_URL ?? `http://127.0.0.1:${port}`;
const apiUrl = process.env.TOUCHSTONE_API_URL ?? `http://127.0.0.1:${apiPort}/graphql`;
/** All years, so that the sentence has every clause; and the page as it opens. */
const paths = ["/en?period=all", "/zh?period=all", "/en", "/zh"];
const REQUESTS = 40;
const goals = { serverMs: 300, lcpMs: 1500, cls: 0.05, scriptKb: 250 };

const own = process.env.TOUCHSTONE_PAGE_URL === undefined ? start() : null;
let failed = false;
try {
  await answering(`${pageUrl}/en`);
  // Once cold, so that results are remembered: what a server does after the data changed.
  for (const path of paths) {
    const { whole } = await timed(path);
    console.log(`first time ${path}: ${whole.toFixed(0)} ms`);
  }
  await measureServer();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const path of paths) await measureBrowser(browser, path);
  await browser.close();
} finally {
  if (own) {
    own.child.kill("SIGTERM");
    await new Promise((resolve) => own.child.once("exit", resolve));
    rmSync(own.data, { recursive: true, force: true });
  }
}
process.exit(failed ? 1 : 0);

function start(): { child: ChildProcess; data: string } {
  const data = mkdtempSync(join(tmpdir(), "touchstone-page-"));
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      TOUCHSTONE_DATA: data,
      TOUCHSTONE_API_PORT: apiPort,
      TOUCHSTONE_PORT: port,
      DATABASE_URL: "",
    },
  });
  return { child, data };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt++) {
    if (own && own.child.exitCode !== null) throw new Error("the product ended before it answered");
    try {
      if ((await fetch(url)).ok) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${url}`);
}

/** Milliseconds to the first byte of a page, and to its last. */
async function timed(path: string): Promise<{ first: number; whole: number; html: string }> {
  const started = performance.now();
  const response = await fetch(`${pageUrl}${path}`);
  const first = performance.now() - started;
  const html = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return { first, whole: performance.now() - started, html };
}

async function measureServer(): Promise<void> {
  const [first, whole, api]: number[][] = [[], [], []];
  for (let i = 0; i < REQUESTS; i++) {
    const path = paths[i % paths.length] as string;
    const page = await timed(path);
    first?.push(page.first);
    whole?.push(page.whole);
    api?.push(await timedApi());
  }
  const at95 = (times: number[] = []) => times.sort((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? 0;
  const middle = (times: number[] = []) => times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `API, the sentence with its comparison: p95 ${at95(api).toFixed(0)} ms, median ${middle(api).toFixed(0)} ms`,
  );
  console.log(`first byte: p95 ${at95(first).toFixed(0)} ms`);
  tell("server time of the whole page, p95", at95(whole), goals.serverMs, "ms");
}

/** What the API alone takes for the sentence. */
async function timedApi(): Promise<number> {
  const started = performance.now();
  const response = await fetch(apiUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "apollo-require-preflight": "true" },
    body: JSON.stringify({
      query: `{ executive(slice: { group: "sfo" }) { explained { sentence } comparison { rows { figure { text } } } } }`,
    }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return performance.now() - started;
}

async function measureBrowser(browser: Browser, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.cls += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${pageUrl}${path}`, { waitUntil: "networkidle" });
  const found = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { lcp: number; cls: number } };
    const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
      ({ name }) => /\.js(\?|$)/.test(name),
    );
    return { ...seen, bytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  });
  tell(`${path}: largest contentful paint`, found.lcp, goals.lcpMs, "ms");
  tell(`${path}: cumulative layout shift`, found.cls, goals.cls, "", 3);
  tell(`${path}: scripts as sent`, found.bytes / 1024, goals.scriptKb, "kB");
  await page.close();
}

function tell(what: string, value: number, goal: number, unit: string, digits = 0): void {
  const met = value < goal;
  failed ||= !met;
  console.log(
    `${met ? "ok  " : "MISS"} ${what}: ${value.toFixed(digits)} ${unit} (goal under ${goal} ${unit})`,
  );
}
