import "server-only";
import { cookies } from "next/headers";

/** Keeps the name under which somebody writes, so that it need not be typed again. */
const writerCookie = "touchstone-writer";
const A_YEAR = 365 * 24 * 60 * 60;

/** Under which name somebody wrote last; empty where nobody did. */
export async function readWriter(): Promise<string> {
  return (await cookies()).get(writerCookie)?.value ?? "";
}

/** Remembers the name for a year; for actions and routes only. */
export async function rememberWriter(who: string): Promise<void> {
  (await cookies()).set(writerCookie, who, { maxAge: A_YEAR, httpOnly: true, sameSite: "lax", path: "/" });
}
