import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@touchstone/db";
import { testDatabases } from "@touchstone/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { announceAddress } from "../address.ts";
import { folder } from "../import/testing.ts";
import { serve } from "../testing.ts";
import { main } from "../touchstone.ts";

const golden = (name: string) =>
  fileURLToPath(new URL(`../../../../packages/core/golden/layout/${name}`, import.meta.url));

let files: ReturnType<typeof folder>;
let directory: string;
beforeEach(() => {
  files = folder();
  directory = files.path;
});
afterEach(() => files.remove());

/** Runs the command in this process, on the data directory of the test. */
async function plan(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const written: { out: string[]; error: string[] } = { out: [], error: [] };
  const output = {
    out: (text: string) => written.out.push(text),
    error: (text: string) => written.error.push(text),
  };
  const code = await main(["plan", ...args], output, { TOUCHSTONE_DATA: directory, LANG: "C" });
  return { code, out: written.out.join("\n"), error: written.error.join("\n") };
}

const town = ["--venue", "town", "--sector", "scenic-area", "--time-zone", "Asia/Shanghai"];

/** Runs a test on the database itself, and once more through an API that holds it. */
const ways = [
  ["into the database itself", (work: () => Promise<void>) => work()],
  [
    "through the API that holds the data",
    async (work: () => Promise<void>) => {
      const api = await serve(await openDatabase({ directory }));
      const forget = announceAddress(directory, api.url);
      try {
        await work();
      } finally {
        await forget();
        await api.close();
      }
    },
  ],
] as const;

describe.each(ways)("touchstone plan, %s", (_, running) => {
  let remove: () => void;
  beforeEach(async () => {
    const place = await testDatabases()[0]?.place();
    if (!place?.options.directory) throw new Error("there is no embedded engine to test on");
    directory = place.options.directory;
    remove = () => void place.remove();
  });
  afterEach(() => remove());

  it("stores a plan, says what is odd, and does nothing the second time", () =>
    running(async () => {
      const first = await plan(golden("mini.geojson"), ...town, "--by", "Wei");
      expect(first).toMatchObject({ code: 0, error: "" });
      expect(first.out).toMatch(/^mini\.geojson: stored as version 1 of town: \d+ units, \d+ paths/);
      const again = await plan(golden("mini.geojson"), "--venue", "town", "--language", "zh");
      expect(again.code).toBe(0);
      expect(again.out).toContain("已有同一平面图（第 1 版）");
    }));

  it("prints all problems of a broken plan at once, in the chosen language, and stores nothing", () =>
    running(async () => {
      const broken = readFileSync(golden("mini.geojson"), "utf8")
        .replace(/"areaM2": ?[\d.]+/, '"areaM2": -5')
        .replace(/"format": ?"dining\.[a-z]+"/, '"format": "dining.restaurnat"');
      const path = files.write("broken.geojson", broken);
      const english = await plan(path, ...town);
      expect(english.code).toBe(1);
      expect(english.error).toMatch(/^E04[02] U\d+ features\[\d+\].*found/im);
      expect(english.error).toMatch(/E040.*dining\.restaurant\b/);
      expect(english.error).toMatch(/nothing of it was stored\.$/);
      const chinese = await plan(path, ...town, "--language", "zh");
      expect(chinese.error).toMatch(/E042.*\p{Script=Han}/u);
      expect(chinese.error).toMatch(/未保存任何内容。$/);
      const stored = await plan(golden("mini.geojson"), ...town);
      expect(stored.out).toContain("version 1");
    }));

  it("refuses a venue that is not known, and says how to make it known", () =>
    running(async () => {
      const { code, error } = await plan(golden("mini.geojson"), "--venue", "nowhere");
      expect(code).toBe(2);
      expect(error).toContain('There is no venue "nowhere"');
    }));

  it("makes a plan of an OpenStreetMap extract and prints what is assumed", () =>
    running(async () => {
      const node = (id: number, lon: number, tags?: object) => ({ type: "node", id, lon, lat: 43.73, tags });
      const extract = {
        elements: [
          node(1, 7.42),
          node(2, 7.421),
          node(3, 7.422, { entrance: "main" }),
          node(4, 7.4215, { amenity: "cafe", name: "Café du Port" }),
          { type: "way", id: 9, nodes: [1, 2, 3], tags: { highway: "pedestrian" } },
        ],
      };
      const path = files.write("port.json", JSON.stringify(extract));
      const { code, out, error } = await plan(path, ...town, "--from", "osm");
      expect({ code, error }).toEqual({ code: 0, error: "" });
      expect(out).toMatch(/version 1 of town: 1 units/);
      expect(out).toMatch(/^Assumed: /m);
    }));
});

describe("touchstone plan, from other sources", () => {
  const osm = `<osm version="0.6">
  <node id="1" lat="43.73" lon="7.42"/><node id="2" lat="43.73" lon="7.421"/>
  <node id="3" lat="43.7302" lon="7.4205"><tag k="amenity" v="cafe"/></node>
  <way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="pedestrian"/></way>
</osm>
`;
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4549" } };
  const collection = (features: object[]) => JSON.stringify({ type: "FeatureCollection", crs, features });
  const feature = (properties: object, type: string, coordinates: unknown) => ({
    type: "Feature",
    properties,
    geometry: { type, coordinates },
  });
  const at = (x: number, y: number) => [500_000 + x, 3_320_000 + y];
  const building = {
    "Node.geojson": collection(
      [0, 40].map((x, i) => feature({ node_id: `n${i}`, in_out: 2 }, "Point", at(x, 0))),
    ),
    "Link.geojson": collection([
      feature({ link_id: "l", start_id: "n0", end_id: "n1", width: "4", route_type: "1" }, "LineString", [
        at(0, 0),
        at(40, 0),
      ]),
    ]),
    "Space.geojson": collection([
      feature({ category: "B008", name: "Toilets" }, "Polygon", [
        [at(10, 5), at(20, 5), at(20, 13), at(10, 13), at(10, 5)],
      ]),
    ]),
  };

  it("reads OpenStreetMap's XML and a building's files, says what is assumed, and refuses broken ones", async () => {
    const port = await plan(files.write("port.osm", osm), ...town, "--from", "osm");
    expect([port.code, port.error]).toEqual([0, ""]);
    expect(port.out).toMatch(/^port\.osm: stored as version 1 of town: 1 units/);
    expect(port.out).toMatch(/^Assumed: widths of paths/m);
    const paths = Object.entries(building).map(([name, text]) => files.write(name, text));
    const mall = await plan(...paths, "--venue", "town", "--from", "indoor", "--language", "zh");
    expect([mall.code, mall.error]).toEqual([0, ""]);
    expect(mall.out).toMatch(/第 2 版/);
    expect(mall.out).toMatch(/^假定：/m);
    const cut = await plan(files.write("cut.osm", osm.slice(0, 200)), ...town, "--from", "osm");
    expect([cut.code, cut.out]).toEqual([1, ""]);
    expect(cut.error).toMatch(/E001.*line \d+, column \d+, expected an extract of OpenStreetMap/);
    const half = await plan(files.write("Node.geojson", "{"), ...town, "--from", "indoor");
    expect([half.code, half.out]).toEqual([1, ""]);
    expect(half.error).toMatch(/^E0/m);
  });
});

describe("touchstone plan, called wrongly", () => {
  it.each([
    [["--venue", "town"]],
    [[golden("mini.geojson")]],
    [[golden("mini.geojson"), "--venue", "town", "--language", "fr"]],
    [["nowhere.geojson", "--venue", "town"]],
    [[golden("mini.geojson"), "--venue", "town", "--from", "paper"]],
    [[golden("mini.geojson"), "--venue", "town", "--sector", "moon"]],
    [[golden("mini.geojson"), "--venue", "Old Town"]],
    [[golden("mini.geojson"), "--venue", "town", "--by", "w".repeat(101)]],
    [[golden("mini.geojson"), "--venue", "town", "--by", " "]],
  ])("says so: %j", async (args) => {
    const { code, out, error } = await plan(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).not.toBe("");
  });

  it("looks for a plan where it misses one", async () => {
    const { error } = await plan("nowhere.geojson", "--venue", "town");
    expect(error).toBe("nowhere.geojson: found no such file, expected a plan that can be read");
    const chinese = await plan("nowhere.geojson", "--venue", "town", "--language", "zh");
    expect(chinese.error).toBe("nowhere.geojson：找不到该文件，应为可读取的方案文件");
  });

  it("refuses bytes that are no text with their place, and says what they may be", async () => {
    const gbk = [0xb9, 0xc5, 0xd5, 0xf2, 0xcb, 0xae, 0xcf, 0xe7, 0xb2, 0xc6, 0xbd, 0xd6];
    const path = files.write("town.geojson", Uint8Array.of(0x7b, 0x0a, 0x22, ...gbk, 0x22));
    const { code, error } = await plan(path, ...town, "--language", "zh");
    expect(code).toBe(1);
    expect(error).toMatch(
      /^E001 line 2：town\.geojson 第 2 行、第 4 字节：字节 b9 c5 d5 f2 不是有效的 UTF-8/,
    );
    expect(error).toContain("GB18030");
  });
});
