import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPlanText } from "../../../test/layout-plans.ts";
import type { Ring } from "../plan.ts";
import { projection } from "../projection.ts";
import { readPlan } from "../read-plan.ts";
import { crossing } from "./ring-crossing.ts";
import { sharedArea } from "./zone-overlap.ts";

const box = (x: number, y: number, w: number, h: number): Ring => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
  [x, y],
];

describe("sharedArea", () => {
  it("is that of the common rectangle, either way round, holes left out", () => {
    const length = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(length, length, length, length, length, length, (x, y, w, h, w2, h2) => {
        const [a, b] = [[box(0, 0, w, h)], [box(x, y, w2, h2)]];
        const common = Math.max(0, Math.min(w, x + w2) - x) * Math.max(0, Math.min(h, y + h2) - y);
        expect(sharedArea(a, b)).toBeCloseTo(common, -Math.log10(0.2));
        expect(sharedArea(b, a)).toBeCloseTo(sharedArea(a, b) ?? Number.NaN, -Math.log10(0.2));
      }),
    );
    expect(sharedArea([box(0, 0, 10, 10), box(2, 2, 4, 4)], [box(0, 0, 10, 10)])).toBeCloseTo(84, 6);
  });
});

describe("zones of a plan", () => {
  const base = JSON.parse(layoutPlanText("mini"));
  const plan = readPlan(layoutPlanText("mini")).plan;
  const plane = projection(plan?.origin ?? { lon: 0, lat: 0 });
  const withZone = (id: string, ring: Ring) => ({
    ...base,
    features: [
      ...base.features,
      {
        properties: { kind: "zone", id, ground: "square", walkableM2: 5 },
        geometry: { type: "Polygon", coordinates: [ring.map(plane.unproject)] },
      },
    ],
  });

  it("may share a tenth of the smaller, and are told beyond that", () => {
    const first = plan?.zones[0]?.rings[0] ?? [];
    const [west, south] = first[0] ?? [0, 0];
    const codes = (share: number) =>
      readPlan(
        JSON.stringify(withZone("new", box(west - 100 + 100 * share, south + 5, 100, 20))),
      ).problems.map(({ code, featureId }) => [code, featureId]);
    expect(codes(0.05)).toEqual([]);
    expect(codes(0.098)).toEqual([]);
    expect(codes(0.102)).toEqual([["W081", "new"]]);
    expect(codes(0.9)).toEqual([["W081", "new"]]);
  });

  it("of outlines too intricate to compare are told, and the plan is read all the same", () => {
    const comb: [number, number][] = Array.from({ length: 2_400 }, (_, i) => [i * 0.1, i % 2 === 0 ? 1 : 50]);
    const ring: Ring = [...comb, [239.9, 0], [0, 0], comb[0] as [number, number]];
    const one = withZone("comb", ring);
    const two = { ...one, features: [...one.features, structuredClone(one.features.at(-1))] };
    two.features.at(-1).properties.id = "comb2";
    const { plan: read, problems } = readPlan(JSON.stringify(two));
    expect(read?.zones).toHaveLength(4);
    expect(
      problems
        .filter(({ message }) => message.en.includes("too intricate"))
        .map(({ featureId }) => featureId),
    ).toEqual(["comb2"]);
  });
});

describe("crossing", () => {
  it.each<[what: string, rings: Ring[], crosses: boolean]>([
    ["a square", [box(0, 0, 4, 4)], false],
    ["a square with a hole", [box(0, 0, 9, 9), box(2, 2, 3, 3)], false],
    [
      "a repeated corner",
      [
        [
          [0, 0],
          [4, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
      false,
    ],
    [
      "a corner on a straight side",
      [
        [
          [0, 0],
          [2, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
      ],
      false,
    ],
    [
      "a bow tie",
      [
        [
          [0, 0],
          [4, 4],
          [4, 0],
          [0, 4],
          [0, 0],
        ],
      ],
      true,
    ],
    [
      "a spike",
      [
        [
          [0, 0],
          [4, 0],
          [8, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
      true,
    ],
    [
      "a corner that touches a side",
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [2, 0],
          [0, 4],
          [0, 0],
        ],
      ],
      true,
    ],
    ["a hole across the outline", [box(0, 0, 4, 4), box(3, 3, 4, 4)], true],
    [
      "a line there and back",
      [
        [
          [0, 0],
          [4, 0],
          [0, 0],
          [0, 0],
        ],
      ],
      true,
    ],
    [
      "nothing but a point",
      [
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
      true,
    ],
  ])("%s", (_, rings, crosses) => {
    expect(crossing(rings) !== null).toBe(crosses);
  });

  it("finds none in star-shaped rings of any number of corners, and one where two corners far apart are exchanged", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 8, maxLength: 60 }),
        (radii) => {
          const ring = radii.map((r, i): [number, number] => {
            const angle = (2 * Math.PI * i) / radii.length;
            return [r * Math.cos(angle), r * Math.sin(angle)];
          });
          expect(crossing([[...ring, ring[0] as [number, number]]])).toBeNull();
          const convex = ring.map(([x, y], i): [number, number] => [
            (50 * x) / (radii[i] ?? 1),
            (50 * y) / (radii[i] ?? 1),
          ]);
          const half = convex.length >> 1;
          [convex[1], convex[half]] = [convex[half] as [number, number], convex[1] as [number, number]];
          expect(crossing([[...convex, convex[0] as [number, number]]])).not.toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});
