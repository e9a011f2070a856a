import { describe, expect, it } from "vitest";
import { importOpenStreetMap } from "./open-street-map.ts";
import { readOsmXml } from "./osm-xml.ts";

/** A square with a gate, a teahouse and a shop with an outline, as JOSM writes it. */
const square = `<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6' generator='by hand'>
  <bounds minlat='30' minlon='120' maxlat='30.01' maxlon='120.01'/>
  <node id='1' lat='30.000' lon='120.000'><tag k='entrance' v='main'/><tag k='name' v='西门'/></node>
  <node id='2' lat='30.000' lon='120.001'/>
  <node id='3' lat='30.001' lon='120.001'/>
  <node id='4' lat='30.001' lon='120.000'/>
  <node id='-5' lat='30.0001' lon='120.0005'>
    <tag k='amenity' v='cafe'/><tag k='name' v='茶 &amp; 点心'/><tag k='opening_hours' v='10:00-22:00'/>
  </node>
  <node id='6' lat='30.0001' lon='120.0011'/>
  <node id='7' lat='30.0001' lon='120.0012'/>
  <node id='8' lat='30.0002' lon='120.0012'/>
  <node id='9' action='delete' lat='30.0001' lon='120.0004'><tag k='amenity' v='bar'/></node>
  <way id='10'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/>
    <tag k='highway' v='pedestrian'/><tag k='name' v='广场'/><tag k='width' v='5'/></way>
  <way id='11'><nd ref='2'/><nd ref='4'/><tag k='highway' v='footway'/></way>
  <way id='12'><nd ref='6'/><nd ref='7'/><nd ref='8'/><nd ref='6'/><tag k='shop' v='gift'/></way>
  <relation id='20'><member type='way' ref='10' role=''/><tag k='type' v='multipolygon'/></relation>
</osm>
`;
const codes = (text: string) => importOpenStreetMap(text).problems.map(({ code }) => code);
const said = (text: string) => importOpenStreetMap(text).problems[0]?.message;

describe("an extract in XML", () => {
  const imported = importOpenStreetMap(square, { id: "square" });

  it("becomes a plan: paths, gate, units with names and hours; what was deleted stays away", () => {
    const { plan, problems } = imported;
    expect(problems).toEqual([]);
    expect(plan?.units.map(({ id, format }) => [id, format])).toEqual([
      ["n-5", "dining.cafe"],
      ["w12", "retail.souvenir"],
    ]);
    expect(plan?.units[0]).toMatchObject({
      name: { en: "茶 & 点心", zh: "茶 & 点心" },
      openMin: 600,
      closeMin: 1320,
    });
    expect(plan?.gates).toMatchObject([{ node: "1" }]);
    expect(plan?.license).toBe("ODbL-1.0");
  });

  it("marks every default as assumed, and nothing that the file says", () => {
    const { plan } = imported;
    const named = plan?.edges.filter(({ name }) => name?.zh === "广场") ?? [];
    const other = plan?.edges.filter(({ name }) => name === null) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ widthM, assumed }) => widthM === 5 && assumed.length === 0)).toBe(true);
    expect(other.every(({ assumed }) => assumed.includes("widthM"))).toBe(true);
    const [cafe, shop] = plan?.units ?? [];
    expect(cafe?.assumed).toEqual(["node", "areaM2", "capacity", "dwellMin", "attraction"]);
    expect(shop?.assumed).toEqual([
      "node",
      "areaM2",
      "openMin",
      "closeMin",
      "capacity",
      "dwellMin",
      "attraction",
    ]);
    expect(plan?.gates[0]?.assumed).toEqual(["entryShare", "lanes", "perLaneHour"]);
    expect(plan?.assumed).toEqual(
      expect.arrayContaining(["day", "arrivals", "stay.meanMin", "model.betaPerM", "design.siteM2"]),
    );
  });

  it("gives the very plan that the same elements give in JSON", () => {
    const elements = readOsmXml(square);
    expect(Array.isArray(elements)).toBe(true);
    const { planText } = importOpenStreetMap(JSON.stringify({ elements }), { id: "square" });
    expect(planText).toBe(imported.planText);
  });

  it("takes places that ways carry themselves, as Overpass writes them", () => {
    const carried = `<osm><way id="1"><nd ref="1" lat="30" lon="120"/><nd ref="2" lat="30" lon="120.001"/><tag k="highway" v="path"/></way></osm>`;
    expect(importOpenStreetMap(carried).plan?.edges).toHaveLength(1);
  });

  it("counts elements without id, position or all their nodes, and reads the rest", () => {
    const holed = square
      .replace("<node id='6' ", "<node ")
      .replace("lat='30.0001' lon='120.0005'", "lat='north' lon='120.0005'");
    const { plan, dropped } = importOpenStreetMap(holed);
    expect(plan?.units).toEqual([]);
    expect(dropped.find(({ what }) => what.en.startsWith("elements without id"))?.count).toBe(3);
  });
});

describe("a text that is no extract", () => {
  it.each([
    ["cut off", square.slice(0, 700)],
    ["with a tag that is not closed", square.replace("</way>", "")],
    ["with an entity that nobody defines", square.replace("&amp;", "&shop;")],
    ["of another kind", '<?xml version="1.0"?><osmChange version="0.6"/>'],
    ["with a document type", '<!DOCTYPE osm [<!ENTITY a "aaaa">]><osm>&a;</osm>'],
    ["that only begins like it", "<"],
    ["two documents in one", "<osm/><osm/>"],
  ])("is refused as E001: %s", (_, text) => {
    expect(codes(text)).toEqual(["E001"]);
  });

  it("says where, in both languages", () => {
    const broken = square.replace("<nd ref='6'/><nd ref='7'/>", "<nd ref='6'/><nd ref='7'>");
    const line = broken.split("\n").findIndex((each) => each.includes("<nd ref='7'>")) + 1;
    expect(said(broken)?.en).toContain(`XML that breaks off or is malformed at line ${line}, column `);
    expect(said(broken)?.en).toMatch(/expected an extract of OpenStreetMap: XML/);
    expect(said(broken)?.zh).toContain(`第 ${line} 行第 `);
  });

  it("that has nothing to walk on is E003", () => {
    expect(codes("<osm version='0.6'/>")).toEqual(["E003"]);
  });
});
