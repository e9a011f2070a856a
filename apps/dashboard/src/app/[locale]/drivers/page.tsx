import { attempt } from "../../../api/attempt.tsx";
import { openFirstPlace } from "../../../navigation/first-place.ts";
import { readView, type SearchParams, writeView } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function FirstPlace({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = writeView(readView(await searchParams));
  return attempt(() => openFirstPlace(locale, "drivers", search));
}
