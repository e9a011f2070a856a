import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { HELD_MS, HeldUploads } from "./held-uploads.ts";

const directory = mkdtempSync(join(tmpdir(), "touchstone-held-"));
afterAll(() => rmSync(directory, { recursive: true }));

async function* bytes(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
}

it("outlives the server, and is thrown away when nobody comes back for it", async () => {
  let now = Date.parse("2026-05-01T00:00:00Z");
  const uploads = new HeldUploads(directory, () => now);
  const { id, expiresAt } = await uploads.begin("a.csv", null);
  await uploads.append(id, 0, bytes("ab", "cd"));
  expect(Date.parse(expiresAt) - now).toBe(HELD_MS);
  const later = new HeldUploads(directory, () => now);
  expect(await later.find(id)).toMatchObject({ file: "a.csv", bytes: 4 });
  now += HELD_MS + 1;
  await later.begin("b.csv", null);
  expect(await later.find(id)).toBeNull();
  expect(readdirSync(directory).filter((name) => name.includes(id))).toEqual([]);
});

it("keeps once what was sent twice, and refuses to leave a gap or to be written by two", async () => {
  const uploads = new HeldUploads(directory);
  const { id } = await uploads.begin("c.csv", null);
  const both = await Promise.all([
    uploads.append(id, 0, bytes("abcd")),
    uploads.append(id, 0, bytes("xyzw")),
  ]);
  expect(both).toContain("busy");
  expect(await uploads.append(id, 2, bytes("cdef"))).toMatchObject({ bytes: 6 });
  expect(await uploads.append(id, 7, bytes("h"))).toBe("gap");
  expect(await uploads.append("../../etc/passwd", 0, bytes("h"))).toBeNull();
});
