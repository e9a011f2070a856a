import { parentPort } from "node:worker_threads";
import { pdfOf } from "./pdf.ts";
import type { RenderAnswer, RenderOrder } from "./render.ts";
import { workbookOf } from "./workbook.ts";

const renderers = { pdf: pdfOf, xlsx: workbookOf };

const port = parentPort;
if (!port) throw new Error("render-thread runs in a worker thread only");

port.on("message", async ({ number, report, format }: RenderOrder) => {
  try {
    // Copied out of the pool that small buffers share, which cannot be handed over.
    const bytes = new Uint8Array(await renderers[format](report));
    port.postMessage({ number, bytes } satisfies RenderAnswer, [bytes.buffer]);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ number, error: text } satisfies RenderAnswer);
  }
});
