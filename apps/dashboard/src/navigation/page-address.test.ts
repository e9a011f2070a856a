import { describe, expect, it } from "vitest";
import {
  carriedSearch,
  groupOf,
  layoutPages,
  pageAddress,
  pageGroups,
  readPath,
  venuePages,
} from "./page-address.ts";

describe("readPath", () => {
  it.each([
    ["/en", { locale: "en", page: "executive", venue: null }],
    ["/en/compare", { locale: "en", page: "compare", venue: null }],
    ["/zh/venues/sfo-a/moments", { locale: "zh", page: "moments", venue: "sfo-a" }],
    ["/en/venues/west%20gate/journey", { locale: "en", page: "journey", venue: "west gate" }],
    ["/en/venues/northbay/layout/what-if", { locale: "en", page: "layout/what-if", venue: "northbay" }],
    ["/en/venues/sfo/what-if", { locale: "en", page: "what-if", venue: "sfo" }],
    ["/en/layouts", { locale: "en", page: "layouts", venue: null }],
    ["/en/data/holidays", { locale: "en", page: "data/holidays", venue: null }],
    ["/zh/actions/7", { locale: "zh", page: "actions", venue: null }],
    ["/en/venues/sfo", { locale: "en", page: null, venue: "sfo" }],
    ["/en/link/abc", { locale: "en", page: null, venue: null }],
    ["/en/nowhere", { locale: "en", page: null, venue: null }],
  ])("%s", (path, expected) => expect(readPath(path)).toEqual(expected));
});

describe("the groups of pages", () => {
  const pages = pageGroups.flatMap(({ pages: own }) => [...own]);

  it("hold every page once, and the address of each leads back to it", () => {
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of pages) {
      expect(readPath(pageAddress("en", page, "west gate", "")).page).toBe(page);
      expect(readPath(pageAddress("en", page, null, "")).page).toBe(page);
    }
  });

  it("hold all pages of a venue and of its layout", () => {
    expect(pages).toEqual(expect.arrayContaining([...venuePages, ...layoutPages]));
  });

  it("tell of a page which one it is in, and of no page none", () => {
    expect(groupOf("drivers")?.group).toBe("experience");
    expect(groupOf("layout/advice")?.group).toBe("layout");
    expect(groupOf(null)).toBeNull();
  });
});

describe("pageAddress", () => {
  it("keeps the venue and what is shown", () => {
    expect(pageAddress("en", "moments", "sfo-a", "?period=2016")).toBe(
      "/en/venues/sfo-a/moments?period=2016",
    );
    expect(pageAddress("zh", "layout/advice", "northbay", "")).toBe("/zh/venues/northbay/layout/advice");
  });

  it("leaves the venue behind where a page has none", () => {
    expect(pageAddress("zh", "data", "sfo-a", "")).toBe("/zh/data");
  });

  it("opens the first place where none is chosen", () => {
    expect(pageAddress("en", "journey", null, "")).toBe("/en/journey");
    expect(pageAddress("en", "layout/what-if", null, "")).toBe("/en/layout/what-if");
  });
});

describe("carriedSearch", () => {
  it("takes the slice along and leaves paging behind", () => {
    const search = new URLSearchParams("period=2016&after=abc&segment=a:b&segment=a:c");
    expect(carriedSearch(search, "data", "compare")).toBe("?period=2016&segment=a%3Ab&segment=a%3Ac");
  });

  it("keeps the plan and its edits on every way among a layout's pages, and on none that leads elsewhere", () => {
    const shown = new URLSearchParams({ plan: "p 1", edits: '[{"op":"close"}]', layer: "zones", ask: "1" });
    for (const from of layoutPages) {
      for (const to of layoutPages)
        expect(Object.fromEntries(new URLSearchParams(carriedSearch(shown, from, to)))).toEqual({
          plan: "p 1",
          edits: '[{"op":"close"}]',
        });
      expect(carriedSearch(shown, from, "layouts")).toBe("");
    }
    expect(carriedSearch(shown, "compare", "layout")).toBe("");
    expect(carriedSearch(new URLSearchParams({ plan: "" }), "layout", "layout/calibrate")).toBe("");
  });
});
