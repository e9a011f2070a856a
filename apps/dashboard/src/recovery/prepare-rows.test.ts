import { describe, expect, it } from "vitest";
import { measured, tooFew } from "../indicator/fixtures/figure.ts";
import { prepareRows } from "./prepare-rows.ts";

const columns = { name: "Name", value: "Value", low: "Low", high: "High", n: "n" };
const named = (key: string, figure: ReturnType<typeof measured>) => ({ key, name: key, note: "", figure });

describe("prepareRows", () => {
  it("always has zero on the axis of differences, and gives values their sign", () => {
    const { axis, zero, rows } = prepareRows(
      [
        named("a", measured(4.2, { half: 2.2, unit: "POINTS" })),
        named("b", measured(-16.8, { half: 3, unit: "POINTS" })),
      ],
      "en",
      columns,
    );
    expect(axis?.low as number).toBeLessThanOrEqual(-19.8);
    expect(axis?.high as number).toBeGreaterThanOrEqual(6.4);
    expect(zero as number).toBeGreaterThan(rows[1]?.mark?.to as number);
    expect(zero as number).toBeLessThan(rows[0]?.mark?.from as number);
    expect(rows.map(({ value }) => value)).toEqual(["+4.2", "−16.8"]);
  });

  it("tells why a row has no mark, also in the table", () => {
    const { rows, table, axis } = prepareRows([named("a", tooFew(7, "SHARE"))], "en", columns);
    expect(axis).toBeNull();
    expect(rows[0]).toMatchObject({
      measured: false,
      mark: null,
      value: "–",
      text: "too few answers (7 of 10)",
    });
    expect(table.rows[0]).toEqual(["a", "too few answers (7 of 10)", "", "", "7"]);
  });
});
