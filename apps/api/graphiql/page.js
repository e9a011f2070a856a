// The page behind GET /graphql: GraphiQL over our own API, with the example queries as its first tabs.
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";

// Monaco's language services run in workers of our own origin.
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(`/graphiql/${label === "json" || label === "graphql" ? label : "editor"}.worker.js`),
};

async function fetcher(request) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

const examples = JSON.parse(document.getElementById("examples").textContent);

createRoot(document.getElementById("graphiql")).render(
  h(GraphiQL, {
    fetcher,
    defaultTabs: examples.map(({ query, variables }) => ({ query, variables })),
    shouldPersistHeaders: false,
    inputValueDeprecation: true,
  }),
);
