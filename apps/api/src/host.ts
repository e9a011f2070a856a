import type { RequestHandler } from "express";
import { reply } from "./reply.ts";

/** Whether an address or host name means this computer only. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

/**
 * Refuses to listen beyond this computer unless the operator asked for it: there are no accounts yet.
 * @returns a warning to print when the server is open to others, else `null`
 * @throws Error that names the switch
 */
export function checkListening(host: string, allowRemote: boolean): string | null {
  if (isLoopback(host)) return null;
  if (!allowRemote)
    throw new Error(
      `TOUCHSTONE_HOST is "${host}", which other computers can reach, and Touchstone has no accounts yet. ` +
        "Use 127.0.0.1, or set TOUCHSTONE_ALLOW_REMOTE=1 if everyone who can reach it may see and import everything.",
    );
  return `Warning: listening on ${host}. Everyone who can reach it may see and import everything: there are no accounts yet.`;
}

/** The host name of a `Host` header, without its port. */
function hostName(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, "");
}

/**
 * Answers 421 to requests addressed to a host name that is not ours. A page elsewhere that lets its own name point to
 * this computer (DNS rebinding) would otherwise pass as same-origin.
 */
export function onlyOurHost(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const name = hostName(request.headers.host ?? "");
    if (isLoopback(name) || allowed.includes(name)) next();
    else
      reply(response, 421, "HOST_NOT_ALLOWED", {
        en: "This server does not answer for the host that was asked for.",
        zh: "本服务器不应答所请求的主机名。",
      });
  };
}
