import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_airline.json" with { type: "json" };

import { golden as compared } from "../../test/golden-deviation.ts";
import { simulatedItems, simulatedJourney } from "../../test/simulated-visits.ts";

import type { VisitBlock } from "../visit/block.ts";
import { NOT_MET } from "../visit/visit.ts";
import { asymmetry } from "./asymmetry.ts";
import { importance } from "./importance.ts";
import { ImportanceMemo } from "./importance-memo.ts";
import type { MomentItems } from "./moment-items.ts";
import { MomentSums } from "./moment-sums.ts";

// Reference data that may be read but not shipped: 25,976 passengers, 14 ratings 1–5 where 0 means "not applicable".
const file = new URL(
  "../../../../../shared/data/airline-satisfaction/test_original_headers.csv.gz",
  import.meta.url,
);
const present = existsSync(file);
if (!present)
  console.log(
    "Airline reference data is absent: importance and asymmetry on 25,976 passengers were not checked.",
  );

const base = simulatedItems(14, false);
const items: MomentItems = { ...base, overall: { item: 0, scale: { low: 0, high: 1, better: "higher" } } };
const all = Array.from({ length: 14 }, (_, j) => j);
const ranges = [1, ...all.map(() => 4)];

/** Passengers as visits; `strata` puts class and type of travel in the place of the venue. */
function airlineBlock(strata: boolean, complete: boolean): VisitBlock {
  const [head, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n") as [
    string,
    ...string[],
  ];
  const header = head.trim().split(",");
  const first = header.indexOf("Inflight wifi service");
  const [travel, cabin, satisfied] = ["Type of Travel", "Class", "Satisfaction"].map((name) =>
    header.indexOf(name),
  );
  const cells = lines.map((line) => line.trim().split(","));
  const keep = cells
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !complete || !row.slice(first, first + 14).includes("0"));
  const names = [...new Set(keep.map(({ row }) => `${row[travel as number]}/${row[cabin as number]}`))];
  const answers = keep.flatMap(({ row }) => [
    row[satisfied as number] === "satisfied" ? 1 : 0,
    NOT_MET,
    ...row.slice(first, first + 14).map((cell) => (cell === "0" ? NOT_MET : Number(cell) - 1)),
  ]);
  return {
    count: keep.length,
    venue: Uint16Array.from(keep, ({ row }) =>
      strata ? names.indexOf(`${row[travel as number]}/${row[cabin as number]}`) : 0,
    ),
    group: Uint8Array.from(keep, ({ index }) => index % 50),
    weight: new Float64Array(keep.length).fill(1e6),
    items: 16,
    answers: Uint8Array.from(answers),
  };
}

function fold(strata: boolean, complete = false) {
  const sums = new MomentSums(items);
  sums.add(airlineBlock(strata, complete));
  return sums.fold();
}

const { allClose: worst } = compared(
  "expected_airline.json",
  "1",
  "Pairwise and listwise importance, asymmetry, map (airline)",
  1e-8,
);

describe.runIf(present)("25,976 airline passengers, to 1e-8", () => {
  it.each([
    ["pairwise_total", false, false],
    ["pairwise_within_class_travel", true, false],
    ["listwise_total", false, true],
  ] as const)("importance: %s", (name, strata, complete) => {
    const actual = importance(fold(strata, complete), "overall", all, [all], ranges);
    const expected = golden[name];
    const rows = expected.by_touchpoint;
    expect(
      worst([actual.explained, ...actual.correlation], [expected.R2, ...expected.R.flat()]),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        actual.touchpoints.map((t) => t.lmg),
        rows.map((t) => t.lmg),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        actual.touchpoints.map((t) => t.coefficient),
        rows.map((t) => t.b),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        actual.touchpoints.map((t) => t.vif),
        rows.map((t) => t.vif),
      ),
    ).toBeLessThan(1e-8);
  });

  it("importance by maximum likelihood, 22 patterns of answers, to 1e-6", () => {
    const sums = new MomentSums(items);
    sums.add(airlineBlock(false, false));
    const actual = new ImportanceMemo(sums, simulatedJourney(14)).importance("overall");
    const expected = golden.em_total;
    const check = compared("airline", "1", "importance by EM", 1e-6);
    check.close(actual?.explained, expected.R2);
    expect(actual?.likelihood?.patterns).toBe(expected.patterns);
    check.allClose(
      actual?.touchpoints.map((t) => t.lmg) ?? [],
      expected.by_touchpoint.map((t) => t.lmg),
    );
    check.allClose(
      actual?.touchpoints.map((t) => t.share) ?? [],
      expected.by_touchpoint.map((t) => t.share),
    );
  });

  it("jackknife of shares and their rank ranges", () => {
    const actual = importance(fold(false), "overall", all, [all], ranges);
    const rows = golden.jackknife_pairwise_total;
    expect(
      worst(
        actual.touchpoints.map((t) => t.shareSe),
        rows.map((t) => t.se),
      ),
    ).toBeLessThan(1e-8);
    expect(actual.ranks.rank).toEqual(rows.map((t) => t.rank));
    expect(actual.ranks.low).toEqual(rows.map((t) => t.rank_lo));
    expect(actual.ranks.high).toEqual(rows.map((t) => t.rank_hi));
  });

  it("asymmetry, with its inverse and non-monotone touchpoints", () => {
    const actual = asymmetry(fold(false), "overall", all, 1);
    const rows = golden.prca.by_touchpoint;
    expect([actual.rank, actual.df]).toEqual([golden.prca.rank, golden.prca.df]);
    expect(worst([actual.residualVariance], [golden.prca.s2])).toBeLessThan(1e-8);
    const t = actual.touchpoints;
    expect(
      worst(
        t.map((x) => x.penalty.value),
        rows.map((x) => x.penalty),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        t.map((x) => x.reward.value),
        rows.map((x) => x.reward),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        t.map((x) => x.penaltySe),
        rows.map((x) => x.se_penalty),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        t.map((x) => x.fJoint),
        rows.map((x) => x.F_joint),
      ),
    ).toBeLessThan(1e-8);
    expect(t.map((x) => x.class)).toEqual(rows.map((x) => x.class.replaceAll("_", "-")));
  });
});
