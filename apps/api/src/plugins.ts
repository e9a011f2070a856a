import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context.ts";
import { checkCost } from "./cost.ts";
import { isOversized } from "./format-error.ts";

/** Refuses operations that ask for too much, before anything runs. */
export const costLimit: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ schema, document, operation, request }) {
      if (operation) checkCost(schema, document, operation, request.variables ?? {});
    },
  }),
};

const RESPONSE_TYPE = "application/graphql-response+json";

/**
 * A caller that asks for `application/json` gets 200 with `errors` for a query that does not parse, validate or coerce,
 * as GraphQL over HTTP has it; the status code is for `application/graphql-response+json`.
 * What was refused for its size keeps its 400.
 */
export const legacyStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    async willSendResponse({ response, errors }) {
      const accepts = request.http?.headers.get("accept") ?? "";
      const codes = new Set(
        errors?.map((error) => (isOversized(error.message) ? "COST_LIMIT" : error.extensions?.code)),
      );
      if (
        response.http.status === 400 &&
        !accepts.includes(RESPONSE_TYPE) &&
        !codes.has("COST_LIMIT") &&
        isAboutTheQuery(codes)
      )
        response.http.status = 200;
    },
  }),
};

function isAboutTheQuery(codes: ReadonlySet<unknown>): boolean {
  return ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"].some((code) =>
    codes.has(code),
  );
}
