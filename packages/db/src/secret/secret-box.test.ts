import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isSealed, secretBox } from "./secret-box.ts";

const box = secretBox({ secret: "the key of this test" });

it("gives back what it sealed, in its place alone, and never the same twice", () => {
  const sealed = box.seal("机密 s3cret", "schedule 1");
  expect(isSealed(sealed)).toBe(true);
  expect(Buffer.from(sealed.slice(10), "base64").toString()).not.toContain("s3cret");
  expect(box.seal("机密 s3cret", "schedule 1")).not.toBe(sealed);
  expect(box.open(sealed, "schedule 1")).toBe("机密 s3cret");
  expect(() => box.open(sealed, "schedule 2")).toThrow("cannot be opened");
  const changed = `${sealed.slice(0, -6)}${sealed.at(-6) === "A" ? "B" : "A"}${sealed.slice(-5)}`;
  expect(() => box.open(changed, "schedule 1")).toThrow("cannot be opened");
});

it("keeps a generated key in a file that only its owner reads, and takes it up again", () => {
  const directory = mkdtempSync(join(tmpdir(), "touchstone-key-"));
  try {
    const sealed = secretBox({ directory }).seal("s3cret", "here");
    const path = join(directory, "secret.key");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
    expect(secretBox({ directory }).open(sealed, "here")).toBe("s3cret");
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it("says what is missing without a key, and refuses a short one", () => {
  expect(() => secretBox({})).toThrow("Set TOUCHSTONE_SECRET_KEY.");
  expect(() => secretBox({ secret: "short" })).toThrow("expected at least 16");
});
