// Entry of the analysis thread: lets it read TypeScript, then starts it.
import { register } from "tsx/esm/api";

register();
await import("./analysis-worker.ts");
