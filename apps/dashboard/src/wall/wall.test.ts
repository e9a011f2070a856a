import { describe, expect, it } from "vitest";
import { beginRotation, hold, release, tick, toggle, turn } from "./rotation.ts";
import { DATA_OLD_DAYS, PAGE_OLD_MS, staleness } from "./staleness.ts";
import { readWallView, wallPanels } from "./wall-view.ts";

const begun = () => beginRotation(3, 20_000, 1_000, true);

describe("the rotation", () => {
  it("shows every panel for its time, round and round", () => {
    let rotation = begun();
    const seen = [];
    for (let now = 1_000; now <= 81_000; now += 1_000) {
      rotation = tick(rotation, now);
      if (now % 20_000 === 1_000) seen.push(rotation.panel);
    }
    expect(seen).toEqual([0, 1, 2, 0, 1]);
  });

  it("moves one panel on when the clock leapt, as after sleep", () => {
    expect(tick(begun(), 9_000_000).panel).toBe(1);
  });

  it("stands still while anything holds it, and then gives the panel its whole time", () => {
    const held = hold(hold(begun(), "pointer"), "focus");
    expect(tick(held, 900_000).panel).toBe(0);
    const still = release(held, "pointer", 50_000);
    expect(still.nextAt).toBeNull();
    expect(release(still, "focus", 50_000).nextAt).toBe(70_000);
  });

  it("is paused and moved on by its button, and turned by hand in both directions", () => {
    const paused = toggle(begun(), 2_000);
    expect(paused.nextAt).toBeNull();
    expect(turn(paused, -1, 3_000)).toMatchObject({ panel: 2, nextAt: null });
    expect(toggle(paused, 5_000).nextAt).toBe(25_000);
    expect(turn(begun(), 1, 3_000)).toMatchObject({ panel: 1, nextAt: 23_000 });
  });

  it("stands still for whoever wants less motion, until they press its button", () => {
    const still = beginRotation(3, 20_000, 0, false);
    expect(tick(still, 900_000).panel).toBe(0);
    expect(toggle(still, 1_000).nextAt).toBe(21_000);
  });

  it("has nothing to turn with one panel", () => {
    expect(beginRotation(1, 5_000, 0, true).nextAt).toBeNull();
  });
});

describe("staleness", () => {
  const noon = Date.parse("2026-11-22T12:00:00Z");
  const fresh = { now: noon, renderedAt: noon - 5_000, lastDay: "2026-11-22", failedSince: null };

  it("says nothing of new figures", () => {
    expect(staleness(fresh)).toEqual({ pageAgeMs: 5_000, dataAgeDays: 0, warnings: [] });
  });

  it("says that figures are not renewed, at once when a refresh failed", () => {
    expect(staleness({ ...fresh, renderedAt: noon - PAGE_OLD_MS }).warnings).toEqual([]);
    expect(staleness({ ...fresh, renderedAt: noon - PAGE_OLD_MS - 1 }).warnings).toEqual(["page"]);
    expect(staleness({ ...fresh, failedSince: noon }).warnings).toEqual(["connection"]);
  });

  it("says that data is old, from the newest visit", () => {
    const days = (count: number) => new Date(noon - count * 86_400_000).toISOString().slice(0, 10);
    expect(staleness({ ...fresh, lastDay: days(DATA_OLD_DAYS) }).warnings).toEqual([]);
    expect(staleness({ ...fresh, lastDay: days(DATA_OLD_DAYS + 1) }).warnings).toEqual(["data"]);
    expect(staleness({ ...fresh, lastDay: null })).toMatchObject({ dataAgeDays: null, warnings: [] });
  });

  it("takes a clock that was set back for no age", () => {
    expect(staleness({ ...fresh, renderedAt: noon + 60_000 }).pageAgeMs).toBe(0);
  });
});

describe("the wall's address", () => {
  it("names panels in the wall's own order, and seconds within bounds", () => {
    expect(readWallView({})).toEqual({ panels: [...wallPanels], seconds: 20 });
    expect(readWallView({ panels: "alerts,sentence,nonsense", every: "30" })).toEqual({
      panels: ["sentence", "alerts"],
      seconds: 30,
    });
    expect(readWallView({ panels: "nonsense", every: "1" })).toEqual({ panels: [...wallPanels], seconds: 5 });
    expect(readWallView({ every: "soon" }).seconds).toBe(20);
  });
});
