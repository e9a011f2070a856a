"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import styles from "./designed.module.css";
import { heldField, valenceField } from "./read-beliefs.ts";
import { type SentCurve, sendDesignedCurve } from "./set-designed-curve.ts";

export interface EditableCurve {
  journey: { code: string; version: number };
  revision: number;
  /** A key for this sending: the same form sent twice writes once. */
  clientKey: string;
  beliefs: { code: string; name: string; valence: number | null }[];
}

/** One slider per touchpoint, whole numbers of ten; a box says whether anything is believed at all. */
export function DesignedForm({ curve }: { curve: EditableCurve }) {
  const t = useTranslations("designed");
  const [sent, send, sending] = useActionState(sendDesignedCurve, null);
  return (
    <form className={styles.form} action={send} aria-label={t("edit")}>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="journey" value={curve.journey.code} />
      <input type="hidden" name="version" value={curve.journey.version} />
      <input type="hidden" name="basedOn" value={curve.revision} />
      <input type="hidden" name="clientKey" value={curve.clientKey} />
      <p>{t("editNote")}</p>
      <ol key={curve.revision}>
        {curve.beliefs.map((belief) => (
          <Slider key={belief.code} belief={belief} />
        ))}
      </ol>
      <div className={styles.actions}>
        <label className={styles.who}>
          <span>{t("who")}</span>
          <input name="who" required maxLength={100} autoComplete="name" />
        </label>
        <button type="submit" disabled={sending}>
          {t(sending ? "saving" : "save")}
        </button>
      </div>
      <p role="status" className={styles.sent}>
        <Sent sent={sent} />
      </p>
    </form>
  );
}

function Slider({ belief }: { belief: EditableCurve["beliefs"][number] }) {
  const t = useTranslations("designed");
  const [held, setHeld] = useState(belief.valence !== null);
  const [valence, setValence] = useState(belief.valence ?? 0);
  const name = `designed-${belief.code}`;
  return (
    <li data-held={held}>
      <label className={styles.held}>
        <input
          type="checkbox"
          name={heldField(belief.code)}
          checked={held}
          onChange={(event) => setHeld(event.target.checked)}
        />
        <span id={name}>{belief.name}</span>
      </label>
      <input
        type="range"
        name={valenceField(belief.code)}
        aria-labelledby={name}
        aria-valuetext={held ? undefined : t("noBelief")}
        min={-100}
        max={100}
        step={1}
        value={valence}
        onChange={(event) => {
          setHeld(true);
          setValence(Number(event.target.value));
        }}
      />
      <output>{held ? String(valence).replace("-", "−") : t("noBelief")}</output>
    </li>
  );
}

function Sent({ sent }: { sent: SentCurve | null }) {
  const t = useTranslations("designed");
  if (sent === null) return null;
  if (sent.status === "saved") return t("saved", { revision: sent.revision });
  if (sent.status === "refused") return t("refused", { reason: sent.reason });
  return t(sent.status);
}
