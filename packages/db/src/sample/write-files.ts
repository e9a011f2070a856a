import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { harbourHotelsFiles } from "./harbour-hotels.ts";
import { reviewFiles } from "./reviews.ts";
import { sectorVenueFiles } from "./sector-venues.ts";
import { willowCanalFiles } from "./willow-canal.ts";

/** Writes the files of the fictional venues: `npm run sample -w packages/db`. */
for (const [name, text] of Object.entries({
  ...harbourHotelsFiles(),
  ...willowCanalFiles(),
  ...reviewFiles(),
}))
  write(name, text, text);
for (const [name, text] of Object.entries(sectorVenueFiles()))
  write(`${name}.gz`, text, gzipSync(text, { level: 9 }));

function write(name: string, text: string, content: string | Uint8Array): void {
  writeFileSync(new URL(`../../sample/${name}`, import.meta.url), content);
  console.log(`${name}: ${text.split("\n").length - 2} rows`);
}
