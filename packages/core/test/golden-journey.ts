import { readFileSync } from "node:fs";
import { type Journey, journey } from "../src/journey/journey.ts";

/** The journey of the reference data set: four stages, twelve touchpoints. */
export function goldenJourney(): Journey {
  const text = readFileSync(new URL("../golden/touchpoints.csv", import.meta.url), "utf8").trim();
  const rows = text
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const stages = [...new Set(rows.map((row) => row[2] as string))];
  return journey.parse({
    code: "reference",
    version: 1,
    sector: "hotel",
    name: { en: "Reference", zh: "参照" },
    stages: stages.map((code) => ({ code, name: { en: code, zh: code }, canonical: "CORE" })),
    touchpoints: rows.map(([code, name, stage, , tech, factor, human]) => ({
      code,
      name: { en: name, zh: `触点${code}` },
      stage,
      channel: tech === "1" ? "online" : "on-site",
      nature: human === "1" ? "human" : tech === "1" ? "technology" : "physical",
      driver: factor,
    })),
  });
}
