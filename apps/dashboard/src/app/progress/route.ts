import { ask } from "../../api/ask.ts";
import { ProgressDocument } from "../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../api/failure.ts";
import { readSlice } from "../../slice/slice-text.ts";

/** How far the analysis of a slice is, for the page that waits for it: `/progress?slice={…}`. */
export async function GET(request: Request): Promise<Response> {
  const slice = readSlice(new URL(request.url).searchParams.get("slice"));
  if (slice === null) return Response.json({ error: "expected a slice as JSON" }, { status: 400 });
  try {
    const { analysisProgress } = await ask(ProgressDocument, { slice });
    return Response.json(analysisProgress, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused)
      return Response.json({ error: error.name }, { status: 502 });
    throw error;
  }
}
