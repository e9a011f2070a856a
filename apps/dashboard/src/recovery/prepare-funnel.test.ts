import { describe, expect, it } from "vitest";
import { type FunnelWords, prepareFunnel } from "./prepare-funnel.ts";

const words: FunnelWords = {
  names: { complaints: "Complaints", closed: "Closed", rated: "Rated", recovered: "Recovered" },
  open: (count) => `${count} open`,
  unknown: (count) => `${count} unknown`,
  notRecovered: (count) => `${count} below`,
  columns: { step: "Step", count: "Count", share: "Share" },
};

describe("prepareFunnel", () => {
  it("narrows from complaints to recovered, and says what is lost on the way", () => {
    const funnel = {
      complaints: 400,
      open: 40,
      closed: 360,
      outcomes: { rated: 300, recovered: 200, unknown: 60 },
    };
    const { steps, table } = prepareFunnel(funnel, "en", words);
    expect(steps.map(({ key, length, lost }) => [key, length, lost])).toEqual([
      ["complaints", 100, "40 open"],
      ["closed", 90, "60 unknown"],
      ["rated", 75, "100 below"],
      ["recovered", 50, ""],
    ]);
    expect(table.rows).toEqual([
      ["Complaints", "400", ""],
      ["Closed", "360", "90%"],
      ["Rated", "300", "75%"],
      ["Recovered", "200", "50%"],
    ]);
  });

  it("ends at closing where nobody was asked afterwards, and stands without complaints", () => {
    const short = prepareFunnel({ complaints: 8, open: 0, closed: 8, outcomes: null }, "zh", words);
    expect(short.steps.map(({ key, lost }) => [key, lost])).toEqual([
      ["complaints", ""],
      ["closed", ""],
    ]);
    const none = prepareFunnel({ complaints: 0, open: 0, closed: 0, outcomes: null }, "en", words);
    expect(none.steps.map(({ length, share }) => [length, share])).toEqual([
      [0, ""],
      [0, ""],
    ]);
  });
});
