import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { simulateDay } from "../flow/simulate.ts";
import { importIndoorNetwork } from "./indoor-network.ts";

const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4549" } };
const collection = (features: unknown[], system: unknown = crs) =>
  JSON.stringify({ type: "FeatureCollection", ...(system === null ? {} : { crs: system }), features });
const feature = (properties: Record<string, unknown>, type: string, coordinates: unknown) => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
/** Metres in the three-degree zone of 120° E, near 30° N. */
const at = (x: number, y: number) => [500_000 + x, 3_320_000 + y];

const nodes = [
  ["a", 0, 0, 2],
  ["b", 30, 0, 3],
  ["c", 60, 0, 3],
  ["d", 60, 40, 2],
].map(([node_id, x, y, in_out]) => feature({ node_id, in_out }, "Point", at(x as number, y as number)));
const link = (link_id: string, start_id: string, end_id: string, line: number[][], more = {}) =>
  feature({ link_id, start_id, end_id, width: "4", route_type: "1", ...more }, "LineString", line);
const links = [
  link("ab", "a", "b", [at(0, 0), at(30, 0)], { distance: 30 }),
  link("bc", "b", "c", [at(30, 0), at(60, 0)], { distance: 3, width: "2" }),
  link("cd", "c", "d", [at(60, 0), at(60, 40)], { route_type: "6", width: null }),
  link("lost", "c", "nowhere", [at(60, 0), at(90, 0)]),
];
const square = (x: number, y: number) => [
  [at(x, y), at(x + 10, y), at(x + 10, y + 8), at(x, y + 8), at(x, y)],
];
const spaces = [
  feature({ category: "B001", name: null }, "Polygon", square(10, 5)),
  feature({ category: "B008", name: "Toilets" }, "Polygon", square(40, 5)),
  feature({ category: "B029", name: null }, "Polygon", square(70, 5)),
];
const site = feature({ name: "Arcade", hours1: "10:00-20:30" }, "Polygon", square(0, 0));
const files = [
  { name: "Node.geojson", text: collection(nodes) },
  { name: "Link.geojson", text: collection(links) },
  { name: "Space.geojson", text: collection(spaces) },
  { name: "Site.geojson", text: collection([site]) },
];

describe("importIndoorNetwork", () => {
  const { plan, problems, assumed, dropped } = importIndoorNetwork(files, { license: "CC-BY-4.0" });
  const edge = (id: string) => plan?.edges.find((each) => each.id.split("/")[0] === id);

  it("reads nodes, links with their class of width, spaces as units and entrances as gates", () => {
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({
      name: { en: "Arcade" },
      license: "CC-BY-4.0",
      day: { openMin: 600, closeMin: 1230, slotMin: 10 },
    });
    expect(plan?.gates.map(({ node }) => node)).toEqual(["a", "d"]);
    expect(edge("ab")).toMatchObject({ widthM: 4, surface: "walk", assumed: ["widthM"] });
    expect(edge("cd")).toMatchObject({ widthM: 2, surface: "stairs" });
    expect(plan?.units.map(({ format, assumed: names }) => [format, names.includes("format")])).toEqual([
      ["retail.specialty", true],
      ["service.toilet", false],
    ]);
    expect(plan?.units[0]?.areaM2).toBeCloseTo(80, 0);
    expect(plan?.units[0]?.node).toMatch(/^ab@/);
  });

  it("takes a length that is shorter than its line from the line, and says so", () => {
    const lengthM = (plan?.edges ?? [])
      .filter(({ id }) => id.startsWith("bc"))
      .reduce((sum, each) => sum + each.lengthM, 0);
    expect(lengthM).toBeCloseTo(30, 0);
    const notes = (list: typeof assumed) =>
      Object.fromEntries(list.map(({ what, count }) => [what.en, count]));
    expect(notes(assumed)).toMatchObject({
      "lengths of links, by their lines": 2,
      "business formats of units": 1,
    });
    expect(notes(dropped)).toEqual({ "links without two known nodes": 1, "spaces of category B029": 1 });
  });

  it.each([
    ["09:00-17:59", [540, 1080, 10], "09:00 to 18:00; the source says 09:00 to 17:59"],
    ["08:58-20:03", [535, 1205, 10], "08:55 to 20:05; the source says 08:58 to 20:03"],
    ["09:00-20:05", [540, 1205, 5], null],
    ["23:59-05:59", [1435, 1800, 5], "23:55 to 30:00; the source says 23:59 to 29:59"],
    ["10:10-10:50", [610, 650, 10], null],
    ["00:00-23:59", [0, 1440, 10], "00:00 to 24:00; the source says 00:00 to 23:59"],
  ])("makes a plan that can be read of a site open %s", (hours1, [openMin, closeMin, slotMin], note) => {
    const open = feature({ name: "Arcade", hours1 }, "Polygon", square(0, 0));
    const found = importIndoorNetwork([
      ...files.slice(0, 3),
      { name: "Site.geojson", text: collection([open]) },
    ]);
    expect(found.problems).toEqual([]);
    expect(found.plan?.day).toEqual({ openMin, closeMin, slotMin });
    const rounded = found.assumed.filter(({ what }) => what.en.includes("in whole 5 minutes"));
    expect(rounded.map(({ what }) => what.en)).toEqual(
      note === null ? [] : [`opening hours, in whole 5 minutes (${note})`],
    );
    for (const { what } of rounded) expect(what.zh).toContain("按 5 分钟取整");
  });

  it("refuses a file that is no collection, and metres of a system that it does not know", () => {
    const codes = (text: string) =>
      importIndoorNetwork([{ name: "x", text }]).problems.map(({ code }) => code);
    expect(codes("{}")).toEqual(["E001"]);
    expect(codes(collection(nodes, { properties: { name: "urn:ogc:def:crs:EPSG::3857" } }))).toEqual([
      "E004",
    ]);
    expect(codes(collection(nodes, "metres"))).toEqual(["E004"]);
    expect(codes(collection([], null))).toEqual(["E003"]);
    expect(
      codes(
        collection([
          null,
          feature({}, "Point", ["x"]),
          feature({ node_id: "a", in_out: 2 }, "Point", [1e308, 1e308]),
        ]),
      ),
    ).toEqual(["E003"]);
  });
});

// An indoor map that may be read but not shipped: its terms are still to be read.
const folder = new URL("../../../../../../shared/data/mall-layout/", import.meta.url);

const present = existsSync(folder);
if (!present) console.info("The indoor map of the mall is absent: its import was not checked.");

describe.runIf(present)("the map of a real underground mall", () => {
  it("becomes a plan without problems, its nodes where their own degrees say", () => {
    const mall = readdirSync(folder)
      .filter((name) => name.endsWith(".geojson"))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
    const { plan, planText, problems } = importIndoorNetwork(mall);
    expect(problems).toEqual([]);
    expect(plan?.units).toHaveLength(114);
    expect(plan?.gates).toHaveLength(29);
    const placed = new Map<string, number[]>(
      JSON.parse(planText as string).features.map(
        (each: { properties: { id: string }; geometry: { coordinates: number[] } }) => [
          each.properties.id,
          each.geometry.coordinates,
        ],
      ),
    );
    const given: { properties: { node_id: string; lon: number; lat: number } }[] = JSON.parse(
      mall.find(({ name }) => name.includes("Node"))?.text ?? "",
    ).features;
    for (const { properties } of given) {
      const [lon, lat] = placed.get(properties.node_id) ?? [];
      expect(lon).toBeCloseTo(properties.lon, 8);
      expect(lat).toBeCloseTo(properties.lat, 8);
    }
    expect(simulateDay(plan as NonNullable<typeof plan>).admitted).toBeCloseTo(3_000, 6);
  });
});
