import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, type Router } from "express";
import { examples } from "./examples.ts";

const bundle = fileURLToPath(new URL("../dist/graphiql", import.meta.url));

/** Nothing but this server: the page works without any other host and cannot reach one. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL's own files. */
export function graphiqlFiles(): Router {
  const router = express.Router();
  router.use("/graphiql", express.static(bundle, { index: false, maxAge: "1h" }));
  return router;
}

/** Shows GraphiQL to a browser that opens /graphql; queries pass. */
export function graphiqlPage(): RequestHandler {
  return (request, response, next) => {
    const query = request.url.includes("query=");
    if (request.method !== "GET" || query || !(request.headers.accept ?? "").includes("text/html"))
      return next();
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.type("html").send(existsSync(bundle) ? page() : unbuilt);
  };
}

function page(): string {
  const data = JSON.stringify(examples).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Touchstone GraphQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/page.css">
  </head>
  <body>
    <div id="graphiql"></div>
    <script type="application/json" id="examples">${data}</script>
    <script type="module" src="/graphiql/page.js"></script>
  </body>
</html>
`;
}

const unbuilt = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Touchstone GraphQL</title></head>
  <body><p>The query page is not built yet. Run <code>npm run build -w @touchstone/api</code>. The API itself works.</p></body>
</html>
`;
