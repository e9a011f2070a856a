import { describe, expect, it } from "vitest";
import { carriedSearch, pageAddress, readPath } from "./page-address.ts";

describe("readPath", () => {
  it.each([
    ["/en", { locale: "en", page: "executive", venue: null }],
    ["/en/compare", { locale: "en", page: "compare", venue: null }],
    ["/zh/venues/sfo-a/moments", { locale: "zh", page: "moments", venue: "sfo-a" }],
    ["/en/venues/west%20gate/journey", { locale: "en", page: "journey", venue: "west gate" }],
    ["/en/nowhere", { locale: "en", page: null, venue: null }],
  ])("%s", (path, expected) => expect(readPath(path)).toEqual(expected));
});

describe("pageAddress", () => {
  it("keeps the venue and what is shown", () => {
    expect(pageAddress("en", "moments", "sfo-a", "?period=2016")).toBe(
      "/en/venues/sfo-a/moments?period=2016",
    );
  });

  it("leaves the venue behind where a page has none", () => {
    expect(pageAddress("zh", "data", "sfo-a", "")).toBe("/zh/data");
  });

  it("opens the first place where none is chosen", () => {
    expect(pageAddress("en", "journey", null, "")).toBe("/en/journey");
  });
});

describe("carriedSearch", () => {
  it("takes the slice along and leaves paging behind", () => {
    expect(carriedSearch(new URLSearchParams("period=2016&after=abc&segment=a:b&segment=a:c"))).toBe(
      "?period=2016&segment=a%3Ab&segment=a%3Ac",
    );
  });
});
