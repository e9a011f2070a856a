import { notFound } from "next/navigation";
import { attempt } from "../../../../api/attempt.tsx";
import { openFirstPlace } from "../../../../navigation/first-place.ts";
import { layoutPages } from "../../../../navigation/page-address.ts";
import { readView, type SearchParams, writeView } from "../../../../slice/view.ts";
import { pageLocale } from "../../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string; part: string }>;
  searchParams: Promise<SearchParams>;
}

/** A page about a layout without its venue, as `/en/layout/what-if`: opens it at the first place that has one. */
export default async function FirstLayout({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { part } = await params;
  const page = layoutPages.find((one) => one === `layout/${part}`);
  if (page === undefined) notFound();
  const search = writeView(readView(await searchParams));
  return attempt(() => openFirstPlace(locale, page, search));
}
