import { describe, expect, it } from "vitest";
import { epsgOf, gridOf } from "./metre-grid.ts";

const degrees = (epsg: number, east: number, north: number) => gridOf(epsg)?.([east, north]) ?? [];

describe("metre grids", () => {
  it("meets the known points of UTM: its edge on the equator, and 45° north on the meridian", () => {
    const [lon, lat] = degrees(32_631, 166_021.4431, 0);
    expect(lon).toBeCloseTo(0, 8);
    expect(lat).toBeCloseTo(0, 12);
    expect(degrees(32_631, 500_000, 4_984_944.378 * 0.9996)[1]).toBeCloseTo(45, 8);
    expect(degrees(32_731, 500_000, 10_000_000 - 4_984_944.378 * 0.9996)[1]).toBeCloseTo(-45, 8);
  });

  it("starts each zone of Japan and China at its own origin", () => {
    expect(degrees(6_677, 0, 0)).toEqual([expect.closeTo(139 + 5 / 6, 9), expect.closeTo(36, 8)]);
    expect(degrees(6_687, 0, 0)).toEqual([expect.closeTo(154, 9), expect.closeTo(26, 8)]);
    expect(degrees(4_549, 500_000, 0)).toEqual([expect.closeTo(120, 9), expect.closeTo(0, 9)]);
    expect(degrees(4_528, 40_500_000, 0)).toEqual([expect.closeTo(120, 9), expect.closeTo(0, 9)]);
  });

  it("knows a system by its name, and none that it cannot turn into degrees", () => {
    expect(epsgOf("urn:ogc:def:crs:EPSG::6677")).toBe(6_677);
    expect(epsgOf("EPSG:32650")).toBe(32_650);
    expect(epsgOf("urn:ogc:def:crs:OGC:1.3:CRS84")).toBe(4_326);
    expect(epsgOf("local metres")).toBeNull();
    expect(gridOf(3_857)).toBeNull();
  });
});
