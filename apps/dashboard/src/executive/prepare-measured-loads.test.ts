import { describe, expect, it } from "vitest";
import type { MeasuredLoadPartsFragment } from "../api/documents.generated.ts";
import { prepareMeasuredLoads } from "./prepare-measured-loads.ts";

type Load = MeasuredLoadPartsFragment["measured"][number];
const load = (own: Partial<Load>): Load => ({
  source: "OCCUPANCY",
  sourceName: "people counted in places",
  status: "MEASURED",
  capacity: 1_000,
  days: 12,
  leftOut: 0,
  partial: 0,
  lastDay: "2026-05-12",
  crossedDays: 1,
  formula: "",
  sentence: "",
  peak: { day: "2026-05-12", hour: 14, people: 900, use: 0.9 },
  use: { status: "MEASURED", value: 0.5, interval: { low: 0.4, high: 0.6 } },
  crossed: [{ day: "2026-05-12" }],
  ...own,
});
const rowsOf = (measured: Load[]) =>
  prepareMeasuredLoads(
    { total: 1, venues: [{ venue: { code: "town", name: "Town", fictional: true }, measured }] },
    "en",
    (day, hour) => `${day} ${hour}h`,
  );

describe("rows of measured loads", () => {
  it("tell the peak beside the line, with its time, capacity and days", () => {
    expect(rowsOf([load({})])).toEqual([
      {
        key: "town OCCUPANCY",
        code: "town",
        name: "Town",
        fictional: true,
        source: "people counted in places",
        status: "MEASURED",
        load: 0.9,
        over: true,
        use: "90.0%",
        people: "900",
        at: expect.stringMatching(/2026.* 14h$/),
        capacity: "1,000",
        mean: "50.0% (40.0% – 60.0%)",
        days: 12,
        crossed: 1,
        lastCrossed: expect.stringContaining("2026"),
      },
    ]);
  });

  it("leave out what was not counted, unless nothing was", () => {
    const none = load({ source: "ENTRIES", status: "NOT_MEASURED", peak: null });
    expect(rowsOf([load({}), none]).map(({ key }) => key)).toEqual(["town OCCUPANCY"]);
    expect(rowsOf([none])).toMatchObject([{ source: null, status: "NOT_MEASURED", load: null, over: false }]);
  });

  it("give people without a load where no plan tells the capacity", () => {
    const row = rowsOf([
      load({
        status: "NO_PLAN",
        capacity: null,
        crossedDays: null,
        crossed: [],
        peak: { day: "2026-05-12", hour: null, people: 900, use: null },
        use: { status: "NOT_ASKED", value: null, interval: null },
      }),
    ])[0];
    expect(row).toMatchObject({ load: null, use: "", people: "900", capacity: "", mean: "", crossed: null });
  });
});
