import "server-only";
import { apiUrl } from "./environment.ts";

/** A file of the API, passed on to the browser as it comes. */
export async function passOn(path: string, search: string, signal: AbortSignal): Promise<Response> {
  const address = new URL(path, apiUrl);
  address.search = search;
  let answer: Response;
  try {
    answer = await fetch(address, { cache: "no-store", signal });
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
