import { expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { Walks } from "../flow/walks.ts";
import { anyAdvice } from "./advice.ts";
import { footfall } from "./footfall.ts";
import { peakHours, surrogate } from "./surrogate.ts";

it.each([
  [550, 1110, 20],
  [545, 1205, 10],
  [555, 1095, 30],
])(
  "looks at the peak of a day from minute %i to %i in slots of %i, which do not end on the hour",
  (openMin, closeMin, slotMin) => {
    const mini = layoutPlan("mini");
    const plan = { ...mini, day: { openMin, closeMin, slotMin } };
    const walks = new Walks(plan);
    const hours = peakHours(footfall(plan, walks), anyAdvice.conventions.search);
    expect((hours.toMin - openMin) % hours.slotMin).toBe(0);
    expect(hours.toMin).toBeLessThanOrEqual(closeMin);
    expect(surrogate(plan, walks, hours, "pressure").pressure).toBeGreaterThan(0);
  },
);
