import type { LocalisedText } from "../../text/text.ts";
import { type Calibration, calibrationStepNames } from "./calibration.ts";
import type { ChoiceFit } from "./choice-constants.ts";

interface Known {
  choice: ChoiceFit | null;
  steps: Calibration["steps"];
  unreachable: readonly string[];
  level: number | null;
}

/** Scatter of counts from which the model misses more than chance explains. */
const OVERDISPERSED = 2;
/** Predicted over observed visits between which totals agree. */
const LEVELS = [0.9, 1.1] as const;

/** What somebody should know before believing a calibration. */
export function notesOf({ choice, steps, unreachable, level }: Known): LocalisedText[] {
  const notes: LocalisedText[] = [];
  if (choice?.thetaWeak) {
    const { low, high } = choice.thetaPerMin;
    const en = [low === null ? null : `above ${figure(low)}`, high === null ? null : `below ${figure(high)}`];
    const zh = [low === null ? null : `大于 ${figure(low)}`, high === null ? null : `小于 ${figure(high)}`];
    notes.push({
      en: `The counts hardly tell how waiting deters visitors (θ): queues were too short. θ is plausible ${said(en, " and ", "at any value")} per minute.`,
      zh: `排队较短，客流计数难以反映等候对选择的影响（θ）。θ 的可信范围：${said(zh, "且", "任意取值")}（每分钟）。`,
    });
  }
  if (choice && choice.dispersion > OVERDISPERSED)
    notes.push({
      en: `Counts scatter ${figure(choice.dispersion)} times as widely as chance alone would have it: the model misses something. The intervals are widened accordingly.`,
      zh: `计数的离散程度是随机波动的 ${figure(choice.dispersion)} 倍，说明模型尚有未涵盖的因素；区间已相应放宽。`,
    });
  if (unreachable.length > 0)
    notes.push({
      en: `Visitors were counted at units that nobody can come to in the model: ${unreachable.join(", ")}. Check their hours and doors.`,
      zh: `以下单元有到访计数，但模型中无人可达：${unreachable.join("、")}。请核对营业时间与出入口。`,
    });
  if (level !== null && (level < LEVELS[0] || level > LEVELS[1]))
    notes.push({
      en: `The model has ${percent(level)} of the visits that were counted. Attraction cannot change their number; the length of stays and of stops does.`,
      zh: `模型的到访总量为计数的 ${percent(level)}。吸引力不改变总量，应核对停留时长与各单元逗留时间。`,
    });
  for (const { code } of steps.filter(({ status }) => status === "not converged"))
    notes.push({
      en: `The step "${calibrationStepNames[code].en}" came to no end; the best found is taken.`,
      zh: `步骤“${calibrationStepNames[code].zh}”未收敛，采用目前最优结果。`,
    });
  return notes;
}

const said = (parts: (string | null)[], and: string, otherwise: string) =>
  parts.filter((each) => each !== null).join(and) || otherwise;

const figure = (value: number) => String(Number(value.toPrecision(2)));
const percent = (share: number) => `${Math.round(share * 100)}%`;
