import { describe, expect, it } from "vitest";
import type {
  ExecutiveMomentPartsFragment,
  ExplainedPartsFragment,
  SincePartsFragment,
} from "../api/documents.generated.ts";
import { measured, notAsked, withheld } from "../indicator/fixtures/figure.ts";
import {
  momentState,
  prepareGap,
  prepareLoad,
  prepareMomentChoice,
  prepareSince,
} from "./prepare-executive.ts";

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y + 1}-01-01` });
const labels = { previous: "before", yearAgo: "a year ago", holiday: "holiday" };
const since = (
  verdict: "ABOVE" | "BELOW" | "CANNOT_TELL" | null,
  referencePeriod: { from: string; to: string } | null,
  difference = measured(verdict === "BELOW" ? -2 : 2, { unit: "POINTS" }),
): SincePartsFragment => ({
  ...measured(76),
  compared: { with: "PREVIOUS", verdict, sentence: "", period: year(2017), referencePeriod, difference },
});

describe("what changed", () => {
  it("says a year ago once where that is the period before", () => {
    const data = {
      previous: since("ABOVE", year(2016)),
      yearAgo: since("ABOVE", year(2016)),
      holiday: since(null, null, withheld("several")),
    };
    const [row, ...rest] = prepareSince(data, "HIGHER", labels, "en");
    expect(rest).toEqual([]);
    expect(row).toMatchObject({
      label: "a year ago",
      reference: "2016",
      text: "+2.0 points",
      verdict: "above",
      good: true,
    });
  });

  it("shows the holiday where there is one, and whether a change is good by the indicator's direction", () => {
    const october = { from: "2016-10-01", to: "2016-10-08" };
    const data = {
      previous: since("BELOW", { from: "2017-09-24", to: "2017-10-01" }),
      yearAgo: since("CANNOT_TELL", october),
      holiday: since("BELOW", october),
    };
    const rows = prepareSince(data, "LOWER", labels, "zh");
    expect(rows.map(({ key, good }) => [key, good])).toEqual([
      ["previous", true],
      ["yearAgo", null],
      ["holiday", true],
    ]);
    expect(rows[0]?.text).toBe("−2.0分");
  });

  it("says why there is no difference, and nothing without a period", () => {
    const silent = since(null, year(2016), notAsked("POINTS"));
    expect(prepareSince({ previous: silent }, "HIGHER", labels, "en")).toMatchObject([
      { verdict: null, good: null, text: notAsked("POINTS").text },
    ]);
    expect(prepareSince({}, "HIGHER", labels, "en")).toEqual([]);
  });
});

const moment = (
  code: string,
  quadrant: ExecutiveMomentPartsFragment["quadrant"],
  share: number,
  borderline = false,
): ExecutiveMomentPartsFragment => ({
  isMoment: code === "a",
  label: null,
  quadrant,
  borderline,
  touchpoint: { code, name: code },
  performance: measured(60),
  importance: { rankLow: 1, rankHigh: 2, share: measured(share, { unit: "SHARE" }) },
});

describe("the moments to act on", () => {
  it("are the three most important of each field that chance does not reach out of", () => {
    const { repair, protect } = prepareMomentChoice([
      moment("a", "CONCENTRATE_HERE", 0.1),
      moment("b", "CONCENTRATE_HERE", 0.3),
      moment("unsure", "CONCENTRATE_HERE", 0.9, true),
      moment("c", "CONCENTRATE_HERE", 0.2),
      moment("d", "CONCENTRATE_HERE", 0.05),
      moment("low", "LOW_PRIORITY", 0.5),
      moment("good", "KEEP_UP", 0.2),
    ]);
    expect(repair.map(({ code }) => code)).toEqual(["b", "c", "a"]);
    expect(repair.map(({ isMoment }) => isMoment)).toEqual([false, false, true]);
    expect(protect.map(({ code }) => code)).toEqual(["good"]);
  });

  it("are not there for four different reasons", () => {
    expect(momentState({ status: "TOO_FEW" }).kind).toBe("tooFew");
    expect(momentState({ status: "NOT_ASKED" }).kind).toBe("notAsked");
    expect(momentState({ status: "NO_VARIANCE" }).kind).toBe("withheld");
    expect(momentState({ status: "OK" }).kind).toBe("ready");
  });
});

it("the parts of a gap stand as both means and what they make", () => {
  const explained: ExplainedPartsFragment = {
    sentence: "",
    status: "OK",
    outcome: "OVERALL",
    most: false,
    share: measured(0.4, { unit: "SHARE" }),
    lift: null,
    named: [
      {
        own: 57.74,
        others: 66.81,
        reach: 0.83,
        touchpoint: { code: "shops", name: "Shops" },
        part: measured(-0.9, { unit: "POINTS" }),
      },
    ],
  };
  expect(prepareGap(explained, "en")).toMatchObject([
    { name: "Shops", own: { text: "57.7" }, others: { text: "66.8" }, reach: "83.0%" },
  ]);
});

it("loads stand beside the 80 % at which sales stop, the fullest first", () => {
  const venue = (code: string, carryingUse: number | null) => ({
    code,
    name: code,
    plan: "p",
    fictional: true,
    carryingUse,
  });
  expect(
    prepareLoad([venue("a", 0.2), venue("none", null), venue("b", 0.8)], "en").map(({ code, text, over }) => [
      code,
      text,
      over,
    ]),
  ).toEqual([
    ["b", "80.0%", true],
    ["a", "20.0%", false],
    ["none", null, false],
  ]);
});
