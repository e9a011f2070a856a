import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "./sources.ts";

/** Lowest version without a known hole, per package, and why. */
const floors: Record<string, [version: string, reason: string]> = {
  "drizzle-orm": ["0.45.2", "identifier injection, CVE-2026-39356"],
  graphql: ["16.8.1", "denial of service, CVE-2023-26144"],
  "@apollo/server": ["5.5.0", "denial of service CVE-2026-23897 and a CSRF bypass"],
  next: ["16.2.11", "remote code execution in server components, CVE-2025-55182, and later advisories"],
  esbuild: [
    "0.25.0",
    "the development server answers any site; 0.18 comes with @esbuild-kit unless overridden",
  ],
};

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as Lock;
const nameOf = (path: string) => path.split("node_modules/").at(-1) as string;

/** Whether a version is at least another, by its three numbers; a pre-release counts as lower than its release. */
function atLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split("-")[0] as string).split(".").map(Number);
  const [a, b] = [numbers(version), numbers(floor)];
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return (a[i] as number) > (b[i] as number);
  return !version.includes("-");
}

it.each([
  ["1.2.3", "1.2.3", true],
  ["1.10.0", "1.9.9", true],
  ["1.2.3-rc.1", "1.2.3", false],
  ["0.45.1", "0.45.2", false],
])("counts %s against a floor of %s as %s", (version, floor, expected) =>
  expect(atLeast(version, floor)).toBe(expected),
);

it.each(Object.entries(floors))("every installed %s is at its security floor %j", (name, [floor, reason]) => {
  const installed = Object.entries(packages).filter(([path]) => path !== "" && nameOf(path) === name);
  expect(installed.length, `${name} is in the lock`).toBeGreaterThan(0);
  for (const [path, { version }] of installed)
    expect(atLeast(version ?? "0", floor), `${path} ${version}: ${reason}`).toBe(true);
});

it("the lock names every optional package of other platforms, so that it installs on each of them", () => {
  const names = new Set(Object.keys(packages).map(nameOf));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
