import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locale.ts";

/** Which catalogue a request reads. Times are shown in UTC: freshness is an instant, not a local habit. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : "en";
  const messages = (await import(`./${locale}.json`, { with: { type: "json" } })).default;
  return { locale, messages, timeZone: "UTC" };
});
