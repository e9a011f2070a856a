import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Deviation, deviationFolder } from "./deviation.ts";

/** Writes docs/goldens.md from what the last run of the tests has left behind. */
const files = readdirSync(deviationFolder).filter((name) => name.endsWith(".json"));
const deviations = files
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, deviationFolder), "utf8")) as Deviation[])
  .map((deviation) => ({
    ...deviation,
    file: `expected_${deviation.file.replace(/^expected_|\.json$/g, "")}.json`,
  }))
  .sort(
    (a, b) =>
      Number.parseFloat(a.section) - Number.parseFloat(b.section) ||
      a.file.localeCompare(b.file) ||
      a.method.localeCompare(b.method),
  );
const rows = deviations.map(
  ({ section, method, file, comparisons, kind, tolerance, largest }) =>
    `| ${section} | ${method} | ${file} | ${comparisons} | ${tolerance.toExponential(0)} ${kind} | ${largest === 0 ? "0" : largest.toExponential(1)} |`,
);
const page = `# Methods and their reference results

Every statistical method is compared with the results of an independent implementation
(packages/core/golden). The tests fail beyond the tolerance; the last column is the largest deviation they saw.
\`npm run goldens -w packages/core\` runs them and writes this table. "Relative" is relative to the reference, absolute where the reference is 0.
Monte-Carlo results of the reference have the tolerance of their own noise.

| Section | Method | Reference | Comparisons | Tolerance | Largest deviation |
|---|---|---|---:|---|---:|
${rows.join("\n")}
`;
writeFileSync(new URL("../../../docs/goldens.md", import.meta.url), page);
console.log(page);
