import { describe, expect, it } from "vitest";
import type { GuestCellsQuery } from "../api/documents.generated.ts";
import { measured } from "../indicator/fixtures/figure.ts";
import { prepareGuestCells } from "./prepare-guest-cells.ts";

type Comparison = GuestCellsQuery["comparison"];
type Cell = NonNullable<Comparison["rows"][number]["adjusted"]>["cells"][number];
const cell = (value: number | null, n: number, indicative = false): Cell => ({
  status: value === null ? (n > 0 ? "TOO_FEW" : "NOT_ASKED") : "MEASURED",
  value,
  n,
  unit: "POMP",
  indicative,
  text: `${value}`,
});
const kind = (code: string, part: number | null, value: number | null) => ({
  code,
  name: code,
  part,
  figure: {
    status: value === null ? ("TOO_FEW" as const) : ("MEASURED" as const),
    value,
    n: 300,
    unit: "POMP" as const,
  },
});
const comparison: Comparison = {
  total: measured(70),
  adjustment: {
    by: "Purpose",
    kinds: [kind("business", 0.375, 60), kind("leisure", 0.625, 80), kind("other", null, null)],
    interaction: null,
  },
  rows: [
    {
      venue: { code: "a", name: "A" },
      adjusted: { cells: [cell(70, 100), cell(75, 20, true), cell(null, 4)] },
    },
    { venue: { code: "b", name: "B" }, adjusted: { cells: [cell(55, 80), cell(null, 0), cell(null, 0)] } },
    { venue: { code: "c", name: "C" }, adjusted: null },
  ],
};
const words = {
  venue: "Venue",
  hidden: "hidden",
  everyone: "All",
  answers: (name: string) => `${name}: answers`,
};

describe("prepareGuestCells", () => {
  const cells = prepareGuestCells(comparison, "en", words);

  it("leans each cell from the kind's figure of all venues, the farthest filling its half", () => {
    expect(cells?.rows[0]?.cells.map(({ lean }) => lean)).toEqual([1, -0.5, null]);
    expect(cells?.rows[1]?.cells[0]?.lean).toBe(-0.5);
  });

  it("tells hidden figures from none, and indicative ones from sure ones", () => {
    expect(cells?.rows[0]?.cells.map(({ text, hidden, faint }) => [text, hidden, faint])).toEqual([
      ["70.0", false, false],
      ["75.0", false, true],
      ["hidden", true, false],
    ]);
    expect(cells?.rows[1]?.cells[1]).toMatchObject({ text: "–", hidden: false });
  });

  it("has a row for each venue that was adjusted, and one for all of them", () => {
    expect(cells?.table.rows.map(([name]) => name)).toEqual(["A", "B", "All"]);
    expect(cells?.table.rows.every((row) => row.length === cells.table.columns.length)).toBe(true);
    expect(cells?.kinds.map(({ part, together }) => [part, together])).toEqual([
      ["38%", "60.0"],
      ["63%", "80.0"],
      ["", "–"],
    ]);
  });

  it("is nothing where guests are not told apart", () => {
    expect(prepareGuestCells({ ...comparison, adjustment: null }, "en", words)).toBeNull();
  });
});
