import type { Slice } from "@touchstone/core/slice";
import {
  type ActionPlan,
  type ActionStatus,
  DEFAULT_EFFORT,
  MOST_EFFORT,
} from "@touchstone/core/strategy/action";
import type { NewAction } from "@touchstone/db/action/action";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { plainIndicator } from "../indicator.ts";
import { journeyOf } from "../slice.ts";
import { readWrittenText } from "../written-text.ts";
import { readBaseline } from "./baseline.ts";

/** Longest texts people may send. */
export const LENGTHS = { title: 200, owner: 100, note: 4_000, unit: 100 };

type Given<Value> = Value | null | undefined;

/** A new action as somebody sent it. */
export interface GivenAction {
  venue: string;
  indicator: Parameters<typeof plainIndicator>[0];
  journey?: Given<string>;
  journeyVersion?: Given<number>;
  touchpoint?: Given<string>;
  unit?: Given<string>;
  title: string;
  owner: string;
  status?: Given<ActionStatus>;
  target?: Given<number>;
  start?: Given<string>;
  due?: Given<string>;
  effort?: Given<number>;
  baselineFrom?: Given<string>;
  baselineTo?: Given<string>;
  note?: Given<string>;
}

/**
 * An action that can be stored, with its baseline as it stands now.
 * @throws InputError with the path to what is wrong
 */
export async function readNewAction(
  context: Context,
  given: GivenAction,
  writer: { author: string; clientKey: string },
): Promise<NewAction> {
  const catalogue = await context.known();
  if (!catalogue.venueByCode.has(given.venue))
    throw new InputError(["action", "venue"], {
      en: `There is no venue "${given.venue}".`,
      zh: `没有代码为“${given.venue}”的场所。`,
    });
  const indicator = plainIndicator(given.indicator);
  if (given.touchpoint != null && given.unit != null)
    throw new InputError(["action", "unit"], {
      en: "An action is about a touchpoint or a unit, not both.",
      zh: "一项行动只能针对触点或业态单元之一。",
    });
  const slice: Slice & { venues: [string] } = {
    venues: [given.venue],
    ...(given.baselineFrom != null && { from: given.baselineFrom }),
    ...(given.baselineTo != null && { to: given.baselineTo }),
    ...(given.journey != null && { journey: given.journey }),
    ...(given.journeyVersion != null && { journeyVersion: given.journeyVersion }),
    ...(given.touchpoint != null && { touchpoint: given.touchpoint }),
  };
  const journey = given.touchpoint == null ? null : journeyOf(catalogue, slice, ["action"]);
  const plan = checkedPlan({
    title: readWrittenText("title", given.title, LENGTHS.title),
    owner: readWrittenText("owner", given.owner, LENGTHS.owner),
    status: given.status ?? "planned",
    target: given.target ?? null,
    startDay: given.start ?? null,
    dueDay: given.due ?? null,
    effort: given.effort ?? DEFAULT_EFFORT,
  });
  return {
    venue: given.venue,
    journeyCode: journey?.code ?? null,
    journeyVersion: journey?.version ?? null,
    touchpoint: given.touchpoint ?? null,
    unit: given.unit == null ? null : readWrittenText("unit", given.unit, LENGTHS.unit),
    indicator: indicator.id,
    baseline: await readBaseline(context, catalogue, indicator, slice, plan.startDay),
    first: { ...plan, note: noteOf(given.note), ...writer },
  };
}

/** What was written, without spaces around it; `null` where nothing was. */
export function noteOf(note: string | null | undefined): string | null {
  return note == null || note.trim() === "" ? null : readWrittenText("note", note, LENGTHS.note);
}

/** @throws InputError for a plan that contradicts itself */
export function checkedPlan(plan: ActionPlan): ActionPlan {
  const { effort, target, startDay, dueDay, status } = plan;
  if (!(effort > 0 && effort <= MOST_EFFORT))
    throw new InputError(["effort"], {
      en: `The effort is ${effort}; expected more than 0 and at most ${MOST_EFFORT}.`,
      zh: `投入为 ${effort}，应大于 0 且不超过 ${MOST_EFFORT}。`,
    });
  if (target !== null && !Number.isFinite(target))
    throw new InputError(["target"], { en: "The target is no number.", zh: "目标值不是数字。" });
  if (startDay !== null && dueDay !== null && dueDay < startDay)
    throw new InputError(["due"], {
      en: `It is due on ${dueDay}, which is before its start on ${startDay}.`,
      zh: `截止日期 ${dueDay} 早于开始日期 ${startDay}。`,
    });
  const begun: readonly ActionStatus[] = ["running", "done"];
  if (startDay === null && begun.includes(status))
    throw new InputError(["start"], {
      en: "An action that runs or is done needs the day on which it began.",
      zh: "进行中或已完成的行动须填写开始日期。",
    });
  return plan;
}
