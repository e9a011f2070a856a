import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { readPlan } from "../read-plan.ts";
import { writePlan } from "../write-plan.ts";
import { calibrate } from "./calibrate.ts";
import { countedArrivals } from "./crowd-constants.ts";
import { measured } from "./measured.ts";

const mini = layoutPlan("mini");
const marked = (...assumed: string[]) => ({ ...mini, assumed });

/** The plan as a file that says nothing of stays and constants: the reader marks each by itself. */
function silent() {
  const file = JSON.parse(writePlan({ ...mini, assumed: [] }));
  delete file.touchstone.stay;
  delete file.touchstone.model;
  return readPlan(JSON.stringify(file)).plan ?? expect.fail();
}

describe("values that counts determine", () => {
  it("are assumed no more, as the reader marks them", () => {
    const plan = silent();
    expect(plan.assumed).toEqual(
      expect.arrayContaining(["model.betaPerM", "model.wander", "stay.meanMin", "stay.shape"]),
    );
    const left = plan.assumed.filter((name) => !/^(stay|model\.wander)/.test(name));
    const fitted = calibrate({ ...plan, counters: [] }, { stayMinutes: [100, 200], walkedKm: [1.9, 2.1] });
    expect(fitted.plan.assumed).toEqual(left);
    expect(left).toEqual(expect.arrayContaining(["model.betaPerM", "model.linger", "model.platoon"]));
  });

  it("leave the other members of a group that is marked as a whole", () => {
    const names = measured(marked("model", "stay"), ["model.betaPerM", "model.thetaPerMin"]).assumed;
    expect(names).toEqual(["model.wander", "model.linger", "model.platoon", "stay"]);
    expect(measured(marked("model", "model.wander"), ["model.betaPerM"]).assumed).toEqual([
      "model.thetaPerMin",
      "model.wander",
      "model.linger",
      "model.platoon",
    ]);
    expect(measured(marked("stay"), ["stay.meanMin", "stay.shape"]).assumed).toEqual([]);
  });

  it("are linger and the peaks where densities move both, the peaks alone where they do not", () => {
    const seen = (density: number) =>
      calibrate({ ...marked("model"), counters: [] }, { densities: [{ edge: "E022", hour: 11, density }] })
        .plan.assumed;
    expect(seen(0.4)).toEqual(["model.betaPerM", "model.thetaPerMin", "model.wander", "model.linger"]);
    expect(seen(0.1)).toEqual(["model.betaPerM", "model.thetaPerMin", "model.wander"]);
  });

  it("are the shares of the gates too, where gates were counted", () => {
    const gates = mini.gates.map((gate) => ({ ...gate, assumed: ["entryShare", "lanes"] }));
    const plan = countedArrivals({ ...marked("arrivals", "arrivals.total", "stay"), gates }, [
      { gate: "G1", hourly: { 9: 300 } },
      { gate: "G2", hourly: { 10: 200 } },
    ]);
    expect(plan.assumed).toEqual(["stay"]);
    expect(plan.gates.map(({ assumed }) => assumed)).toEqual(plan.gates.map(() => ["lanes"]));
  });
});
