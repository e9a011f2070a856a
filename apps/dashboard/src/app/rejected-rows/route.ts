import { passOn } from "../../api/pass-on.ts";

/** The rejected rows of an import as a table for spreadsheets, passed on as it comes: `/rejected-rows?import=…&locale=zh`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const path = `/imports/${encodeURIComponent(asked.get("import") ?? "")}/rejected-rows.csv`;
  const search = new URLSearchParams({ locale: asked.get("locale") ?? "en" }).toString();
  return passOn(path, search, request.signal);
}
