import type { ApolloServer } from "@apollo/server";
import { type Context, createContext, type Services } from "../context.ts";
import { type AskGraphql, ReportRefused } from "./make-report.ts";

/** Asks our own GraphQL within this process, by the same gates as any caller. */
export function ownGraphql(
  services: Services,
  apollo: ApolloServer<Context>,
): (signal: AbortSignal) => AskGraphql {
  return (signal) =>
    async (query, { locale, ...variables }) => {
      const { body } = await apollo.executeOperation(
        { query, variables: { ...variables, locale: locale.toUpperCase() } },
        { contextValue: createContext(services, signal) },
      );
      if (body.kind !== "single") throw new Error("a report's operation answered in pieces");
      const { data, errors } = body.singleResult;
      const [error] = errors ?? [];
      if (!error) return data;
      const text = error.extensions?.text as { en: string; zh: string } | undefined;
      throw new ReportRefused(
        text ?? { en: error.message, zh: error.message },
        String(error.extensions?.code),
      );
    };
}
