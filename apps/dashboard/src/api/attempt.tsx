import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Message } from "../navigation/message.tsx";
import type { Locale } from "../text/locale.ts";
import { apiUrl } from "./environment.ts";
import { type ApiProblem, ApiRefused, ApiUnreachable, problemText } from "./failure.ts";

/** Draws a page; when the API cannot be reached or refuses, says so in its place. Any other error goes on. */
export async function attempt(draw: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof ApiUnreachable) {
      console.error(error.message, error.cause);
      return <Unreachable />;
    }
    if (error instanceof ApiRefused) return <Refused problems={error.problems} />;
    throw error;
  }
}

async function Unreachable() {
  const t = await getTranslations("failure");
  return (
    <Message title={t("unreachableTitle")}>
      <p>{t("unreachable", { url: apiUrl })}</p>
    </Message>
  );
}

async function Refused({ problems }: { problems: readonly ApiProblem[] }) {
  const t = await getTranslations("failure");
  const locale = (await getLocale()) as Locale;
  return (
    <Message title={t("refusedTitle")}>
      <p>{t("refused")}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.message}`}>
            <code>{problem.code}</code>{" "}
            <span lang={problem.text === null ? "en" : undefined}>{problemText(problem, locale)}</span>
          </li>
        ))}
      </ul>
    </Message>
  );
}
