import { apiUrl } from "../../api/environment.ts";

/** The rejected rows of an import as a table for spreadsheets, passed on as it comes: `/rejected-rows?import=…&locale=zh`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const address = new URL(
    `/imports/${encodeURIComponent(asked.get("import") ?? "")}/rejected-rows.csv`,
    apiUrl,
  );
  address.search = new URLSearchParams({ locale: asked.get("locale") ?? "en" }).toString();
  let answer: Response;
  try {
    answer = await fetch(address, { cache: "no-store", signal: request.signal });
  } catch (error) {
    console.error(`no answer from ${address}`, error);
    return Response.json({ error: "the API does not answer" }, { status: 502 });
  }
  const headers = new Headers({ "cache-control": "no-store" });
  for (const name of ["content-type", "content-disposition"]) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
