import { ask } from "../../api/ask.ts";
import { PlanDocumentDocument } from "../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../api/failure.ts";

/** The document of an imported plan, for the worker that simulates it: `/plans?id=…`. A version never changes. */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  try {
    const { node } = await ask(PlanDocumentDocument, { id });
    if (node === null || !("document" in node))
      return Response.json({ error: "expected the identifier of a plan" }, { status: 404 });
    return new Response(node.document, {
      headers: {
        "content-type": "application/geo+json",
        "cache-control": "private, max-age=86400, immutable",
      },
    });
  } catch (error) {
    if (error instanceof ApiRefused) return Response.json({ error: error.name }, { status: 404 });
    if (error instanceof ApiUnreachable) return Response.json({ error: error.name }, { status: 502 });
    throw error;
  }
}
