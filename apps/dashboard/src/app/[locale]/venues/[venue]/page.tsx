import { redirect } from "next/navigation";
import { pageAddress } from "../../../../navigation/page-address.ts";

/** A venue's bare address opens its journey. */
export default async function Venue({ params }: { params: Promise<{ locale: string; venue: string }> }) {
  const { locale, venue } = await params;
  redirect(pageAddress(locale, "journey", decodeURIComponent(venue), ""));
}
