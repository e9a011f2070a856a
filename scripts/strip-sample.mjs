// Makes the product's sample data from the files that the City and County of San Francisco publishes:
//   node scripts/strip-sample.mjs SOURCE_FOLDER [packages/db/sample]
// Everything that says where a person lives or came from is taken out; every other cell is kept as it is.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

/** ZIP, city, state and location, and the county: of the home and of where the trip to the airport began. */
const removed = /^(Q17ZIP|Q17CITY|Q17ST|Q17STATE|Location 1|HOME|Q13 ?COUNTY)$/;

const [source, target = "packages/db/sample"] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    "Which folder holds the survey files? node scripts/strip-sample.mjs SOURCE_FOLDER [TARGET_FOLDER]",
  );
  process.exit(1);
}

for (const file of readdirSync(source).filter((name) => /^\d{4}_SFO.*\.csv(\.gz)?$/.test(name))) {
  const bytes = readFileSync(join(source, file));
  const rows = parse(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  const kept = rows[0].map((name) => !removed.test(name.trim()));
  const name = `sfo-${file.slice(0, 4)}.csv`;
  writeFileSync(join(target, name), rows.map((row) => line(row.filter((_, at) => kept[at]))).join(""));
  const gone = rows[0].filter((_, at) => !kept[at]);
  console.log(`${name}: ${rows.length - 1} rows, without ${gone.map((column) => column.trim()).join(", ")}`);
}

function line(cells) {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
