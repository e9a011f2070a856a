import { describe, expect, it } from "vitest";
import type { Places } from "../navigation/place.ts";
import { chosenScope, venueScopes } from "./venue-scope.ts";

type Venue = Places["venues"][number];
const venue = (code: string, sector: Venue["sector"], fictional = false, lastDay = "2017-05-31"): Venue => ({
  code,
  name: code,
  fictional,
  sector,
  firstDay: "2014-05-01",
  lastDay,
  groups: [],
});
const group = (code: string, members: string[]) => ({
  code,
  name: `Group ${code}`,
  venues: members.map((one) => ({ code: one })),
});
const words = { all: "All venues", sector: (sector: string) => `All ${sector}` };
const airport = ["a", "b", "c"].map((code) => venue(code, "AIRPORT"));
const hotels = ["h1", "h2", "h3", "h4"].map((code) => venue(code, "HOTEL", true, "2026-08-30"));

describe("venueScopes", () => {
  it("offers all venues where all are of one kind", () => {
    const scopes = venueScopes({ venues: airport, venueGroups: [group("ab", ["a", "b"])] }, words);
    expect(scopes.map(({ value, label, venues, slice }) => ({ value, label, venues, slice }))).toEqual([
      { value: "", label: "All venues", venues: 3, slice: {} },
      { value: "ab", label: "Group ab", venues: 2, slice: { group: "ab" } },
    ]);
  });

  it("never mixes kinds; real ones stand first, though the made-up ones are more", () => {
    const scopes = venueScopes(
      {
        venues: [...hotels, ...airport],
        venueGroups: [
          group("sfo", ["a", "b", "c"]),
          group("world", ["a", "h1"]),
          group("east", ["h1", "h2"]),
        ],
      },
      words,
    );
    expect(scopes.map(({ value }) => value)).toEqual(["sfo", "HOTEL", "east"]);
    expect(scopes[0]).toMatchObject({
      fictional: false,
      reach: { sectors: ["AIRPORT"], lastDay: "2017-05-31" },
    });
    expect(scopes[1]).toMatchObject({
      label: "All HOTEL",
      slice: { venues: ["h1", "h2", "h3", "h4"] },
      fictional: true,
      reach: { lastDay: "2026-08-30" },
    });
  });

  it("chooses what the address names, else the first, and nothing where there are no venues", () => {
    const scopes = venueScopes({ venues: [...hotels, ...airport], venueGroups: [] }, words);
    expect(chosenScope(scopes, "HOTEL")?.venues).toBe(4);
    expect(chosenScope(scopes, "unknown")?.value).toBe("AIRPORT");
    expect(chosenScope([], "")).toBeNull();
  });
});
