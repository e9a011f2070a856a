import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, root, type Source, sources, typeImportsOf } from "./sources.ts";

const code = sources(/^(apps|packages|tests)\/.*\.(ts|tsx|mts|mjs)$/).filter(
  ({ path }) => !/\.generated\./.test(path),
);
const of = (folder: string) => code.filter(({ path }) => path.startsWith(`${folder}/`));
const isTest = ({ path }: Source) =>
  /\.test\.tsx?$|\/(test|fixtures|golden|bench)\/|testing|vitest/.test(path);

/** The direction table: what each part may import of ours. */
const mayImport: Record<string, readonly RegExp[]> = {
  "packages/core": [],
  "packages/db": [/^@touchstone\/core(\/|$)/],
  "apps/api": [/^@touchstone\/(core|db)(\/|$)/],
  "apps/dashboard": [
    /^@touchstone\/core\/(unit|calendar|calendar\/day|calendar\/label)$/,
    /^@touchstone\/core\/(text|(layout|format)\/.*)$/,
    // A shared report comes as the value it is, by REST.
    /^@touchstone\/core\/report$/,
  ],
  tests: [],
};

describe("imports go one way", () => {
  it.each(Object.entries(mayImport))("%s imports only what it may", (part, allowed) => {
    const wrong = of(part).flatMap((source) =>
      importsOf(source)
        .filter((name) => name.startsWith("@touchstone/") && !allowed.some((pattern) => pattern.test(name)))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(of(part).length, `${part} has sources`).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it("the dashboard runs the layout engine in workers only; elsewhere it knows its types", () => {
    const engine = /^@touchstone\/core\/(layout|format)\//;
    const text = /^@touchstone\/core\/text$/;
    const wrong = of("apps/dashboard").flatMap((source) => {
      const types = new Set(typeImportsOf(source));
      return importsOf(source)
        .filter((name) => engine.test(name) || text.test(name))
        .filter((name) => !types.has(name) && !source.path.endsWith(".worker.ts") && !isTest(source))
        .map((name) => `${source.path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("no part reaches into another by a relative path", () => {
    const wrong = code.flatMap((source) => {
      const part = source.path.split("/").slice(0, source.path.startsWith("tests/") ? 1 : 2);
      return importsOf(source)
        .filter((name) => name.startsWith("."))
        .filter((name) => {
          const target = new URL(name, `file:///${source.path}`).pathname.slice(1).split("/");
          return part.some((segment, index) => target[index] !== segment);
        })
        .map((name) => `${source.path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("core asks neither clock, network, files nor chance", () => {
    const forbidden =
      /from "node:(?!stream|buffer)|\bDate\.now\(|new Date\(\)|\bperformance\.now\(|\bfetch\(|Math\.random\(|\bprocess\.(?!memoryUsage)|setTimeout\(/;
    const wrong = of("packages/core")
      .filter((source) => source.path.includes("/src/") && !isTest(source) && forbidden.test(source.text))
      .map(({ path, text }) => `${path}: ${forbidden.exec(text)?.[0]}`);
    expect(wrong).toEqual([]);
  });
});

describe("each thing has one place", () => {
  it("SQL is written in packages/db only", () => {
    const sql =
      /\bsql`|\bsql\.raw\(|["'`]\s*(select|insert into|update|delete from|create table|copy)\s+[\w*("]/i;
    const wrong = [...of("apps/api"), ...of("apps/dashboard"), ...of("packages/core")]
      .filter((source) => sql.test(source.text) && !isTest(source))
      .map(({ path, text }) => `${path}: ${sql.exec(text)?.[0]}`);
    expect(wrong).toEqual([]);
  });

  it("the environment is read in one file per program", () => {
    const readers = [...of("apps"), ...of("packages")]
      .filter(
        (source) => source.path.includes("/src/") && !isTest(source) && /process\.env\b/.test(source.text),
      )
      .map(({ path }) => path);
    expect(readers.filter((path) => basename(path) !== "environment.ts")).toEqual([]);
  });

  it("an indicator's id is the name of its file", () => {
    const indicators = of("packages/core").filter(
      (source) =>
        source.path.startsWith("packages/core/src/indicator/") &&
        /defineIndicator\(\{|defineAnalysisIndicator\(\{/.test(source.text) &&
        !isTest(source),
    );
    expect(indicators.length).toBeGreaterThan(10);
    const wrong = indicators.filter(
      ({ path, text }) => /\bid: "([^"]+)"/.exec(text)?.[1] !== basename(path, ".ts"),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("no folder is a dumping ground", () => {
    const grounds = /\/(utils?|helpers?|common|lib|shared|services|types|misc)\//;
    expect(code.filter(({ path }) => grounds.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it("files are named in kebab-case", () => {
    const wrong = code.filter(({ path }) => !/^[a-z0-9[\]().-]+$/.test(basename(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("the README", () => {
  const readme = sources(/^README\.md$/)[0]?.text ?? "";

  it("opens with the two commands", () => {
    const start = readme.indexOf("npm start");
    const test = readme.indexOf("npm test");
    expect(start).toBeGreaterThan(0);
    expect(test).toBeGreaterThan(start);
    expect(readme.slice(0, test).split("\n").length).toBeLessThan(25);
  });

  it("links to files that exist", async () => {
    const { existsSync } = await import("node:fs");
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] as string);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(root + link))).toEqual([]);
  });
});

describe("nothing of one machine is in the project", () => {
  it("has no absolute paths of a home or a workplace, and no registry hosts", () => {
    const text = sources(/\.(ts|tsx|mjs|json|md|ya?ml|sql|graphql|css|npmrc)$|^\.ci\/run$|^\.npmrc$/);
    const machine = /(?<![.\w@-])\/(?:home|Users|root|wor[k])\/(?!x\b)[a-z]|"resolved": "https?:/;
    expect(
      text
        .filter((source) => machine.test(source.text))
        .map(({ path, text }) => `${path}: ${machine.exec(text)?.[0]}`),
    ).toEqual([]);
  });
});
