import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Spool } from "./spool.ts";

it("keeps pieces whole and in order that are written at the same time", async () => {
  const directory = await mkdtemp(join(tmpdir(), "touchstone-spool-"));
  const spool = await Spool.create(directory);
  try {
    const pieces = Array.from({ length: 40 }, (_, i) => new Uint8Array(1_000 + 997 * i).fill(i));
    await Promise.all(pieces.map((piece) => spool.write(piece)));
    spool.end();
    const read: Uint8Array[] = [];
    for await (const piece of spool.pieces()) read.push(Uint8Array.from(piece));
    expect(read).toEqual(pieces);
  } finally {
    await spool.remove();
    await rm(directory, { recursive: true });
  }
});
