import { decodeBlock } from "@touchstone/core/intake/file/block-text";
import { detectEncoding } from "@touchstone/core/intake/file/detect-encoding";
import { encodingNames } from "@touchstone/core/intake/file/encoding";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { PlanRejected } from "./import-plan.ts";

/** How much of a file is looked at to say what it may be written in, and how much of that before the first bad byte. */
const LOOKED_AT = 64 * 1024;
const LOOKED_BACK = 1024;
/** From here on it is worth saying. */
const LIKELY = 0.5;

/**
 * The text of a plan's file. JSON is written in UTF-8 and in nothing else (RFC 8259, section 8.1), so that bytes which are
 * not are refused with their place, and with what they may be instead: a guess would be stored for good.
 *
 * @throws PlanRejected for bytes that are no text
 */
export function textOfPlan(bytes: Uint8Array, name: string): string {
  const { text, bad } = decodeBlock(bytes, "utf-8");
  if (text === undefined) throw new PlanRejected([notText(bytes, bad, name)]);
  return new TextDecoder().decode(text);
}

function notText(bytes: Uint8Array, bad: number, name: string): PlanProblem {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < bad; at = bytes.indexOf(0x0a, at + 1)) line++;
  const found = Array.from(bytes.subarray(bad, bad + 4), (byte) => byte.toString(16).padStart(2, "0")).join(
    " ",
  );
  const seemingly = seemingEncoding(bytes, bad);
  return {
    code: "E001",
    severity: "error",
    featureId: null,
    path: `line ${line}`,
    message: {
      en: `${name}, line ${line}, byte ${bad + 1}: found bytes ${found}, which are not UTF-8, expected a JSON text.`,
      zh: `${name} 第 ${line} 行、第 ${bad + 1} 字节：字节 ${found} 不是有效的 UTF-8 编码，应为 JSON 文本。`,
    },
    hint: seemingly
      ? {
          en: `The file seems to be written in ${seemingly.en}: save it as UTF-8.`,
          zh: `文件可能采用 ${seemingly.zh} 编码，请另存为 UTF-8。`,
        }
      : { en: "Save the file as UTF-8.", zh: "请将文件另存为 UTF-8 编码。" },
  };
}

function seemingEncoding(bytes: Uint8Array, bad: number) {
  // Even, so that characters of two bytes stay whole.
  const from = bad < LOOKED_BACK ? 0 : (bad - LOOKED_BACK) & ~1;
  const { encoding, confidence } = detectEncoding(bytes.subarray(from, from + LOOKED_AT));
  return encoding === "utf-8" || confidence < LIKELY ? null : encodingNames[encoding];
}
