import express, { type Router } from "express";

/** Whether we can serve; told apart from merely being alive. */
export interface Health {
  /** Throws when the database does not answer. */
  check(): Promise<void>;
  /** Set when the server is about to stop: no new work should come here. */
  stopping: boolean;
}

/** `/livez` never touches the database; `/readyz` says whether requests can be answered. */
export function healthRoutes(health: Health, log: (message: string) => void): Router {
  const router = express.Router();
  router.get("/livez", (_request, response) => {
    response.json({ status: "alive" });
  });
  router.get("/readyz", async (_request, response) => {
    if (health.stopping) {
      response.status(503).json({ status: "stopping" });
      return;
    }
    try {
      await health.check();
      response.json({ status: "ready" });
    } catch (error) {
      log(`not ready: ${error instanceof Error ? error.message : String(error)}`);
      response.status(503).json({ status: "database unavailable" });
    }
  });
  return router;
}
