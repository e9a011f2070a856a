import { expect, it } from "vitest";
import { findChromium } from "../chromium.ts";

it("says which browser was named when that one cannot be run", () => {
  expect(() => findChromium("/no/such/browser")).toThrow(
    "TOUCHSTONE_CHROMIUM names /no/such/browser, which is not a program",
  );
});
