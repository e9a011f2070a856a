import { expect, it } from "vitest";
import { prepareCounts } from "./prepare-counts.ts";

const count = (observed: number, predicted: number, geh: number) => ({
  kind: "EDGE" as const,
  id: "E1",
  minute: observed,
  observed,
  predicted,
  geh,
});

it("counts are drawn in one measure both ways, and those not met are told apart", () => {
  const { most, missed, dots } = prepareCounts([count(50, 100, 5.8), count(200, 190, 0.7), count(0, 10, 5)]);
  expect(most).toBe(200);
  expect(missed).toBe(2);
  expect(dots.map(({ across, up, missed: away }) => [across, up, away])).toEqual([
    [0.25, 0.5, true],
    [1, 0.95, false],
    [0, 0.05, true],
  ]);
});

it("no counts, and counts of nobody, are drawn at the origin", () => {
  expect(prepareCounts([])).toEqual({ most: 1, missed: 0, dots: [] });
  expect(prepareCounts([count(0, 0, 0)]).dots).toMatchObject([{ across: 0, up: 0 }]);
});
