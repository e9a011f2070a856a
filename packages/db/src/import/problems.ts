import type { Survey } from "@touchstone/core/intake/survey";
import type { LocalisedText } from "@touchstone/core/text";
import type { StoredRowProblem } from "../schema/batch-problem.ts";

/** A visit is already stored, with other answers, at another venue or on another day. */
export function changedVisit(
  survey: Survey,
  { key, row }: { key: string; row: number },
  earlier: { id: number; fileName: string },
): StoredRowProblem {
  return {
    row,
    column: survey.key.join(" + "),
    found: key,
    expected: `the visit as import ${earlier.id} (${earlier.fileName}) stored it, or a new key`,
    message: {
      en: `The visit ${key} was stored by import ${earlier.id} (${earlier.fileName}) with other contents. The stored one was kept.`,
      zh: `访问 ${key} 已由第 ${earlier.id} 次导入（${earlier.fileName}）入库且内容不同，保留已入库的记录。`,
    },
  };
}

/** A row of counts is already stored, with other numbers. */
export function changedCount(
  { key, row }: { key: string; row: number },
  earlier: { id: number; fileName: string },
): StoredRowProblem {
  return {
    row,
    column: null,
    found: key,
    expected: `the numbers as import ${earlier.id} (${earlier.fileName}) stored them`,
    message: {
      en: `${key} was counted by import ${earlier.id} (${earlier.fileName}) with other numbers. The stored ones were kept; take that import back to replace them.`,
      zh: `${key} 已由第 ${earlier.id} 次导入（${earlier.fileName}）入库且数值不同，保留已入库的数值；如需替换，请先撤回该次导入。`,
    },
  };
}

/** What a batch says when nothing of it could be stored. */
export function nothingToStore(read: number): LocalisedText {
  return {
    en: `None of the ${read} rows could be stored. See the problems.`,
    zh: `共读取 ${read} 行，没有一行可以入库，请查看问题清单。`,
  };
}

export function sameFileAs(earlier: { id: number; fileName: string }): LocalisedText {
  return {
    en: `Import ${earlier.id} (${earlier.fileName}) stored this very file while this one was being read. Nothing was stored twice.`,
    zh: `读取期间，第 ${earlier.id} 次导入（${earlier.fileName}）已将同一文件入库，本次未重复入库。`,
  };
}
