import { describe, expect, it } from "vitest";
import { moneyText, relief, reliefText, shownChanges } from "./prepare-advice.ts";

const change = (
  id: string,
  before: number | null,
  after: number | null,
  direction: "HIGHER" | "LOWER" | null = "LOWER",
) => ({
  id,
  title: id,
  direction,
  before,
  after,
  beforeText: before === null ? null : String(before),
  afterText: after === null ? null : String(after),
});

describe("what a move changes", () => {
  it("stands with the largest change first, and leaves out what stays", () => {
    const shown = shownChanges(
      [
        change("same", 5, 5),
        change("rounding", 1, 1.0001),
        change("little", 100, 99),
        change("much", 2, 1),
        change("nothing to something", null, 3),
        change("never", null, null),
        change("zero", 0, 0),
      ],
      "none",
    );
    expect(shown.map(({ id }) => id)).toEqual(["nothing to something", "much", "little"]);
    expect(shown[0]).toMatchObject({ before: "none", after: "3", better: null });
  });

  it("is better or worse by the indicator's direction, and neither where it has none", () => {
    const verdict = (direction: "HIGHER" | "LOWER" | null, before: number, after: number) =>
      shownChanges([change("x", before, after, direction)], "none")[0]?.better;
    expect(verdict("LOWER", 2, 1)).toBe(true);
    expect(verdict("LOWER", 1, 2)).toBe(false);
    expect(verdict("HIGHER", 1, 2)).toBe(true);
    expect(verdict("HIGHER", 2, 1)).toBe(false);
    expect(verdict(null, 2, 1)).toBeNull();
  });
});

describe("relief", () => {
  it("is how much pressure falls, with the sign of a change", () => {
    expect(relief({ pressure: 4 }, { pressure: 3 })).toBe(0.25);
    expect(relief({ pressure: null }, { pressure: 3 })).toBeNull();
    expect(relief({ pressure: 0 }, { pressure: 0 })).toBeNull();
    expect(reliefText(0.25, "en")).toBe("−25.0%");
    expect(reliefText(-0.012, "en")).toBe("+1.2%");
    expect(reliefText(null, "zh")).toBe("–");
  });

  it("costs whole amounts", () => {
    expect(moneyText(595_935.4, "en")).toBe("595,935");
  });
});
