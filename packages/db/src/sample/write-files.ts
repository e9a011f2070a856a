import { writeFileSync } from "node:fs";
import { harbourHotelsFiles } from "./harbour-hotels.ts";
import { willowCanalFiles } from "./willow-canal.ts";

/** Writes the files of the fictional venues: `npm run sample -w packages/db`. */
for (const [name, text] of Object.entries({ ...harbourHotelsFiles(), ...willowCanalFiles() })) {
  writeFileSync(new URL(`../../sample/${name}`, import.meta.url), text);
  console.log(`${name}: ${text.split("\n").length - 2} rows`);
}
