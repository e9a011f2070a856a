import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { preferredLocale } from "../text/locale.ts";

/** The bare address opens the first page in the browser's language. */
export async function GET() {
  const locale = preferredLocale((await headers()).get("accept-language"));
  redirect(`/${locale}`);
}
