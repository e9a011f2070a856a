import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Message } from "../navigation/message.tsx";
import { apiUrl } from "./environment.ts";
import { type ApiProblem, ApiRefused, ApiUnreachable } from "./failure.ts";

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
  return (
    <Message title={t("refusedTitle")}>
      <p>{t("refused")}</p>
      <ul>
        {problems.map(({ code, message }) => (
          <li key={`${code} ${message}`}>
            <code>{code}</code> {message}
          </li>
        ))}
      </ul>
    </Message>
  );
}
