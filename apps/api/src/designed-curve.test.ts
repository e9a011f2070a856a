import { journeyTemplate } from "@touchstone/core/journey/templates";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

const codes = journeyTemplate("airport")?.touchpoints.map(({ code }) => code) ?? [];
const set = `mutation ($beliefs: [BeliefInput!]!, $who: String!, $basedOn: Int!, $key: String!, $journey: String = "airport") {
  setDesignedCurve(journey: $journey, beliefs: $beliefs, who: $who, basedOn: $basedOn, clientKey: $key) {
    source revision who when beliefs { touchpoint { code } valence believed }
  }
}`;
const beliefs = (given: Record<string, number | null>) =>
  codes.map((touchpoint) => ({ touchpoint, valence: given[touchpoint] ?? null }));
const variables = (given: Record<string, number | null>, basedOn: number, key: string) => ({
  beliefs: beliefs(given),
  who: "Wei",
  basedOn,
  key,
});
interface Curve {
  setDesignedCurve: { source: string; revision: number; who: string; beliefs: { valence: number | null }[] };
}
const held = async () => {
  const { designedCurve } = await api.data<{
    designedCurve: { source: string; revision: number; history: { revision: number; who: string }[] };
  }>(`{ designedCurve(journey: "airport") { source revision history { revision who } } }`);
  return designedCurve;
};

describe("what management believes of the airport", () => {
  it("is nothing at first: the template's planners said nothing either", async () => {
    expect(await held()).toEqual({ source: "HYPOTHESIS", revision: 0, history: [] });
    const { curve } = await api.data<{
      curve: { designed: { sentence: string; points: { gap: unknown }[] } };
    }>(`{ curve { designed { sentence points { gap { status } } } } }`);
    expect(curve.designed.sentence).toBe(
      "What management believes about this journey has not been recorded.",
    );
    expect(curve.designed.points.every(({ gap }) => gap === null)).toBe(true);
  });

  it("is recorded whole, once, and compared with what guests felt", async () => {
    const given = variables({ restaurants: 80, wifi: 20, safety: -40 }, 0, "first");
    const { setDesignedCurve: stored } = await api.data<Curve>(set, given);
    expect(stored).toMatchObject({ source: "RECORDED", revision: 1, who: "Wei" });
    expect(stored.beliefs.filter(({ valence }) => valence !== null).length).toBe(3);
    expect((await api.data<Curve>(set, given)).setDesignedCurve.revision).toBe(1);
    const { curve } = await api.data<{
      curve: {
        points: { touchpoint: { code: string }; figure: { value: number } }[];
        designed: {
          sentence: string;
          method: string;
          points: {
            touchpoint: { code: string };
            believed: number | null;
            verdict: string | null;
            gap: { value: number; interval: { low: number; high: number } } | null;
          }[];
        };
      };
    }>(`{ curve { points { touchpoint { code } figure { value } } designed { sentence method
      points { touchpoint { code } believed verdict gap { value interval { low high } } } } } }`);
    const point = curve.designed.points.find(({ touchpoint }) => touchpoint.code === "restaurants");
    const measured = curve.points.find(({ touchpoint }) => touchpoint.code === "restaurants");
    expect(point?.believed).toBe(90);
    expect(point?.gap?.value).toBeCloseTo((measured?.figure.value as number) - 90, 9);
    expect(point?.verdict).toBe("WORSE");
    expect(curve.designed.sentence).toContain("Management expects the high point at Restaurants");
    expect(curve.designed.method).toContain("read from ratings");
  });

  it("keeps its history, and refuses what was written over somebody else's head", async () => {
    await api.data<Curve>(set, variables({ restaurants: 10 }, 1, "second"));
    const { errors } = await api.ask<Curve>(set, variables({ restaurants: 20 }, 1, "third"));
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("Somebody else has changed this"),
      extensions: { code: "CONFLICT" },
    });
    expect(await held()).toEqual({
      source: "RECORDED",
      revision: 2,
      history: [
        { revision: 2, who: "Wei" },
        { revision: 1, who: "Wei" },
      ],
    });
  });

  it.each([
    [{ beliefs: beliefs({}).slice(1) }, ["beliefs"]],
    [{ beliefs: beliefs({ [codes[2] as string]: 101 }) }, ["beliefs", 2, "valence"]],
    [
      { beliefs: [...beliefs({}), { touchpoint: "nothing", valence: 1 }] },
      ["beliefs", codes.length, "touchpoint"],
    ],
    [{ who: " " }, ["who"]],
    [{ key: "" }, ["clientKey"]],
    [{ journey: "nothing" }, ["journey"]],
  ])("is whole or absent: %#", async (change, argument) => {
    const { errors } = await api.ask(set, { ...variables({}, 2, "bad"), ...change });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect((await held()).revision).toBe(2);
  });

  it("of a hotel is the template's hypothesis until somebody says more", async () => {
    const { designedCurve } = await api.data<{
      designedCurve: { source: string; beliefs: { valence: number | null; believed: number | null }[] };
    }>(`{ designedCurve(journey: "hotel") { source beliefs { valence believed } } }`);
    expect(designedCurve.source).toBe("HYPOTHESIS");
    expect(
      designedCurve.beliefs.every(({ valence, believed }) => believed === 50 + (valence as number) / 2),
    ).toBe(true);
  });
});
