"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { ask } from "../api/ask.ts";
import { ScheduleReportDocument, StopReportScheduleDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { rememberWriter } from "../writing/writer.ts";
import { localeOf, readSchedule } from "./read-schedule.ts";

/** What became of a form: done, or why not. */
export interface ScheduleState {
  done: boolean;
  problem: "unreachable" | null;
  /** What the API says is wrong, in the page's language. */
  refused: string | null;
}

/** Lets a report go out by itself. */
export async function scheduleReport(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const given = readSchedule(form);
  return write(form, given.who, () => ask(ScheduleReportDocument, given));
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
