import { apiUrl } from "../../../api/environment.ts";

/** What of the API's files and jobs a page may reach, and by which ways. */
const open =
  /^(?:uploads(?:\/[0-9a-f-]{36}(?:\/(?:preview|mapping|saved|check|commit))?)?|jobs\/[0-9a-f-]{36}(?:\/(?:events|resume))?)$/;

interface Props {
  params: Promise<{ path: string[] }>;
}

/** Passes a file, and what is decided about it, on to the API as it comes: nothing is kept here. */
async function pass(request: Request, { params }: Props): Promise<Response> {
  const path = (await params).path.join("/");
  if (!open.test(path)) return Response.json({ errors: [{ message: "not found" }] }, { status: 404 });
  const address = new URL(`/${path}`, apiUrl);
  address.search = new URL(request.url).search;
  const headers = new Headers();
  // The page itself has to say this: nobody else's page can, without the browser asking first.
  for (const name of ["apollo-require-preflight", "content-type", "x-file-name"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  try {
    const answer = await fetch(address, {
      method: request.method,
      headers,
      cache: "no-store",
      signal: request.signal,
      ...(request.body && { body: request.body, duplex: "half" }),
    } as RequestInit);
    const type = answer.headers.get("content-type") ?? "application/json";
    const kept = { "content-type": type, "cache-control": "no-store", "x-accel-buffering": "no" };
    return new Response(answer.body, { status: answer.status, headers: kept });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    console.error(`no answer from ${address}`, error);
    return Response.json({ errors: [{ message: "ApiUnreachable" }] }, { status: 502 });
  }
}

export const GET = pass;
export const POST = pass;
export const PATCH = pass;
export const DELETE = pass;
