import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const base = "http://127.0.0.1:4601";
const list = process.argv.slice(2);
for (const item of list) {
  const [name, path, width] = item.split("|");
  const p = await b.newPage({ viewport: { width: Number(width ?? 1280), height: 900 } });
  const errs = []; p.on("console", m => { if (m.type() === "error" || m.type() === "warning") errs.push(m.text().slice(0, 200)); }); p.on("pageerror", e => errs.push(String(e).slice(0, 200)));
  const t = Date.now();
  await p.goto(base + path);
  await p.waitForFunction(() => document.querySelectorAll("[aria-busy=true]").length === 0, null, { timeout: 90000 }).catch(() => errs.push("still busy"));
  await p.waitForTimeout(400);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  console.log(name, Date.now() - t, "ms", errs.join(" | "));
  await p.close();
}
await b.close();
