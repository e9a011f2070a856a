// Entry of a thread that renders one report: lets it read TypeScript, then starts it.
import { register } from "tsx/esm/api";

register();
await import("./render-thread.ts");
