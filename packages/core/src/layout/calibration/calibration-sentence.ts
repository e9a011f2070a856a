import type { LocalisedText } from "../../text/text.ts";
import type { ComparedDay } from "./compared-counts.ts";
import type { CountFit } from "./count-fit.ts";
import type { FittedConstantChange } from "./fitted-constants.ts";

interface Told {
  constants: readonly FittedConstantChange[];
  before: ComparedDay;
  after: ComparedDay;
  heldOut: ComparedDay | null;
}

/** Traffic models are taken as good from this share of counts with GEH below 5. @see Highways Agency, DMRB 12 */
const GOOD_SHARE = 0.85;

/** What somebody reads first: how well the model met the counts before and after, and counts it had not seen. */
export function calibrationSentence({ constants, before, after, heldOut }: Told): LocalisedText {
  const main = (["edges", "visits", "occupancy"] as const).find((kind) => after[kind] !== null);
  if (constants.length === 0)
    return {
      en: "The counts determine no constant: the plan stays as it is.",
      zh: "这些计数不足以确定任何参数，方案保持不变。",
    };
  if (main === undefined)
    return {
      en: "Constants are taken from the counts, but none of the counts can judge the model: absolute numbers stay unproven.",
      zh: "参数已取自计数，但其中没有可用于检验模型的数据，绝对数值仍未经验证。",
    };
  const [was, is] = [before[main] as CountFit, after[main] as CountFit];
  const what = { edges: edgesName, visits: visitsName, occupancy: occupancyName }[main];
  const en = [
    `With the fitted constants ${percent(is.gehBelow5Share)} of ${is.n} ${what.en} are met (GEH below 5; before: ${percent(was.gehBelow5Share)})${is.r2 === null ? "" : `, R² ${figure(is.r2)}`}.`,
  ];
  const zh = [
    `采用拟合参数后，${is.n} 项${what.zh}中 ${percent(is.gehBelow5Share)} 吻合（GEH < 5；此前为 ${percent(was.gehBelow5Share)}）${is.r2 === null ? "" : `，R² 为 ${figure(is.r2)}`}。`,
  ];
  const judged = heldOut?.[main] ?? null;
  if (judged) {
    en.push(`Of ${judged.n} counts that it was not fitted to, ${percent(judged.gehBelow5Share)} are met.`);
    zh.push(`未参与拟合的 ${judged.n} 项计数中，${percent(judged.gehBelow5Share)} 吻合。`);
  } else {
    en.push("Nothing was held out: whether it holds on another day is not shown.");
    zh.push("未留出检验数据，能否适用于其他日期尚未验证。");
  }
  if (is.gehBelow5Share < GOOD_SHARE) {
    en.push(
      `Less than ${percent(GOOD_SHARE)} is a poor fit: look for what the plan does not have before accepting it.`,
    );
    zh.push(`低于 ${percent(GOOD_SHARE)} 属拟合欠佳，采用前请核查方案中缺失的因素。`);
  }
  return { en: en.join(" "), zh: zh.join("") };
}

const edgesName = { en: "hourly counts of passers-by", zh: "通道逐时客流" };
const visitsName = { en: "counts of visits", zh: "单元到访量" };
const occupancyName = { en: "counts of persons in zones", zh: "分区在场人数" };
/** Rounded down: what is called less than a bound reads less. */
const percent = (share: number) => `${Math.floor(100 * share + 1e-9)}%`;
const figure = (value: number) => value.toFixed(3);
