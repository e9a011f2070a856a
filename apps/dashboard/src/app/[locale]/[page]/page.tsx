import { notFound } from "next/navigation";
import { attempt } from "../../../api/attempt.tsx";
import { openFirstPlace } from "../../../navigation/first-place.ts";
import { venuePages } from "../../../navigation/page-address.ts";
import { readView, type SearchParams, writeView } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string; page: string }>;
  searchParams: Promise<SearchParams>;
}

/** A page of a venue without its venue, as `/en/journey`: opens it at the first place there is. */
export default async function FirstPlace({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { page: name } = await params;
  const page = venuePages.find((one) => one === name);
  if (page === undefined) notFound();
  const search = writeView(readView(await searchParams));
  return attempt(() => openFirstPlace(locale, page, search));
}
