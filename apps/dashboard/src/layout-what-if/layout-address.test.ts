import { describe, expect, it } from "vitest";
import { layoutAddress, layoutParts } from "./layout-address.ts";

const path = "/en/venues/northbay/layout";

describe("the addresses of a layout's pages", () => {
  const shown = new URLSearchParams({ plan: "p 1", edits: '[{"op":"close"}]', layer: "zones", ask: "1" });

  it("keep the plan and the edits on every way, and nothing that only one page knows", () => {
    for (const part of layoutParts) {
      const address = new URL(layoutAddress(path, part, shown), "http://localhost");
      expect(address.pathname).toBe(part === "plan" ? path : `${path}/${part}`);
      expect(Object.fromEntries(address.searchParams)).toEqual({ plan: "p 1", edits: '[{"op":"close"}]' });
    }
  });

  it("have no search where there is nothing to keep", () => {
    expect(layoutAddress(path, "calibrate", new URLSearchParams({ plan: "" }))).toBe(`${path}/calibrate`);
  });
});
