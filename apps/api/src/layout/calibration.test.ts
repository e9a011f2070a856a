import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "layouts" });
});
afterAll(() => api.close());

interface Model {
  betaPerM: number;
}

const fit = JSON.stringify({
  fit: { edges: { n: 96, gehBelow5Share: 0.98, worstGeh: 5.4, r2: 0.97, level: 1.01 }, visits: null },
  heldOut: null,
});
const constants = {
  model: { betaPerM: 0.0061, thetaPerMin: 0.04, wander: 2, linger: 1.5, platoon: 1.3 },
  stay: { meanMin: 250, shape: 4 },
  arrivals: { total: 21_000, hourly: { 9: 0.4, 10: 0.6 } },
  entryShares: {},
  attraction: { U001: 2.5 },
};
const accept = (values: unknown, clientKey: string, plan: string) =>
  api.ask<{ acceptLayoutCalibration: { id: string; version: number; savedBy: string; document: string } }>(
    `mutation ($plan: ID!, $constants: String!, $fit: String!, $clientKey: String!) {
      acceptLayoutCalibration(plan: $plan, constants: $constants, fit: $fit, who: "A planner", clientKey: $clientKey) {
        id version savedBy document
      }
    }`,
    { plan, constants: typeof values === "string" ? values : JSON.stringify(values), fit, clientKey },
  );

describe("accepting a calibration", () => {
  it("adds a version that carries the constants, once", async () => {
    const { venue } = await api.data<{ venue: { layout: { id: string; version: number } } }>(
      `{ venue(code: "willow-canal") { layout { id version } } }`,
    );
    const first = await accept(constants, "k1", venue.layout.id);
    expect(first.errors).toBeUndefined();
    const added = first.data?.acceptLayoutCalibration;
    expect(added).toMatchObject({ version: venue.layout.version + 1, savedBy: "A planner" });
    const { touchstone } = JSON.parse(added?.document ?? "{}") as {
      touchstone: { model: Model; arrivals: { total: number } };
    };
    expect(touchstone.model.betaPerM).toBe(0.0061);
    expect(touchstone.arrivals.total).toBe(21_000);
    const again = await accept(constants, "k1", venue.layout.id);
    expect(again.data?.acceptLayoutCalibration.id).toBe(added?.id);
  });

  it("refuses constants that are none, and those of things that the plan does not have", async () => {
    const { venue } = await api.data<{ venue: { layout: { id: string } } }>(
      `{ venue(code: "willow-canal") { layout { id } } }`,
    );
    const wrong = [
      "{",
      { ...constants, model: { ...constants.model, betaPerM: -1 } },
      { ...constants, attraction: { nobody: 2 } },
    ];
    for (const [number, values] of wrong.entries()) {
      const { errors } = await accept(values, `wrong-${number}`, venue.layout.id);
      expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    }
  });
});
