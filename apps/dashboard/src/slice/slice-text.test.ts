import { describe, expect, it } from "vitest";
import { readSlice } from "./slice-text.ts";

describe("readSlice", () => {
  it("reads what the page wrote", () => {
    const slice = {
      group: "sfo",
      from: "2017-01-01",
      to: "2018-01-01",
      segments: [{ dimension: "purpose", anyOf: ["business"] }],
    };
    expect(readSlice(JSON.stringify(slice))).toEqual(slice);
    expect(readSlice('{"venues":["a","b"]}')).toEqual({ venues: ["a", "b"] });
  });

  it.each([[null], [""], ["nonsense"], ["[]"], ["3"], ["null"]])("takes %j as nothing", (text) => {
    expect(readSlice(text)).toBeNull();
  });

  it("leaves out what is no slice", () => {
    expect(
      readSlice(
        '{"venues":[1],"from":"yesterday","segments":[null,{"dimension":"d","anyOf":["x"]}],"evil":1}',
      ),
    ).toEqual({
      segments: [{ dimension: "d", anyOf: ["x"] }],
    });
  });
});
