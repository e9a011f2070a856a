import { expect, it } from "vitest";
import { heldField, readBeliefs, valenceField } from "./read-beliefs.ts";

it("reads every touchpoint, and no belief where its box is not ticked or its value is none", () => {
  const form = new FormData();
  const fill = (code: string, value: string, held: boolean) => {
    if (held) form.set(heldField(code), "on");
    form.set(valenceField(code), value);
  };
  fill("check-in", "-40", true);
  fill("wifi", "100", false);
  fill("lobby", "", true);
  fill("art", "much", true);
  form.set("who", "Wei");
  expect(readBeliefs(form)).toEqual([
    { touchpoint: "check-in", valence: -40 },
    { touchpoint: "wifi", valence: null },
    { touchpoint: "lobby", valence: null },
    { touchpoint: "art", valence: null },
  ]);
});
