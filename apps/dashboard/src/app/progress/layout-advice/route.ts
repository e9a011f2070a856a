import { ask } from "../../../api/ask.ts";
import { LayoutAdviceProgressDocument } from "../../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../../api/failure.ts";
import { readAdviceVariables } from "../../../layout/advice-question.ts";

/** How far advice for a layout is, for the page that waits for it: `/progress/layout-advice?of={…}`. */
export async function GET(request: Request): Promise<Response> {
  const variables = readAdviceVariables(new URL(request.url).searchParams.get("of"));
  if (variables === null)
    return Response.json({ error: "expected plan, edits and request as JSON" }, { status: 400 });
  try {
    const { layoutAdviceProgress } = await ask(LayoutAdviceProgressDocument, variables);
    return Response.json(layoutAdviceProgress, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused)
      return Response.json({ error: error.name }, { status: 502 });
    throw error;
  }
}
