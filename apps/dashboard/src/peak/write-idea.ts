"use server";

import { redirect } from "next/navigation";
import { ask } from "../api/ask.ts";
import {
  ChangePeakIdeaDocument,
  ChoosePeakIdeaDocument,
  CreatePeakIdeaDocument,
  DropPeakIdeaDocument,
} from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { pageAddress } from "../navigation/page-address.ts";
import { type Locale, locales } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import {
  type IdeaFields,
  type IdeaFormState,
  type IdeaProblem,
  missing,
  readIdeaFields,
  textOf,
  textsOf,
} from "./read-idea.ts";

/** Writes an idea down, then shows it. What could not be written comes back with what was typed. */
export async function createIdea(_: IdeaFormState, form: FormData): Promise<IdeaFormState> {
  return write(form, "text", async (fields, sent) => {
    const { createPeakIdea: made } = await ask(CreatePeakIdeaDocument, {
      idea: {
        ...textsOf(fields),
        venue: textOf(form, "venue"),
        touchpoint: textOf(form, "touchpoint"),
        segmentDimension: textOf(form, "dimension") || null,
        segmentValue: textOf(form, "segment") || null,
      },
      ...sent,
    });
    return made.id;
  });
}

/** Changes what an idea says. */
export async function changeIdea(_: IdeaFormState, form: FormData): Promise<IdeaFormState> {
  return write(form, "text", async (fields, sent) => {
    const change = { ...textsOf(fields) };
    const { changePeakIdea: changed } = await ask(ChangePeakIdeaDocument, {
      change,
      ...ofIdea(form),
      ...sent,
    });
    return changed.id;
  });
}

/** Makes an idea into an action. */
export async function chooseIdea(_: IdeaFormState, form: FormData): Promise<IdeaFormState> {
  return write(form, "action", async ({ owner, target, due }, sent) => {
    const aim = Number(target);
    const { choosePeakIdea: chosen } = await ask(ChoosePeakIdeaDocument, {
      action: {
        owner,
        title: textOf(form, "title") || null,
        target: target === "" || !Number.isFinite(aim) ? null : aim,
        due: due || null,
      },
      ...ofIdea(form),
      ...sent,
    });
    return chosen.id;
  });
}

/** Drops an idea with a reason. */
export async function dropIdea(_: IdeaFormState, form: FormData): Promise<IdeaFormState> {
  return write(form, "reason", async ({ reason }, sent) => {
    const { dropPeakIdea: dropped } = await ask(DropPeakIdeaDocument, { reason, ...ofIdea(form), ...sent });
    return dropped.id;
  });
}

const ofIdea = (form: FormData) => ({ id: textOf(form, "id"), basedOn: Number(textOf(form, "basedOn")) });

async function write(
  form: FormData,
  asked: Parameters<typeof missing>[1],
  send: (fields: IdeaFields, sent: { who: string; clientKey: string }) => Promise<string>,
): Promise<IdeaFormState> {
  const fields = readIdeaFields(form);
  const locale: Locale = locales.find((known) => known === textOf(form, "locale")) ?? locales[0];
  const failed = (problem: IdeaProblem, reason = ""): IdeaFormState => ({ fields, problem, reason });
  const lacking = missing(fields, asked);
  if (lacking) return failed(lacking);
  let id: string;
  try {
    id = await send(fields, { who: fields.who, clientKey: textOf(form, "clientKey") });
  } catch (error) {
    if (error instanceof ApiUnreachable) return failed("unreachable");
    if (!(error instanceof ApiRefused)) throw error;
    return error.has("CONFLICT") ? failed("changed") : failed("refused", error.reason(locale));
  }
  await rememberWriter(fields.who);
  // A form has no address of its own: it says which place it was on and what was shown there.
  const search = new URLSearchParams(textOf(form, "search")).toString();
  const address = pageAddress(locale, "peaks", textOf(form, "place"), search === "" ? "" : `?${search}`);
  redirect(`${address}#${encodeURIComponent(id)}`);
}
