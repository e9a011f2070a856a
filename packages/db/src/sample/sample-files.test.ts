import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { harbourHotelsFiles } from "./harbour-hotels.ts";
import { willowCanalFiles } from "./willow-canal.ts";

it.each(Object.entries({ ...harbourHotelsFiles(), ...willowCanalFiles() }))(
  "%s is what the simulation draws",
  (name, text) => {
    const shipped = readFileSync(new URL(`../../sample/${name}`, import.meta.url), "utf8");
    expect(shipped.length).toBe(text.length);
    expect(shipped === text).toBe(true);
  },
);
