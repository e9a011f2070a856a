import { describe, expect, it } from "vitest";
import { allPlaces, findPlace, type Places } from "./place.ts";

const group = (code: string, members: string[]) => ({
  code,
  name: `Group ${code}`,
  venues: members.map((one) => ({ code: one })),
});
const venue = (code: string, groups: string[], fictional = false) => ({
  code,
  name: `Area ${code}`,
  fictional,
  sector: "AIRPORT" as const,
  firstDay: "2014-05-01",
  lastDay: code === "a" ? "2017-05-31" : "2016-05-31",
  groups: groups.map((one) => ({ code: one, name: `Group ${one}` })),
});
const places: Places = {
  venues: [venue("a", ["world", "sfo"]), venue("b", ["sfo"], true), venue("lone", [])],
  venueGroups: [group("world", ["a", "b", "c"]), group("sfo", ["a", "b"])],
};

describe("findPlace", () => {
  it("finds a venue with the smallest group it belongs to", () => {
    expect(findPlace(places, "a")).toEqual({
      code: "a",
      name: "Area a",
      fictional: false,
      slice: { venues: ["a"] },
      group: { code: "sfo", name: "Group sfo" },
      reach: { sectors: ["AIRPORT"], firstDay: "2014-05-01", lastDay: "2017-05-31" },
    });
  });

  it("finds a group as all its venues together, fictional when one of them is", () => {
    expect(findPlace(places, "sfo")).toMatchObject({ slice: { group: "sfo" }, group: null, fictional: true });
  });

  it("knows that a venue may stand alone, and that a code may be nothing", () => {
    expect(findPlace(places, "lone")?.group).toBeNull();
    expect(findPlace(places, "nowhere")).toBeNull();
  });
});

describe("allPlaces", () => {
  it("offers groups first, and what is real before what is made up", () => {
    const { venues, venueGroups } = places;
    const made = {
      venues: [venue("0", ["hotels"], true), ...venues],
      venueGroups: [group("hotels", ["0"]), ...venueGroups],
    };
    expect(allPlaces(made).map(({ code }) => code)).toEqual([
      "world",
      "sfo",
      "hotels",
      "a",
      "lone",
      "0",
      "b",
    ]);
  });
});
