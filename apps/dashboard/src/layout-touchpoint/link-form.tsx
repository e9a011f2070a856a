"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./link-form.module.css";
import { linkTouchpoint } from "./link-touchpoint.ts";
import type { Journey, LinkPlace, PlaceLink } from "./linked.ts";

interface Props {
  venue: string;
  journeys: readonly Journey[];
  places: { zones: readonly LinkPlace[]; units: readonly LinkPlace[] };
  linked: readonly PlaceLink[];
  /** The setting of each journey that the reader sees. */
  revisions: readonly { journey: string; revision: number }[];
  writer: string;
  clientKey: string;
}

/** Says which units and zones touchpoints stand for. A plain form: it works before and without scripts. */
export function LinkForm({ venue, journeys, places, linked, revisions, writer, clientKey }: Props) {
  const t = useTranslations("layoutTouchpoint");
  const sentWords = useTranslations("layoutLinkSent");
  const [sent, send, sending] = useActionState(linkTouchpoint, null);
  return (
    <details className={styles.details} data-screen-only>
      <summary>{t("edit")}</summary>
      <form className={styles.form} action={send} aria-label={t("edit")}>
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="venue" value={venue} />
        <input type="hidden" name="clientKey" value={clientKey} />
        {revisions.map(({ journey, revision }) => (
          <input key={journey} type="hidden" name={`revision:${journey}`} value={revision} />
        ))}
        <label>
          <span>{t("who")}</span>
          <input name="who" required maxLength={100} autoComplete="name" defaultValue={writer} />
        </label>
        <label>
          <span>{t("touchpoint")}</span>
          <select name="touchpoint" defaultValue="">
            <option value="">{t("choose")}</option>
            {journeys.map((journey) => (
              <optgroup key={journey.code} label={journey.name}>
                {journey.touchpoints.map(({ code, name }) => (
                  <option key={code} value={`${journey.code}/${code}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          <span>{t("place")}</span>
          <select name="place" defaultValue="">
            <option value="">{t("choose")}</option>
            <Choices label={t("zones")} places={places.zones} />
            <Choices label={t("units")} places={places.units} />
          </select>
        </label>
        <button type="submit" disabled={sending}>
          {t(sending ? "saving" : "link")}
        </button>
        <p role="status" className={styles.sent}>
          {sent !== null &&
            !sending &&
            (sent.status === "refused" ? t("refused", { reason: sent.reason }) : sentWords(sent.status))}
        </p>
        {linked.length > 0 && (
          <ul className={styles.links} aria-label={t("links")}>
            {linked.map(({ journey, touchpoint, touchpointName, value, name }) => (
              <li key={`${journey}/${touchpoint}/${value}`}>
                <span>
                  {touchpointName} <span className={styles.where}>{name}</span>
                </span>
                <button
                  type="submit"
                  name="remove"
                  value={`${journey}/${touchpoint}/${value}`}
                  disabled={sending}
                  aria-label={t("unlinkFrom", { touchpoint: touchpointName, place: name })}
                >
                  {t("unlink")}
                </button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </details>
  );
}

function Choices({ label, places }: { label: string; places: readonly LinkPlace[] }) {
  return (
    <optgroup label={label}>
      {places.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
