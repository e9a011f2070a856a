import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { AlertsQuery } from "../api/documents.generated.ts";
import bar from "../slice/slice-bar.module.css";
import { type AlertView, states, watchText, writeAlertView } from "./alert-view.ts";

interface Props {
  view: AlertView;
  venues: { code: string; name: string }[];
  subjects: AlertsQuery["alerts"]["subjects"];
}

/** Which alerts are listed: a plain form whose choices stand in the address. */
export function AlertFilter({ view, venues, subjects }: Props) {
  const t = useTranslations("alerts");
  const slice = useTranslations("slice");
  const stateWord = useTranslations("alertState");
  const path = `/${useLocale()}/alerts`;
  const anyChosen = writeAlertView({ venue: view.venue, watch: view.watch, state: view.state }) !== "";
  return (
    <form className={bar.bar} action={path} aria-label={slice("title")} data-screen-only>
      <label className={bar.choice}>
        <span>{slice("venue")}</span>
        <select name="venue" defaultValue={view.venue}>
          <option value="">{t("allVenues")}</option>
          {venues.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={bar.choice}>
        <span>{t("watched")}</span>
        <select name="watch" defaultValue={view.watch === null ? "" : watchText(view.watch)}>
          <option value="">{t("allWatched")}</option>
          {subjects.map((subject) => (
            <option key={watchText(subject)} value={watchText(subject)}>
              {subject.title}
            </option>
          ))}
        </select>
      </label>
      <label className={bar.choice}>
        <span>{t("state")}</span>
        <select name="state" defaultValue={view.state?.toLowerCase() ?? ""}>
          <option value="">{t("allStates")}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {stateWord(state.toUpperCase() as Uppercase<typeof state>)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={bar.apply}>
        {slice("apply")}
      </button>
      {anyChosen && (
        <Link href={path} prefetch={false}>
          {t("showAll")}
        </Link>
      )}
    </form>
  );
}
