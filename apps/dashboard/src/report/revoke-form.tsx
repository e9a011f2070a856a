"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import styles from "./report.module.css";
import { revokeLink } from "./share-page.ts";

/** Takes a link back, for good. */
export function RevokeForm({ id, who }: { id: string; who: string }) {
  const t = useTranslations("report");
  const [failed, revoke, revoking] = useActionState(revokeLink, false);
  return (
    <form className={styles.revoke} action={revoke}>
      <input type="hidden" name="id" value={id} />
      <input name="who" required maxLength={100} defaultValue={who} aria-label={t("who")} />
      <button type="submit" disabled={revoking}>
        {t("revoke")}
      </button>
      {failed && <span role="alert">{t("notRevoked")}</span>}
    </form>
  );
}
