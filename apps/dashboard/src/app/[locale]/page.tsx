import { redirect } from "next/navigation";
import { pageLocale } from "../../text/page-locale.ts";

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  redirect(`/${await pageLocale(params)}/compare`);
}
