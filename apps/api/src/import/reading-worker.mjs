// Entry of the thread that reads files: lets it read TypeScript, then starts it.
import { register } from "tsx/esm/api";

register();
await import("./reading-worker.ts");
