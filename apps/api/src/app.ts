import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type Express } from "express";
import { type Context, createContext, type Services } from "./context.ts";
import { formatError, MAX_TOKENS } from "./format-error.ts";
import { goneSignal } from "./gone.ts";
import { graphiqlFiles, graphiqlPage } from "./graphiql.ts";
import { type Health, healthRoutes } from "./health.ts";
import { onlyOurHost } from "./host.ts";
import { jobRoutes } from "./jobs.ts";
import { planRoutes } from "./plan-upload.ts";
import { costLimit, legacyStatus } from "./plugins.ts";
import { PREFLIGHT_HEADERS } from "./preflight.ts";
import { rejectedRowRoutes } from "./rejected-rows.ts";
import { reportRoutes } from "./report/routes.ts";
import { jsonBody, requestErrors } from "./request.ts";
import { schema } from "./schema.ts";
import { uploadRoutes } from "./upload.ts";
import { heldRoutes } from "./uploads.ts";

/** Apollo Server over our schema, with the limits that hold for every request. */
export function createApollo(services: Services, http: Server): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    // The tests of conformance and our own stop need to decide by themselves when the process ends.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: [...PREFLIGHT_HEADERS] },
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: formatError(services.log),
    plugins: [
      costLimit,
      legacyStatus,
      ApolloServerPluginLandingPageDisabled(),
      // No field has a cache hint; looking for one costs every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 10_000 }),
    ],
  });
}

/** Every route of the API, in the order in which they are tried. */
export function createApp(
  services: Services,
  apollo: ApolloServer<Context>,
  health: Health,
  allowedHosts: readonly string[],
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(healthRoutes(health, services.log));
  app.use(onlyOurHost(allowedHosts));
  app.use(graphiqlFiles());
  app.use(uploadRoutes(services));
  app.use(rejectedRowRoutes(services));
  app.use(heldRoutes(services));
  app.use(jobRoutes(services));
  app.use(planRoutes(services));
  app.use(reportRoutes(services));
  app.use(
    "/graphql",
    graphiqlPage(),
    ...jsonBody(),
    expressMiddleware(apollo, {
      context: async ({ res }) => createContext(services, goneSignal(res)),
    }),
  );
  app.use((_request, response) => {
    response.status(404).json({
      errors: [
        { message: "There is nothing here. GraphQL is at /graphql.", extensions: { code: "NOT_FOUND" } },
      ],
    });
  });
  app.use(requestErrors(services.log));
  return app;
}
