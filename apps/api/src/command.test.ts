import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ORGANISATION, openDatabase } from "@touchstone/db";
import { readDataStatus } from "@touchstone/db/catalogue/read-data-status";
import { readBatches } from "@touchstone/db/read/batches";
import { testDatabases } from "@touchstone/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { announceAddress } from "./address.ts";
import { csv, folder, goodRows, mapping } from "./import/testing.ts";
import { serve } from "./testing.ts";
import { main } from "./touchstone.ts";

let files: ReturnType<typeof folder>;
let directory: string;
let remove: () => void;
beforeEach(async () => {
  files = folder();
  const place = await testDatabases()[0]?.place();
  if (!place?.options.directory) throw new Error("there is no embedded engine to test on");
  directory = place.options.directory;
  remove = () => void place.remove();
  files.write("noodle-house.yaml", mapping);
});
afterEach(() => {
  files.remove();
  remove();
});

interface Run {
  code: number;
  out: string;
  error: string;
}

/** Runs the command in this process, on the data directory of the test. */
async function touchstone(args: string[], environment: Record<string, string> = {}): Promise<Run> {
  const written: { out: string[]; error: string[] } = { out: [], error: [] };
  const output = {
    out: (text: string) => written.out.push(text),
    error: (text: string) => written.error.push(text),
  };
  const code = await main(args, output, { TOUCHSTONE_DATA: directory, LANG: "C", ...environment });
  return { code, out: written.out.join("\n"), error: written.error.join("\n") };
}

const importing = (file: string, content: string | Uint8Array, environment = {}) =>
  touchstone(
    ["import", files.write(file, content), "--survey", join(files.path, "noodle-house.yaml")],
    environment,
  );

describe("touchstone import", () => {
  it("stores a file by a mapping of one's own and says read = stored + duplicates + rejected", async () => {
    expect(await importing("march.csv", csv(goodRows(12)))).toEqual({
      code: 0,
      out: "march.csv: 12 rows read = 12 stored + 0 duplicates + 0 rejected\nRead as UTF-8, comma-separated",
      error: "",
    });
    expect((await touchstone(["status"])).out).toMatch(/^12 visits, 2026-03-02 to 2026-03-13\. /);
    const again = await importing("again.csv", csv(goodRows(12)));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("march.csv; nothing was done") });
  });

  it("names each problem as file:row, column, found and expected, also in Chinese", async () => {
    const content = csv(["1,2026-03-01,west,9,5", ...goodRows(2, 10)]);
    const { code, out } = await importing("bad.csv", content);
    expect(code).toBe(0);
    expect(out).toContain("bad.csv: 3 rows read = 2 stored + 0 duplicates + 1 rejected");
    expect(out).toMatch(/bad\.csv:2: column branch, found "west", expected .*north/);
    expect(out).toMatch(/bad\.csv:2: column overall, found "9", expected /);
    const chinese = await importing("bad2.csv", csv(["2,2026-03-01,west,5,5", ...goodRows(2, 20)]), {
      TOUCHSTONE_LANG: "zh",
    });
    expect(chinese.out).toMatch(/bad2\.csv:2：列 branch，实际为“west”，应为/);
  });

  it("ends with 1 and stores nothing when the file as a whole cannot be read", async () => {
    for (const [content, text] of [
      ["", /empty/],
      [csv([]), /no rows/],
      [csv(["1,2026-03-01,north,5"], "id,day,branch,overall"), /greeting/],
      [csv(["1,2026-03-01,west,5,5"]), /None of the 1 rows/],
    ] as const) {
      const { code, error } = await importing("wrong.csv", content);
      expect(code).toBe(1);
      expect(error).toContain("wrong.csv");
      expect(error).toMatch(text);
    }
    expect((await touchstone(["status"])).out).toMatch(/^No visits yet/);
  });

  it("ends with 1 and says where, when the mapping has an unknown key", async () => {
    files.write("wrong.yaml", mapping.replace("outcomes:", "outcome:"));
    const { code, error } = await touchstone([
      "import",
      files.write("a.csv", csv(goodRows(1))),
      "--survey",
      join(files.path, "wrong.yaml"),
    ]);
    expect(code).toBe(1);
    expect(error).toMatch(/wrong\.yaml.*found "outcome", expected .*outcomes/);
  });

  it("ends with 2 when it is called wrongly", async () => {
    const file = files.write("a.csv", csv(goodRows(1)));
    for (const args of [
      [],
      ["nonsense"],
      ["import"],
      ["import", file],
      ["import", file, "--survey"],
      ["import", file, "--colour", "red"],
    ])
      expect((await touchstone(args)).code).toBe(2);
    expect(await touchstone(["import", "/nowhere.csv", "--survey", "sfo-2017"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("/nowhere.csv: found no such file"),
    });
    expect(await touchstone(["import", file, "--survey", "nobody"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("sfo-2017"),
    });
    expect((await touchstone(["help"])).code).toBe(0);
  });

  it("goes through the API that holds the data, with the same words", async () => {
    const database = await openDatabase({ directory });
    const api = await serve(database);
    const forget = announceAddress(directory, api.url);
    try {
      expect(await importing("march.csv", csv(["1,2026-03-01,west,5,5", ...goodRows(3, 2)]))).toMatchObject({
        code: 0,
        out: expect.stringMatching(
          /^march\.csv: 4 rows read = 3 stored \+ 0 duplicates \+ 1 rejected\nRead as UTF-8, comma-separated\nmarch\.csv:2: column branch, found "west"/,
        ),
      });
      expect(await importing("empty.csv", "")).toMatchObject({
        code: 1,
        error: expect.stringContaining("empty"),
      });
      expect((await touchstone(["status"])).out).toMatch(/^3 visits/);
      files.write("noodle-house.yaml", mapping.replace("licence:", "license:"));
      expect(await importing("more.csv", csv(goodRows(1, 50)))).toMatchObject({
        code: 1,
        error: expect.stringContaining('found "license"'),
      });
    } finally {
      await forget();
      await api.close();
    }
  });

  it("is refused with a clear message while another process holds the data", async () => {
    const database = await openDatabase({ directory });
    try {
      const { code, error } = await importing("march.csv", csv(goodRows(1)));
      expect(code).toBe(1);
      expect(error).toContain(directory);
      expect(error).toContain("in use");
    } finally {
      await database.close();
    }
  });
});

const bin = fileURLToPath(new URL("../bin/touchstone.mjs", import.meta.url));

function spawned(args: string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, DATABASE_URL: "", TOUCHSTONE_DATA: directory },
    stdio: "ignore",
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on("exit", (code) => resolve(code)));

describe("an import that is killed in the middle", () => {
  it("leaves nothing behind, says so, and can be repeated", async () => {
    const file = files.write("long.csv", csv(goodRows(150_000)));
    const args = ["import", file, "--survey", join(files.path, "noodle-house.yaml")];
    const first = spawned(args);
    const spool = join(directory, "spool");
    while (first.exitCode === null && !(existsSync(spool) && readdirSync(spool).length > 0))
      await new Promise((r) => setTimeout(r, 5));
    first.kill("SIGKILL");
    await ended(first);
    const database = await openDatabase({ directory });
    const scope = { organisationId: ORGANISATION, readOnly: true } as const;
    const status = await database.scoped(scope, readDataStatus);
    const { batches } = await database.scoped(scope, (tx) => readBatches(tx, { first: 5 }));
    await database.close();
    expect(status.visits).toBe(0);
    expect(batches.map((batch) => batch.status)).toEqual(["interrupted"]);
    expect(await ended(spawned(args))).toBe(0);
    expect((await touchstone(["status"])).out).toMatch(/^150000 visits/);
  });
});
