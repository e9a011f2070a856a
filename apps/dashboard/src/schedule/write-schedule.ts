"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { ask } from "../api/ask.ts";
import { ScheduleReportDocument, StopReportScheduleDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { rememberWriter } from "../writing/writer.ts";
import { localeOf, readSchedule } from "./read-schedule.ts";
import { fieldOf, type ScheduleDraft, type ScheduleField, typedSchedule } from "./schedule-draft.ts";

/** What became of a form: done, or why not. */
export interface ScheduleState {
  done: boolean;
  problem: "unreachable" | null;
  /** What the API says is wrong, in the page's language. */
  refused: string | null;
}

/** What became of the form of a new schedule. */
export interface NewSchedule extends ScheduleState {
  /** How often it was sent. */
  attempt: number;
  /** What was typed, where it was refused and stays to be mended; `null` to begin with and once it is kept. */
  draft: ScheduleDraft | null;
  /** The field that the refusal is about; `null` where it is about none. */
  field: ScheduleField | null;
}

/** Lets a report go out by itself. What was refused keeps all that was typed, but for the secret. */
export async function scheduleReport({ attempt }: NewSchedule, form: FormData): Promise<NewSchedule> {
  const given = readSchedule(form);
  let field: ScheduleField | null = null;
  const state = await write(form, given.who, async () => {
    try {
      await ask(ScheduleReportDocument, given);
    } catch (error) {
      if (error instanceof ApiRefused) field = fieldOf(error.problems[0]?.argument ?? []);
      throw error;
    }
  });
  return { ...state, attempt: attempt + 1, draft: state.done ? null : typedSchedule(form), field };
}

/** Stops one. */
export async function stopSchedule(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const who = String(form.get("who") ?? "").trim();
  const id = Number(form.get("id"));
  return write(form, who, () => ask(StopReportScheduleDocument, { id, who, clientKey: randomUUID() }));
}

async function write(form: FormData, who: string, send: () => Promise<unknown>): Promise<ScheduleState> {
  try {
    await send();
  } catch (error) {
    if (error instanceof ApiUnreachable) return { done: false, problem: "unreachable", refused: null };
    if (error instanceof ApiRefused)
      return { done: false, problem: null, refused: error.reason(localeOf(form)) };
    throw error;
  }
  await rememberWriter(who);
  revalidatePath("/[locale]/schedules", "page");
  return { done: true, problem: null, refused: null };
}
