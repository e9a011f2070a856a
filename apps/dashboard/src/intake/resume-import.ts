"use server";

import { redirect } from "next/navigation";
import { apiUrl } from "../api/environment.ts";

/** Begins an import anew that was given up or broken off, then shows its progress. @returns true when it could not be */
export async function resumeImport(_: boolean, form: FormData): Promise<boolean> {
  const job = String(form.get("job") ?? "");
  const locale = form.get("locale") === "zh" ? "zh" : "en";
  if (!/^[0-9a-f-]{36}$/.test(job)) return true;
  let answer: Response;
  try {
    answer = await fetch(new URL(`/jobs/${job}/resume`, apiUrl), {
      method: "POST",
      headers: { "apollo-require-preflight": "1" },
      cache: "no-store",
    });
  } catch (error) {
    console.error("an import could not be resumed", error);
    return true;
  }
  // 409: it is running already, which is what was wanted.
  if (!answer.ok && answer.status !== 409) {
    console.error(`an import could not be resumed: ${answer.status}`, await answer.text());
    return true;
  }
  redirect(`/${locale}/data`);
}
