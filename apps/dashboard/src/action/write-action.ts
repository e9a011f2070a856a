"use server";

import { redirect } from "next/navigation";
import { ask } from "../api/ask.ts";
import { ChangeActionDocument, CreateActionDocument, type IndicatorId } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { type Locale, locales } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { actionAddress } from "./action-view.ts";
import { type ActionFields, type ActionState, missing, planOf, readFields, textOf } from "./read-action.ts";

/** Makes an action, then shows it. What could not be written comes back with what was typed. */
export async function createAction(_: ActionState, form: FormData): Promise<ActionState> {
  const fields = readFields(form);
  return write(localeOf(form), fields, async () => {
    const indicator = textOf(form, "indicator");
    const { effort, ...plan } = planOf(fields, textOf(form, "shares").split(",").includes(indicator));
    const touchpoint = textOf(form, "touchpoint");
    const { createAction: made } = await ask(CreateActionDocument, {
      action: {
        ...plan,
        ...(effort !== null && { effort }),
        venue: textOf(form, "venue"),
        indicator: indicator as IndicatorId,
        ...(touchpoint !== "" && { touchpoint, journey: textOf(form, "journey") || null }),
        note: fields.note,
      },
      who: fields.who,
      clientKey: textOf(form, "clientKey"),
    });
    return made.id;
  });
}

/** Changes an action, or only writes something about it, then shows it again. */
export async function changeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const fields = readFields(form);
  return write(localeOf(form), fields, async () => {
    const { effort, ...plan } = planOf(fields, textOf(form, "unit") === "SHARE");
    const { changeAction: changed } = await ask(ChangeActionDocument, {
      id: textOf(form, "id"),
      change: { ...plan, ...(effort !== null && { effort }) },
      note: fields.note,
      basedOn: Number(textOf(form, "basedOn")),
      who: fields.who,
      clientKey: textOf(form, "clientKey"),
    });
    return changed.id;
  });
}

/** The language of the page: an action of a form has no address to read it from. */
function localeOf(form: FormData): Locale {
  return locales.find((locale) => locale === textOf(form, "locale")) ?? locales[0];
}

async function write(
  locale: Locale,
  fields: ActionFields,
  send: () => Promise<string>,
): Promise<ActionState> {
  const failed = (problem: ActionState["problem"], reason = ""): ActionState => ({ fields, problem, reason });
  const lacking = missing(fields);
  if (lacking) return failed(lacking);
  let id: string;
  try {
    id = await send();
  } catch (error) {
    if (error instanceof ApiUnreachable) return failed("unreachable");
    if (!(error instanceof ApiRefused)) throw error;
    return error.has("CONFLICT") ? failed("changed") : failed("refused", error.reason(locale));
  }
  await rememberWriter(fields.who);
  redirect(actionAddress(locale, id));
}
