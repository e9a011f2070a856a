"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./intake.module.css";
import { rollBack } from "./roll-back.ts";

interface Props {
  id: string;
  file: string;
  /** A new key: however often the form is sent, the import is taken back once. */
  clientKey: string;
}

/** Takes an import back once that is confirmed. A plain form: it works before and without scripts. */
export function RollBackForm({ id, file, clientKey }: Props) {
  const t = useTranslations("data");
  const locale = useLocale();
  const [failed, send, sending] = useActionState(rollBack, false);
  return (
    <details className={styles.rollBack} data-screen-only>
      <summary>{t("takeBack")}</summary>
      <form action={send}>
        <input type="hidden" name="import" value={id} />
        <input type="hidden" name="clientKey" value={clientKey} />
        <input type="hidden" name="back" value={`/${locale}/data`} />
        <p>{t("takeBackWarning", { file })}</p>
        <button type="submit" disabled={sending}>
          {t("takeBackConfirm", { file })}
        </button>
        {failed && <p role="alert">{t("takeBackFailed")}</p>}
      </form>
    </details>
  );
}
