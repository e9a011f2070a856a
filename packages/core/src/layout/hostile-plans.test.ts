import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPlanText } from "../../test/layout-plans.ts";
import { readPlan } from "./read-plan.ts";
import { limits } from "./reading/limits.ts";

const codes = (text: string) => readPlan(text).problems.map(({ code }) => code);
const mini = layoutPlanText("mini");
type Json = Record<string, unknown>;
const file = (): { touchstone: Json; features: { properties: Json; geometry: Json }[] } => JSON.parse(mini);

describe("a file made to break the reader", () => {
  it.each([
    ["nothing", ""],
    ["a word", "plan"],
    ["null", "null"],
    ["a number", "7"],
    ["a list", "[]"],
    ["no features", '{"type":"FeatureCollection"}'],
    ["features that are none", '{"type":"FeatureCollection","features":{"0":1}}'],
    ["half a string", '{"type":"FeatureCollection","features":["'],
    ["a NaN", mini.replace("159.9", "NaN")],
    ["an Infinity", mini.replace("159.9", "-Infinity")],
  ])("%s: E001", (_, text) => {
    expect(codes(text)).toEqual(["E001"]);
  });

  it("too large: E001 that names the limit, at once", () => {
    const { plan, problems } = readPlan(" ".repeat(limits.characters + 1));
    expect(plan).toBeNull();
    expect(problems.map(({ message }) => message.en)).toEqual([
      "The file: found 21 million characters, expected at most 20 million.",
    ]);
  });

  it.each(["[", '{"a":'])("nested a million times by %s: E001", (opening) => {
    expect(codes(opening.repeat(1_000_000))).toEqual(["E001"]);
    const deep = `{"type":"FeatureCollection","features":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`;
    expect(codes(deep)).toEqual(["E001"]);
  });

  it("of too many nodes to hold the distances between them: E001 that names the limit, in both languages", () => {
    const given = file();
    const [node] = given.features.filter(({ properties }) => properties.kind === "node");
    const more = Array.from({ length: limits.nodes }, (_, i) => ({
      ...node,
      properties: { ...node?.properties, id: `M${i}` },
    }));
    const { plan, problems } = readPlan(JSON.stringify({ ...given, features: [...given.features, ...more] }));
    expect(plan).toBeNull();
    const [tooMany] = problems.filter(({ severity }) => severity === "error");
    expect(tooMany).toMatchObject({ code: "E001", path: "features" });
    expect(tooMany?.message.en).toMatch(/^Nodes of the plan.*: found 4,?\d{3}, expected at most 4,000\.$/);
    expect(tooMany?.message.zh).toContain("不超过 4,000 个");
  });

  it("too many features: E001", () => {
    const features = Array.from({ length: limits.features + 1 }, () => null);
    expect(codes(JSON.stringify({ type: "FeatureCollection", features }))).toEqual(["E001"]);
  });

  it("with 20,000 features that are all wrong: told to the limit, hints for the first only, in seconds", () => {
    const features = Array.from({ length: limits.features }, (_, i) => ({
      properties: {
        kind: "edge",
        id: `${i}`.padStart(64, "e"),
        from: "n".repeat(64),
        to: `${i}`,
        widthM: -1,
      },
      geometry: null,
    }));
    const begun = process.cpuUsage();
    const { problems } = readPlan(
      JSON.stringify({ ...file(), features: [...file().features.slice(0, 10), ...features.slice(10)] }),
    );
    const { user, system } = process.cpuUsage(begun);
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)?.message.en).toMatch(/found \d+ more problems/);
    expect(problems.slice(0, 10_000).filter(({ hint }) => hint !== null).length).toBeLessThanOrEqual(200);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it("with one key twice: E001 that names key and line, and whatever else is wrong", () => {
    const text = mini.replace('"areaM2":159.9', '"areaM2": 0,\n"areaM2": -159.9');
    const { problems } = readPlan(text);
    expect(problems.map(({ code, path }) => [code, path.replace(/\d+/, "n")])).toEqual([
      ["E001", "line n"],
      ["E042", "features[n].properties.areaM2"],
    ]);
    expect(problems[0]?.message.en).toContain("areaM2");
  });

  it("with numbers too large to hold", () => {
    expect(codes(mini.replace('"areaM2":159.9', '"areaM2": 1e999'))).toEqual(["E042"]);
    expect(codes(mini.replace('"walkableM2":1500', '"walkableM2": 1e300'))).toEqual(["E046"]);
    expect(codes(mini.replace('"total":3000', '"total": 1e999'))).toEqual(["E070"]);
  });

  it("with features that are none: E011 and E012 of each, by its place", () => {
    const broken = file();
    const features = [...broken.features, null, 7, [], {}, { properties: null, geometry: null }];
    const { problems } = readPlan(JSON.stringify({ ...broken, type: "FeatureCollection", features }));
    expect(problems.map(({ code, featureId }) => `${code} ${featureId}`)).toEqual(
      [66, 67, 68, 69, 70].flatMap((i) => [`E011 #${i}`, `E012 #${i}`]),
    );
  });

  it("without any coordinates: E003 once, and not once a feature", () => {
    const broken = file();
    for (const feature of broken.features) Object.assign(feature, { geometry: null });
    expect(codes(JSON.stringify(broken))).toEqual(["E003"]);
    expect(codes(JSON.stringify({ ...broken, features: [] }))).toEqual(["E003"]);
  });

  it("with keys and ids of the prototype: they are ids like others", () => {
    const text = mini.replaceAll('"N02"', '"__proto__"').replaceAll('"N01"', '"constructor"');
    const { plan, problems } = readPlan(text);
    expect(problems).toEqual([]);
    expect(plan?.nodes.some(({ id }) => id === "__proto__")).toBe(true);
    expect(({} as Json).polluted).toBeUndefined();
  });

  it("whatever stands in place of any value: problems, never an exception", () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(
        1e308,
        -1e308,
        5e-324,
        "__proto__",
        "NaN",
        [[[[[]]]]],
        [null],
        [[null, null]],
        true,
      ),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), anything, (n, m, value) => {
        const broken = file();
        const places = placesOf(broken, n);
        const [object, key] = places[m % places.length] as [Json, string];
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
        const { plan, problems } = readPlan(JSON.stringify(broken));
        expect(plan === null).toBe(problems.some(({ severity }) => severity === "error"));
        if (!plan) return;
        expect(numbersOf(plan).every(Number.isFinite)).toBe(true);
        const read = [
          plan.zones,
          plan.nodes,
          plan.edges,
          plan.gates,
          plan.units,
          plan.counters,
          plan.contexts,
        ];
        expect(read.flat()).toHaveLength(broken.features.length);
      }),
      { numRuns: 300 },
    );
  });

  it("stays and detours that would have the day never end: told with the largest there may be", () => {
    const endless = file();
    const unit = endless.features.find(({ properties }) => properties.id === "U003");
    if (!unit) throw new Error("mini has no U003");
    unit.properties.dwellMin = 90_000;
    (endless.touchstone.model as Json).wander = 1e6;
    const { plan, problems } = readPlan(JSON.stringify(endless));
    expect(plan).toBeNull();
    expect(problems.map(({ code, featureId }) => [code, featureId]).sort()).toEqual([
      ["E046", "U003"],
      ["E074", null],
    ]);
    for (const { message } of problems) expect(message.en).toMatch(/at most (1,440|100)/);
  });

  it("whatever is cut out of the text or put into it: problems, never an exception", () => {
    fc.assert(
      fc.property(fc.nat(mini.length), fc.nat(40), fc.string(), (at, cut, put) => {
        const { plan, problems } = readPlan(mini.slice(0, at) + put + mini.slice(at + cut));
        expect(plan === null).toBe(problems.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 200 },
    );
  });
});

/** Every member of the head, of one feature and of what they hold. */
function placesOf(
  { touchstone, features }: ReturnType<typeof file>,
  n: number,
): [object: Json, key: string][] {
  const places: [Json, string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Json, key]);
      visit((value as Json)[key]);
    }
  };
  visit(n % 3 === 0 ? touchstone : features[n % features.length]);
  return places;
}

function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
