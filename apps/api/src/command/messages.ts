import type { LocalisedText } from "@touchstone/core/text";

/** What the command line says, in both languages. */
export const usage: LocalisedText = {
  en: `touchstone import FILE --survey MAPPING   import a survey file (CSV, TSV, XLSX, JSON, NDJSON, also in .gz or .zip)
                                          MAPPING: a YAML or JSON file, or the code of a shipped survey such as sfo-2017
                                          how the file is written is detected; to say it: --encoding gb18030,
                                          --delimiter tab, --quote "'", --header 3, --format csv, --sheet NAME, --entry NAME
    --correct                             replace rows that are stored already with other contents
touchstone rejected IMPORT --out FILE     the rejected rows of an import with their reasons, as CSV for spreadsheets
touchstone roll-back IMPORT               take an import back; IMPORT: its number
touchstone erase-guest KEY                erase everything stored of a guest, for good
touchstone guess FILE                     print the mapping that a file seems to need, with how sure each guess is
                                          --code CODE, --sector SECTOR, --template JOURNEY, --time-zone ZONE,
                                          --month 2026-05, and how the file is written as above
touchstone plan FILE --venue CODE         import the plan of a venue (GeoJSON, touchstone.plan/1)
    --from osm|indoor                     from an OpenStreetMap extract (.osm, JSON of Overpass), or from GeoJSON files of a building
    --sector SECTOR --time-zone ZONE      make the venue known, if it is not
    --by NAME, --language en|zh           who imports it; language of the messages
touchstone start                          start the API
touchstone status                         say what data there is
touchstone help                           this text

Exit codes: 0 done, 1 nothing was stored, 2 called wrongly.
Environment: DATABASE_URL, TOUCHSTONE_DATA, TOUCHSTONE_API_URL, TOUCHSTONE_LANG (en, zh)`,
  zh: `touchstone import 文件 --survey 映射   导入问卷数据文件（CSV、TSV、XLSX、JSON、NDJSON，可用 .gz 或 .zip 压缩）
                                     映射：YAML 或 JSON 文件，或内置问卷的代码，如 sfo-2017
                                     文件格式与编码自动识别，也可指明：--encoding gb18030、
                                     --delimiter tab、--quote "'"、--header 3、--format csv、--sheet 名称、--entry 名称
    --correct                        已入库但内容不同的行以本文件为准
touchstone rejected 导入号 --out 文件   导出某次导入的拒收行及原因（CSV，可用电子表格打开）
touchstone roll-back 导入号            撤回某次导入
touchstone erase-guest 客人编号        永久删除某位客人的全部数据
touchstone guess 文件                输出该文件所需的映射，并说明每项猜测的把握
                                     --code 代码、--sector 行业、--template 旅程、--time-zone 时区、
                                     --month 2026-05，以及上述文件格式选项
touchstone plan 文件 --venue 代码      导入场所平面图（GeoJSON，touchstone.plan/1）
    --from osm|indoor                由 OpenStreetMap 数据（.osm、Overpass JSON）或室内 GeoJSON 文件生成
    --sector 行业 --time-zone 时区    场所尚不存在时予以新建
    --by 姓名、--language en|zh       导入人；提示语言
touchstone start                     启动 API 服务
touchstone status                    查看数据概况
touchstone help                      显示本说明

退出码：0 完成；1 未入库；2 用法有误。
环境变量：DATABASE_URL、TOUCHSTONE_DATA、TOUCHSTONE_API_URL、TOUCHSTONE_LANG（en、zh）`,
};

const expectedFiles = {
  survey: { en: "a survey file", zh: "问卷数据文件" },
  plan: { en: "a plan", zh: "方案文件" },
} as const;

export const missingFile = (path: string, kind: keyof typeof expectedFiles): LocalisedText => ({
  en: `${path}: found no such file, expected ${expectedFiles[kind].en} that can be read`,
  zh: `${path}：找不到该文件，应为可读取的${expectedFiles[kind].zh}`,
});

export const unknownSurvey = (code: string, known: readonly string[]): LocalisedText => ({
  en: `--survey ${code}: found neither a file nor a survey of that name, expected a YAML or JSON file or one of ${known.join(", ")}`,
  zh: `--survey ${code}：既不是文件也不是已知的问卷，应为 YAML／JSON 文件，或以下之一：${known.join("、")}`,
});

export const counts = (c: {
  file: string;
  read: number;
  stored: number;
  unchanged: number;
  rejected: number;
}): LocalisedText => ({
  en: `${c.file}: ${c.read} rows read = ${c.stored} stored + ${c.unchanged} duplicates + ${c.rejected} rejected`,
  zh: `${c.file}：读取 ${c.read} 行 = 入库 ${c.stored} + 重复 ${c.unchanged} + 拒收 ${c.rejected}`,
});

export const importedBefore = (file: string, earlier: string): LocalisedText => ({
  en: `${file}: this very file was imported before, as ${earlier}; nothing was done`,
  zh: `${file}：同一文件此前已导入（${earlier}），未做任何更改`,
});

export const moreProblems = (count: number): LocalisedText => ({
  en: `… and ${count} more; all are listed on the Data page`,
  zh: `……另有 ${count} 个问题，完整清单见“数据”页`,
});

/** `found`, `expected` as a line of a report puts them. */
export const problemLine = (p: {
  place: string;
  column: string | null;
  found: string;
  expected: string;
}): LocalisedText => ({
  en: `${p.place}: ${p.column === null ? "" : `column ${p.column}, `}found "${p.found}", expected ${p.expected}`,
  zh: `${p.place}：${p.column === null ? "" : `列 ${p.column}，`}实际为“${p.found}”，应为 ${p.expected}`,
});

export const holding = (
  visits: number,
  first: string | null,
  last: string | null,
  place: string,
): LocalisedText =>
  first === null || last === null
    ? { en: `No visits yet. ${place}`, zh: `尚无数据。${place}` }
    : {
        en: `${visits} visits, ${first} to ${last}. ${place}`,
        zh: `共 ${visits} 次到访，${first} 至 ${last}。${place}`,
      };

export const importUnknown = (given: string): LocalisedText => ({
  en: `${given}: found no such import, expected the number of a published one`,
  zh: `${given}：没有这次导入，应为已入库的导入号`,
});

export const rejectedWritten = (path: string): LocalisedText => ({
  en: `${path}: rejected rows written`,
  zh: `${path}：拒收行已写出`,
});

export const takenBack = (batch: number, visits: number): LocalisedText => ({
  en: `import ${batch} was taken back: ${visits} rows removed`,
  zh: `第 ${batch} 次导入已撤回：移除 ${visits} 行`,
});

export const erased = (e: { visits: number; rejectedRows: number; unknown: number }): LocalisedText => ({
  en: `erased: ${e.visits} visits, ${e.rejectedRows} rejected rows${
    e.unknown > 0 ? `; of ${e.unknown} visits imported earlier it is not known whose they are` : ""
  }`,
  zh: `已删除：${e.visits} 次到访、${e.rejectedRows} 行拒收数据${
    e.unknown > 0 ? `；另有 ${e.unknown} 次早先导入的到访无法确认属于哪位客人` : ""
  }`,
});
