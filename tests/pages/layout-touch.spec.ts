import { expect, type Page, test } from "@playwright/test";

const town = "/en/venues/willow-canal/layout/what-if";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Point = { x: number; y: number };

/** Fingers put down, moved in steps, and lifted. */
async function fingers(page: Page, from: Point[], to: Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  await touch("touchStart", from);
  const steps = 12;
  for (let step = 1; step <= steps; step++) {
    await touch(
      "touchMove",
      from.map(({ x, y }, i) => {
        const end = to[i] as Point;
        return { x: x + ((end.x - x) * step) / steps, y: y + ((end.y - y) * step) / steps };
      }),
    );
    await page.waitForTimeout(20);
  }
  await touch("touchEnd", []);
  await session.detach();
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).last().boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("on a phone two fingers enlarge the plan, one moves it, and one takes the chosen unit elsewhere", async ({
  page,
}) => {
  await page.goto(town);
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  const plan = page.getByRole("application");
  await plan.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
  const world = plan.locator("> g[aria-hidden]");
  const centre = await middleOf(page, "svg[role=application]");
  const beside = (x: number, y = 0): Point => ({ x: centre.x + x, y: centre.y + y });

  const top = () => page.evaluate(() => window.scrollY);
  const start = await top();
  await fingers(page, [beside(-40, 60)], [beside(-40, -40)]);
  await expect.poll(top).toBeGreaterThan(start + 50);
  expect(await world.getAttribute("transform")).toBeNull();
  await plan.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));

  await fingers(page, [beside(-20), beside(20)], [beside(-110), beside(110)]);
  await expect(world).toHaveAttribute("transform", /scale\((?!1\))/);
  const enlarged = await world.getAttribute("transform");
  const settledTop = await top();
  await fingers(page, [beside(60, 60)], [beside(-20, 20)]);
  await expect(world).not.toHaveAttribute("transform", enlarged ?? "");
  await expect(page).not.toHaveURL(/edits=/);

  const shown = await page.locator("[data-unit]").evaluateAll((units, frame) => {
    const inside = units.filter((unit) => {
      const box = unit.querySelector("path:last-of-type")?.getBoundingClientRect();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      const near = Math.hypot(x - frame.x, y - frame.y) < 120;
      return near && document.elementFromPoint(x, y)?.closest("[data-unit]") === unit;
    });
    return inside.map((unit) => unit.getAttribute("data-unit") ?? "");
  }, centre);
  const unit = shown[0];
  if (unit === undefined) throw new Error("no unit is in sight");
  const mark = `[data-unit=${unit}] path`;
  const first = await middleOf(page, mark);
  await page.touchscreen.tap(first.x, first.y);
  await expect(page.locator(`[data-unit=${unit}]`)).toHaveAttribute("data-selected", "true");
  const before = await world.getAttribute("transform");
  await fingers(page, [first], [{ x: first.x - 70, y: first.y + 90 }]);
  await expect(page).toHaveURL(new RegExp(`edits=.*${unit}`));
  expect(await world.getAttribute("transform")).toBe(before);
  expect(await top()).toBe(settledTop);
});
