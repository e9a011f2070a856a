import { ask } from "../../api/ask.ts";
import { apiLocale } from "../../api/catalogue.ts";
import { LiftDocument } from "../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../api/failure.ts";
import { readSlice } from "../../slice/slice-text.ts";
import { isLocale } from "../../text/locale.ts";
import { improvementInputs, readImprovements } from "../../what-if/improvements.ts";

/** What a scenario goes with, while it is being dragged: `/what-if?slice={…}&locale=en&up=wifi:10`. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const slice = readSlice(search.get("slice"));
  const locale = search.get("locale") ?? "";
  if (slice === null || !isLocale(locale))
    return Response.json({ error: "expected a slice as JSON and a locale" }, { status: 400 });
  const improvements = readImprovements(search.get("by") ?? "", search.getAll("up"));
  try {
    const { whatIf } = await ask(LiftDocument, {
      locale: apiLocale(locale),
      slice,
      improvements: improvementInputs(improvements),
    });
    return Response.json(whatIf.outcomes, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused)
      return Response.json({ error: error.name }, { status: 502 });
    throw error;
  }
}
