import { gzipSync } from "node:zlib";
import { isWorkbook } from "@touchstone/core/intake/file/workbook";
import { afterAll, describe, expect, it } from "vitest";
import { openFile } from "./open-file.ts";
import { folder } from "./testing.ts";
import { workbookParts, xlsxOf, zipOf } from "./testing-archive.ts";

const files = folder();
afterAll(() => files.remove());

const text = "id,score\n1,5\n2,4\n";
const open = (name: string, content: string | Uint8Array, entry?: string) =>
  openFile(files.write(name, content), name, { entry });

async function contentOf(name: string, content: string | Uint8Array, entry?: string): Promise<string> {
  const opened = await open(name, content, entry);
  const found = opened.content();
  if (isWorkbook(found)) throw new Error("a workbook");
  const parts: Uint8Array[] = [];
  for await (const part of found) parts.push(part);
  opened.close();
  return Buffer.concat(parts).toString();
}

describe("a file", () => {
  it("has the same content and fingerprint plain, as gzip and as zip, whatever it is called", async () => {
    const packed = [text, gzipSync(text), zipOf([{ name: "in/answers.csv", content: text }])];
    for (const content of packed) expect(await contentOf("answers.bin", content)).toBe(text);
    const prints = await Promise.all(
      packed.map(async (content, at) => (await open(`${at}.bin`, content)).sha256),
    );
    expect(new Set(prints).size).toBe(1);
  });

  it("in a zip may stand beside what the Macintosh adds, and may be named among others", async () => {
    const extra = { name: "__MACOSX/._a.csv", content: "x" };
    expect(await contentOf("a.zip", zipOf([{ name: "a.csv", content: text }, extra]))).toBe(text);
    const several = zipOf([
      { name: "a.csv", content: text },
      { name: "b.csv", content: "other" },
    ]);
    expect(await contentOf("b.zip", several, "b.csv")).toBe("other");
  });

  it("that is a workbook is opened by its parts", async () => {
    const opened = await open("a.xlsx", xlsxOf([["id"], ["1"]]));
    expect(isWorkbook(opened.content())).toBe(true);
    opened.close();
  });
});

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, "0,");
const sheetOf = (content: Uint8Array, claimed?: number) =>
  zipOf([...workbookParts, { name: "xl/worksheets/sheet1.xml", content, ...(claimed && { claimed }) }]);

describe("an archive is refused, with the reason in both languages, in less than two seconds", () => {
  const several = zipOf(["a.csv", "b.csv"].map((name) => ({ name, content: text })));
  it.each<[string, () => Uint8Array, string, RegExp]>([
    [
      "that unpacks to a thousand times its size, as gzip",
      () => gzipSync(zeros(200)),
      "ARCHIVE_REFUSED",
      /100 times/,
    ],
    ["as zip", () => zipOf([{ name: "a.csv", content: zeros(200) }]), "ARCHIVE_REFUSED", /100 times/],
    [
      "as zip that lies about it",
      () => zipOf([{ name: "a.csv", content: zeros(200), claimed: 1_000 }]),
      "DAMAGED_ARCHIVE",
      /too many bytes/,
    ],
    ["as workbook", () => sheetOf(zeros(200)), "ARCHIVE_REFUSED", /100 times/],
    ["in which another one is", () => gzipSync(gzipSync(text)), "ARCHIVE_REFUSED", /another archive/],
    [
      "in which a workbook is",
      () => zipOf([{ name: "a.xlsx", content: xlsxOf([["id"]]) }]),
      "ARCHIVE_REFUSED",
      /another archive/,
    ],
    [
      "with a name that leads out of it",
      () => zipOf([{ name: "../../a.csv", content: text }]),
      "ARCHIVE_REFUSED",
      /leads out/,
    ],
    [
      "with an absolute name",
      () => zipOf([{ name: "/etc/a.csv", content: text }]),
      "ARCHIVE_REFUSED",
      /leads out/,
    ],
    [
      "with a password",
      () => zipOf([{ name: "a.csv", content: text, encrypted: true }]),
      "ARCHIVE_REFUSED",
      /password/,
    ],
    [
      "with several files of which none is named",
      () => several,
      "ARCHIVE_REFUSED",
      /2 files \(a\.csv, b\.csv\)/,
    ],
    ["with nothing in it", () => zipOf([]), "ARCHIVE_REFUSED", /no file/],
    [
      "with too many entries",
      () => zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: "" }))),
      "ARCHIVE_REFUSED",
      /10001 entries/,
    ],
    [
      "that breaks off, as gzip",
      () => gzipSync(text.repeat(1_000)).subarray(0, 40),
      "DAMAGED_ARCHIVE",
      /damaged/,
    ],
    ["that breaks off, as zip", () => several.subarray(0, 100), "DAMAGED_ARCHIVE", /damaged/],
  ])("%s", async (_, make, code, reason) => {
    const content = make();
    const path = files.write("bad.bin", content);
    // Processor time: others share the machine.
    const before = process.cpuUsage();
    const refusal = await openFile(path, "bad.bin").catch((error: unknown) => error);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(refusal).toMatchObject({ code, file: "bad.bin", text: { en: expect.stringMatching(reason) } });
    expect((refusal as { text: { zh: string } }).text.zh).toMatch(/\p{Script=Han}/u);
  });

  it("that is a workbook and lies about the size of a part, when that part is read", async () => {
    const opened = await open("lie.xlsx", sheetOf(zeros(200), 1_000));
    const workbook = opened.content();
    if (!isWorkbook(workbook)) throw new Error("no workbook");
    const read = async () => {
      for await (const _ of workbook.open("xl/worksheets/sheet1.xml"));
    };
    await expect(read()).rejects.toMatchObject({ code: "DAMAGED_ARCHIVE" });
    opened.close();
  });
});
