import { FileProblem } from "../problem.ts";
import type { FileDeclaration } from "./declaration.ts";
import { readXml } from "./xml.ts";

/** The parts of a workbook (XLSX), by name; each can be opened once or several times. */
export interface Workbook {
  names: readonly string[];
  open(name: string): AsyncIterable<Uint8Array>;
}

/** A workbook, not the bytes of a file. */
export function isWorkbook(content: object): content is Workbook {
  return "names" in content && "open" in content;
}

/** What has to be known of a workbook to read one of its sheets. */
export interface SheetPlace {
  name: string;
  /** Name of the sheet's part. */
  part: string;
  /** Are days counted from 1904, as old Macintosh programs do? */
  date1904: boolean;
  strings: string | null;
  styles: string | null;
}

/** The part by which a workbook is known. */
export const WORKBOOK_PART = "xl/workbook.xml";

/**
 * Finds the sheet of a name, or the first that is not hidden.
 * @throws FileProblem NO_SHEET with the names that there are; MALFORMED_WORKBOOK
 */
export async function findSheet(
  workbook: Workbook,
  { sheet: wanted }: FileDeclaration,
  file: string,
): Promise<SheetPlace> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let date1904 = false;
  await drain(workbook, WORKBOOK_PART, file, (tag, attributes) => {
    if (tag === "workbookPr") date1904 = isTrue(attributes.date1904);
    if (tag !== "sheet") return;
    const relation =
      attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const hidden = attributes.state !== undefined && attributes.state !== "visible";
    sheets.push({ name: attributes.name ?? "", relation: relation ?? "", hidden });
  });
  const targets = new Map<string, { target: string; type: string }>();
  await drain(workbook, "xl/_rels/workbook.xml.rels", file, (tag, { Id = "", Target = "", Type = "" }) => {
    if (tag === "Relationship") targets.set(Id, { target: partName(Target), type: Type });
  });
  const found = sheets.find(({ name, hidden }) => (wanted === undefined ? !hidden : name === wanted));
  if (!found)
    throw noSheet(
      file,
      wanted,
      sheets.map(({ name }) => name),
    );
  const part = targets.get(found.relation)?.target;
  if (part === undefined || !workbook.names.includes(part))
    throw malformedWorkbook(file, WORKBOOK_PART, found.name);
  const other = (kind: string): string | null =>
    [...targets.values()].find(
      ({ type, target }) => type.endsWith(`/${kind}`) && workbook.names.includes(target),
    )?.target ?? null;
  return { name: found.name, part, date1904, strings: other("sharedStrings"), styles: other("styles") };
}

async function drain(
  workbook: Workbook,
  part: string,
  file: string,
  open: (tag: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (!workbook.names.includes(part)) throw malformedWorkbook(file, part, "∅");
  for await (const _ of readXml(workbook.open(part), { open }, file, part));
}

/** Targets are relative to the folder `xl`, or begin at the root. */
const partName = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

const noSheet = (file: string, wanted: string | undefined, names: readonly string[]) =>
  new FileProblem({
    code: "NO_SHEET",
    file,
    found: names.join(" | "),
    expected: wanted ?? "1",
    text: {
      en: `the workbook has no ${wanted === undefined ? "sheet that is not hidden" : `sheet "${wanted}"`}; found ${names.join(", ") || "none"}`,
      zh: `工作簿中没有${wanted === undefined ? "可见的工作表" : `工作表“${wanted}”`}；现有：${names.join("、") || "无"}`,
    },
  });

/** A workbook that is damaged or none. */
export const malformedWorkbook = (file: string, part: string, found: string, row?: number) =>
  new FileProblem({
    code: "MALFORMED_WORKBOOK",
    file,
    ...(row !== undefined && { row }),
    found,
    expected: part,
    text: {
      en: `the workbook cannot be read: found ${found} in ${part}; save it again as .xlsx, or as CSV`,
      zh: `无法读取该工作簿：${part} 中出现 ${found}；请重新另存为 .xlsx 或 CSV`,
    },
  });
