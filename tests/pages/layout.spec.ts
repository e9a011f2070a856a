import { expect, test } from "@playwright/test";
import { barriers } from "../product/barriers.ts";

const words = {
  en: {
    part: "Walking and waiting",
    corners: "Value function:",
    crowding: "Crowding",
    time: "Time of day",
    find: "Find a unit or path",
    lane: /Lane N6/,
    who: "Your name",
    send: "Check and import",
    errors: /errors stop the import/,
    attribution: "© OpenStreetMap contributors",
    fictional: "A fictional plan",
  },
  zh: {
    part: "动线与排队",
    corners: "价值函数：",
    crowding: "拥挤度",
    time: "时刻",
    find: "查找单元或通道",
    lane: /北 6 弄/,
    who: "姓名",
    send: "检查并导入",
    errors: /处错误，未能导入/,
    attribution: "© OpenStreetMap 贡献者",
    fictional: "虚构方案",
  },
} as const;
const locales = ["en", "zh"] as const;
const waterTown = (locale: string) => `/${locale}/venues/willow-canal/layout`;

for (const locale of locales) {
  const say = words[locale];

  test(`${locale}: the score of the water town is explained point by point`, async ({ page }) => {
    await page.goto(waterTown(locale));
    const score = page.getByRole("region").filter({ has: page.locator("#score-title") });
    await score.getByText(say.part, { exact: true }).first().click();
    const part = page.locator("#score-flow");
    await expect(part).toHaveAttribute("open", "");
    await expect(part.getByText(say.corners)).toHaveCount(6);
    expect(await barriers(page)).toEqual([]);
  });

  test(`${locale}: layers, the hour and a path are chosen from the keyboard and stay in the address`, async ({
    page,
  }) => {
    await page.goto(waterTown(locale));
    await expect(page.getByText(say.fictional)).toBeVisible();
    const layer = page.getByRole("link", { name: say.crowding, exact: true });
    await layer.focus();
    await page.keyboard.press("Enter");
    await expect(layer).toHaveAttribute("aria-current", "true");
    await expect(page).toHaveURL(/layer=crowding/);

    const clock = page.getByRole("slider", { name: say.time });
    const minutes = async () => Number(await clock.inputValue());
    const before = await minutes();
    const step = Number(await clock.getAttribute("step"));
    await clock.focus();
    for (let pressed = 1; pressed <= 3; pressed++) {
      await page.keyboard.press("ArrowLeft");
      await expect.poll(minutes).toBe(before - pressed * step);
    }
    await page.keyboard.press("ArrowRight");
    await expect.poll(minutes).toBe(before - 2 * step);
    await expect(page).toHaveURL(/time=\d\d%3A\d\d/);
    const after = (await clock.getAttribute("aria-valuetext")) ?? "";

    await page.getByLabel(say.find).selectOption("edge:E085");
    await expect(page.getByRole("heading", { level: 3, name: say.lane })).toBeVisible();
    await expect(page).toHaveURL(/path=E085/);
    expect(await barriers(page)).toEqual([]);

    await page.reload();
    await expect(page.getByRole("slider", { name: say.time })).toHaveAttribute("aria-valuetext", after);
    await expect(page.getByRole("heading", { level: 3, name: say.lane })).toBeVisible();
  });

  test(`${locale}: a broken plan shows all its problems, and nothing is stored`, async ({ page }) => {
    await page.goto(waterTown(locale));
    const plans = await page.locator("#plans-title ~ ul > li").count();
    const form = page.locator("form", { has: page.locator("input[type=file]") });
    await form
      .locator("input[type=file]")
      .setInputFiles({ name: "broken.geojson", mimeType: "application/geo+json", buffer: broken() });
    await form.getByLabel(say.who).fill("A planner");
    await page.getByRole("button", { name: say.send }).click();
    await expect(page.getByText(say.errors)).toBeVisible();
    const codes = await page.locator("form code").allInnerTexts();
    expect(codes).toEqual(expect.arrayContaining(["E031", "E040", "E042", "E050"]));
    const told = await form.locator("li").allInnerTexts();
    for (const text of told) expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === "zh");
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await expect(page.locator("#plans-title ~ ul > li")).toHaveCount(plans);
  });
}

test("the plan is enlarged and moved by keys, and its names come out", async ({ page }) => {
  await page.goto(waterTown("en"));
  const plan = page.getByRole("application", { name: /^Plan of/ });
  const world = plan.locator("> g").first();
  const names = plan.locator("text[data-kind=unit]");
  await expect(world).toBeVisible();
  const few = await names.count();
  await plan.focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(world).toHaveAttribute("transform", /scale\(2\.25\)/);
  await expect.poll(() => names.count()).toBeGreaterThan(few);

  const place = async () => {
    const [x = Number.NaN, y = Number.NaN] =
      /translate\(([^,]+),([^)]+)\)/
        .exec((await world.getAttribute("transform")) ?? "")
        ?.slice(1)
        .map(Number) ?? [];
    return { x, y };
  };
  const start = await place();
  await page.keyboard.press("ArrowRight");
  const { x: stepped } = await place();
  const step = start.x - stepped;
  expect(step).toBeGreaterThan(0);
  for (const [key, right, down] of [
    ["ArrowRight", 2, 0],
    ["ArrowDown", 2, 1],
    ["ArrowDown", 2, 2],
    ["ArrowLeft", 1, 2],
    ["ArrowUp", 1, 1],
  ] as const) {
    await page.keyboard.press(key);
    const { x, y } = await place();
    expect(x).toBeCloseTo(start.x - right * step, 3);
    expect(y).toBeCloseTo(start.y - down * step, 3);
  }
  await page.keyboard.press("0");
  await expect.poll(() => names.count()).toBe(few);
  await expect(world).toHaveAttribute("transform", /scale\(1\)/);
});

test("without scripts the plan, its layers and its hour are still there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${waterTown("en")}?layer=crowding&minute=860`);
  await expect(page.locator("svg[role=application] [data-edge]")).toHaveCount(112);
  await expect(page.locator("output")).toHaveText("14:20");
  await expect(page.getByText("Level of service of each path")).toBeVisible();
  await page.getByRole("link", { name: "Culture", exact: true }).click();
  await expect(page.getByText("over 80% of full marks")).toBeVisible();
  await context.close();
});

test("the old town names its sources, hatches what is assumed and fits a phone of 320 px", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/en/venues/monaco-ville/layout?layer=crowding");
  await expect(page.locator("figure").getByText(words.en.attribution)).toBeVisible();
  await expect(page.getByText("Hatched:")).toBeVisible();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
});

test("the first layout there is opens where no venue is named", async ({ page }) => {
  await page.goto("/en/layout");
  await expect(page).toHaveURL(/venues\/[^/]+\/layout/);
  await expect(page.locator("svg[role=application][data-movable]")).toBeVisible();
});

/** A plan with a path without width, a unit of an unknown format and without area, and no gate. */
function broken(): Buffer {
  const at = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });
  const feature = (properties: object, geometry: object) => ({ type: "Feature", properties, geometry });
  const plan = {
    type: "FeatureCollection",
    touchstone: {
      schema: "touchstone.plan/1",
      id: "broken",
      name: { en: "Broken", zh: "有误的方案" },
      kind: "street",
      provenance: "made for a test",
      license: "CC0-1.0",
      day: { openMin: 540, closeMin: 1080, slotMin: 10 },
      arrivals: { total: 100, hourly: { "9": 1 } },
      stay: { dist: "erlang", meanMin: 60, shape: 3 },
      model: { betaPerM: 0.004, thetaPerMin: 0.05, wander: 2, linger: 1.5, platoon: 1.3 },
      design: { peakInVenue: 50, meanVisitHours: 1, siteM2: 10_000 },
      segments: [],
    },
    features: [
      feature({ kind: "node", id: "N1" }, at(120.1, 30.1)),
      feature({ kind: "node", id: "N2" }, at(120.101, 30.1)),
      feature(
        { kind: "edge", id: "E1", from: "N1", to: "N2", widthM: 0, surface: "walk" },
        {
          type: "LineString",
          coordinates: [
            [120.1, 30.1],
            [120.101, 30.1],
          ],
        },
      ),
      feature(
        {
          kind: "unit",
          id: "U1",
          name: "Stall",
          format: "dining.teahaus",
          node: "N1",
          areaM2: 0,
          openMin: 540,
          closeMin: 1080,
        },
        at(120.1, 30.1),
      ),
    ],
  };
  return Buffer.from(JSON.stringify(plan));
}
