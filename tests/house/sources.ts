import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** One file of ours, with its path from the root. */
export interface Source {
  path: string;
  text: string;
}

/** Every file that belongs to the project (committed, or new and not ignored) whose path matches. */
export function sources(pattern: RegExp): Source[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const deleted = new Set(
    execFileSync("git", ["ls-files", "--deleted", "-z"], { cwd: root, encoding: "utf8" }).split("\0"),
  );
  return list
    .split("\0")
    .filter((path) => path !== "" && pattern.test(path) && !deleted.has(path))
    .map((path) => ({ path, text: readFileSync(root + path, "utf8") }));
}

/** Module names that a TypeScript or JavaScript source imports, statically or dynamically. */
export function importsOf({ text }: Source): string[] {
  const found = text.matchAll(
    /(?:^|[^.\w])(?:import|export)\s*(?:[^"'`;()]*?\sfrom\s*)?\(?\s*["']([^"'\n]+)["']/g,
  );
  return [...found].map((match) => match[1] as string);
}

/** Module names of which a source imports or exports nothing but types; they are gone when it runs. */
export function typeImportsOf({ text }: Source): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)(\s+type)?\s*[^"'`;()]*?\sfrom\s*["']([^"'\n]+)["']/g,
  );
  const all = [...found].map(([, , type, name]) => ({ name: name as string, type: type !== undefined }));
  return all
    .filter(({ name }) => all.every((each) => each.name !== name || each.type))
    .map(({ name }) => name);
}
