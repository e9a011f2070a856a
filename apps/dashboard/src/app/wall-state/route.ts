import { ask } from "../../api/ask.ts";
import { WallStateDocument } from "../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../api/failure.ts";

/** Whether newer figures can be had now: asked before the wall is drawn anew, so that it never gives up what it shows. */
export async function GET(): Promise<Response> {
  try {
    const { data } = await ask(WallStateDocument, {});
    return Response.json(data, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused)
      return Response.json({ error: error.name }, { status: 502 });
    throw error;
  }
}
