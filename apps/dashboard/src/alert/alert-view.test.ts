import { describe, expect, it } from "vitest";
import { readAlertView, writeAlertView } from "./alert-view.ts";
import { caseAddress } from "./case-address.ts";
import { readEntry } from "./read-entry.ts";

describe("the address of a page of alerts", () => {
  const view = {
    venue: "v/2 ü",
    watch: { source: "DAILY_COUNTS", series: "smiles" },
    state: "ACKNOWLEDGED",
    chart: { venue: "v/2 ü", source: "ANSWERS", series: "satisfied-share" },
    run: "2026-06-22",
    span: 730,
  } as const;

  it("says what is shown, and is read back as it was", () => {
    const search = writeAlertView(view);
    expect(readAlertView(Object.fromEntries(new URLSearchParams(search)))).toEqual(view);
  });

  it("is short where everything stands at its default", () => {
    expect(writeAlertView(readAlertView({}))).toBe("");
  });

  it.each([
    [{ state: "nonsense" }, { state: null }],
    [{ run: "yesterday" }, { run: "" }],
    [{ span: "5" }, { span: 182 }],
    [{ chart: "v1" }, { chart: null }],
    [
      { chart: "%E0%A4%A/satisfied-share" },
      { chart: { venue: "%E0%A4%A", source: "ANSWERS", series: "satisfied-share" } },
    ],
    [{ venue: ["a", "b"] }, { venue: "a" }],
  ])("counts %j, which cannot be read, as not given", (search, expected) => {
    expect(readAlertView(search)).toMatchObject(expected);
  });
});

describe("what a form says", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it("is read without the spaces around it", () => {
    expect(
      readEntry(
        form({
          alert: "A",
          who: " Wei ",
          text: " a\nb ",
          kind: "acknowledge",
          clientKey: "k",
          back: "/zh/alerts?venue=v2#chart-title",
        }),
      ),
    ).toEqual({
      alert: "A",
      who: "Wei",
      text: "a\nb",
      reference: "",
      clientKey: "k",
      kind: "acknowledge",
      back: "/zh/alerts?venue=v2#chart-title",
    });
  });

  it.each(["https://evil.example", "//evil.example", "/en/data", "/en/alerts/../data", "/en/alertsx", ""])(
    "never leads to %s",
    (back) => expect(readEntry(form({ back })).back).toBe("/en/alerts"),
  );
});

it.each([
  ["https://desk.example/C-17", "https://desk.example/C-17"],
  ["http://10.0.0.5/c?id=1", "http://10.0.0.5/c?id=1"],
  ["C-17", null],
  ["javascript:alert(1)", null],
  ["https://", null],
])("a case named %s is opened at %s", (reference, address) => {
  expect(caseAddress(reference)).toBe(address);
});
