import { Engine, failureOf } from "./engine.worker.ts";
import { buffersOf } from "./figures.worker.ts";
import type { Answer, Question } from "./protocol.ts";

/** The part of a worker's global scope that is used; the page's own types know `window` only. */
interface Scope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer, handedOver?: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
let engine: Engine | null = null;

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) =>
    scope.postMessage({ kind: "failed", id: data.id, failure: failureOf(error) }),
  );
};

async function answer(question: Question): Promise<void> {
  const { id } = question;
  if (question.kind === "load") {
    engine = null;
    const document = await documentOf(question.source);
    if (typeof document !== "string") {
      scope.postMessage({ kind: "failed", id, failure: { kind: "unreachable", status: document.status } });
      return;
    }
    engine = new Engine(document, question.locale);
    const { outline, catalogue } = engine;
    scope.postMessage({ kind: "loaded", id, outline, catalogue });
    return;
  }
  if (engine === null) throw new Error("a plan has to be loaded before it is run");
  const judged = engine.run(question.edits, question.coarse);
  const figures = judged.before === null ? [judged.after] : [judged.before, judged.after];
  scope.postMessage({ kind: "judged", id, ...judged }, figures.flatMap(buffersOf));
}

async function documentOf(
  source: Extract<Question, { kind: "load" }>["source"],
): Promise<string | { status: number | null }> {
  if ("document" in source) return source.document;
  const response = await fetch(source.address).catch(() => null);
  return response?.ok ? response.text() : { status: response?.status ?? null };
}
