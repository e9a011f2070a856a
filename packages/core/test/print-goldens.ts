import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Deviation, deviationFolder } from "./deviation.ts";

/** Writes docs/goldens.md from what the last run of the tests has left behind. */
const files = readdirSync(deviationFolder).filter((name) => name.endsWith(".json"));
const deviations = files
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, deviationFolder), "utf8")) as Deviation[])
  // Of data that were not there, nothing was compared.
  .filter(({ comparisons }) => comparisons > 0)
  .map((deviation) => ({
    ...deviation,
    file: deviation.file.startsWith("layout/")
      ? deviation.file
      : `expected_${deviation.file.replace(/^expected_|\.json$/g, "")}.json`,
  }))
  .sort(
    (a, b) =>
      place(a.section) - place(b.section) || a.file.localeCompare(b.file) || a.method.localeCompare(b.method),
  );

/** Sections of the statistics first, those of the layout after them. */
function place(section: string): number {
  const [, layout, number] = /^(layout )?(.*)$/.exec(section) ?? [];
  return Number.parseFloat(number ?? "") + (layout ? 100 : 0);
}

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
