import { describe, expect, it } from "vitest";
import { configText } from "./config-text.ts";
import { readScoreConfig, scoreConfig } from "./score/score-config.ts";
import scoresJson from "./scores.json" with { type: "json" };

describe("the text of the configuration", () => {
  it("is canonical: the same for the same content in another order", () => {
    const turned = JSON.parse(JSON.stringify(scoresJson), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const { config } = readScoreConfig({ ...turned, caps: turned.caps.toReversed() });
    if (!config) throw new Error("not read");
    expect(configText(config)).toBe(configText());
    expect(JSON.parse(configText())).toMatchObject({ formats: {}, standards: {}, scores: {} });
  });

  it("changes with any weight", () => {
    const subs = scoreConfig.subs.map((sub) => ({ ...sub, weight: sub.weight + 0.01 }));
    expect(configText({ ...scoreConfig, subs })).not.toBe(configText());
  });
});
