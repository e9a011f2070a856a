import { describe, expect, it } from "vitest";
import { clockText, type LayoutView, readLayoutView, writeLayoutView } from "./layout-view.ts";

describe("the address of a layout", () => {
  const view: LayoutView = {
    plan: "watertown.2",
    layer: "crowding",
    minute: 14 * 60 + 20,
    facility: "service.rest",
    pick: { kind: "edge", id: "E085" },
    edits: "",
  };

  it("says all that is shown and is read back the same", () => {
    const search = writeLayoutView(view);
    expect(search).toBe("?plan=watertown.2&layer=crowding&time=14%3A20&facility=service.rest&path=E085");
    expect(readLayoutView(Object.fromEntries(new URLSearchParams(search)))).toEqual(view);
  });

  it("keeps the edits that other pages of the layout show", () => {
    const edits = '[{"op":"close","edge":"E085"}]';
    const search = new URLSearchParams(writeLayoutView({ ...readLayoutView({ edits }), layer: "zones" }));
    expect(Object.fromEntries(search)).toEqual({ layer: "zones", edits });
  });

  it("says nothing of what stands at its default", () => {
    expect(writeLayoutView(readLayoutView({}))).toBe("");
  });

  it("takes what it cannot read as not given", () => {
    expect(readLayoutView({ layer: "heat", time: "noon", facility: "bank" })).toEqual(readLayoutView({}));
  });

  it("reads what a form without scripts sends", () => {
    expect(readLayoutView({ minute: "860", pick: "edge:E:1" })).toMatchObject({
      minute: 860,
      pick: { kind: "edge", id: "E:1" },
    });
    expect(readLayoutView({ pick: "" }).pick).toBeNull();
  });

  it("counts on after midnight", () => {
    expect(clockText(25 * 60 + 30)).toBe("25:30");
  });
});
