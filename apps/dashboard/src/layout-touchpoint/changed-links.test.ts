import { describe, expect, it } from "vitest";
import { changedLinks, type LinkChange, readLinkChange } from "./changed-links.ts";

const form = (given: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  return data;
};

describe("what a form asks to be linked", () => {
  it("is a touchpoint and a place, to be added or taken away", () => {
    expect(readLinkChange(form({ touchpoint: "scenic-area/gate", place: "zone:Z4" }))).toEqual({
      how: "add",
      journey: "scenic-area",
      touchpoint: "gate",
      kind: "zone",
      id: "Z4",
    });
    const remove = form({ touchpoint: "", place: "", remove: "scenic-area/gate/unit:a/b:c" });
    expect(readLinkChange(remove)).toMatchObject({ how: "remove", kind: "unit", id: "a/b:c" });
  });

  it("is nothing where a part is missing", () => {
    expect(readLinkChange(form({ touchpoint: "scenic-area/gate", place: "" }))).toBeNull();
    expect(readLinkChange(form({ touchpoint: "", place: "zone:Z4" }))).toBeNull();
    expect(readLinkChange(form({ touchpoint: "scenic-area/gate", place: "node:N1" }))).toBeNull();
  });
});

describe("links after a change", () => {
  const links = [{ touchpoint: "gate", units: ["U1"], zones: ["Z4"] }];
  const change = (given: Partial<LinkChange>): LinkChange => ({
    how: "add",
    journey: "scenic-area",
    touchpoint: "gate",
    kind: "unit",
    id: "U2",
    ...given,
  });

  it("have the place once, however often it is added", () => {
    const once = changedLinks(links, change({}));
    expect(once).toEqual([{ touchpoint: "gate", units: ["U1", "U2"], zones: ["Z4"] }]);
    expect(changedLinks(once, change({}))).toEqual(once);
  });

  it("have a touchpoint that had none, and lose one that has none any more", () => {
    const more = changedLinks(links, change({ touchpoint: "shows", kind: "zone", id: "Z6" }));
    expect(more).toEqual([...links, { touchpoint: "shows", units: [], zones: ["Z6"] }]);
    expect(
      changedLinks(more, change({ how: "remove", touchpoint: "shows", kind: "zone", id: "Z6" })),
    ).toEqual(links);
  });
});
