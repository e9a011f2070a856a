import { describe, expect, it } from "vitest";
import { readCountsForm } from "./read-counts-form.ts";
import { LARGEST_COUNTS } from "./sent-counts.ts";

function form(entries: Record<string, string | File>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(entries)) made.set(name, value);
  return made;
}
const file = (...parts: BlobPart[]) => new File(parts, "counts.csv");

describe("counts of a form", () => {
  it("are those of the file, else what was pasted, with another day where there is one", async () => {
    expect(await readCountsForm(form({ countsFile: file("a,b"), counts: "c" }))).toEqual({
      counts: "a,b",
      heldOut: "",
    });
    expect(await readCountsForm(form({ countsFile: file(), counts: "c", heldOutFile: file("d") }))).toEqual({
      counts: "c",
      heldOut: "d",
    });
  });

  it("are none, too many, or no text", async () => {
    expect(await readCountsForm(form({ counts: "  " }))).toBe("empty");
    expect(await readCountsForm(form({ countsFile: file("x".repeat(LARGEST_COUNTS + 1)) }))).toBe("large");
    expect(await readCountsForm(form({ counts: "数".repeat(LARGEST_COUNTS / 3 + 1) }))).toBe("large");
    expect(await readCountsForm(form({ countsFile: file(new Uint8Array([0xc0, 0x80])) }))).toBe("notText");
  });
});
