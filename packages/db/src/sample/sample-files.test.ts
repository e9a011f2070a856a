import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { harbourHotelsFiles } from "./harbour-hotels.ts";
import { reviewFiles } from "./reviews.ts";
import { sectorVenueFiles } from "./sector-venues.ts";
import { willowCanalFiles } from "./willow-canal.ts";

const sample = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url));

function same(shipped: string, text: string): void {
  expect(shipped.length).toBe(text.length);
  expect(shipped === text).toBe(true);
}

it.each(Object.entries({ ...harbourHotelsFiles(), ...willowCanalFiles(), ...reviewFiles() }))(
  "%s is what the simulation draws",
  (name, text) => same(sample(name).toString("utf8"), text),
);

it.each(Object.entries(sectorVenueFiles()))("%s.gz is what the simulation draws, packed", (name, text) =>
  same(gunzipSync(sample(`${name}.gz`)).toString("utf8"), text),
);
