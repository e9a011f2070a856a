"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import styles from "./demand.module.css";
import { sendDemand } from "./write-demand.ts";

interface Props {
  label: string;
  /** What the form says besides what is typed. */
  hidden: Readonly<Record<string, string>>;
  who: string;
  children: ReactNode;
  /** A second way to send it, such as taking something out of the inventory. */
  other?: { name: string; value: string; label: string };
}

/** A form of the demand page: its fields, who says so, and what became of it. It works before and without scripts. */
export function DemandForm({ label, hidden, who, children, other }: Props) {
  const t = useTranslations("demand");
  const said = useTranslations("demandSent");
  const [sent, send, sending] = useActionState(sendDemand, null);
  return (
    <form className={styles.form} action={send} aria-label={label}>
      <input type="hidden" name="locale" value={useLocale()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <label>
        <span>{t("who")}</span>
        <input name="who" required maxLength={100} autoComplete="name" defaultValue={who} />
      </label>
      <p className={styles.buttons}>
        <button type="submit" data-main disabled={sending}>
          {t("save")}
        </button>
        {other && (
          <button type="submit" name={other.name} value={other.value} disabled={sending}>
            {other.label}
          </button>
        )}
        <span role="status">{sent && (sent.status === "refused" ? sent.reason : said(sent.status))}</span>
      </p>
    </form>
  );
}

/** A text in English and in Chinese, side by side. */
export function BothLanguages({
  name,
  en,
  zh,
  labels,
  most,
}: {
  name: string;
  en: string | null | undefined;
  zh: string | null | undefined;
  labels: { en: string; zh: string };
  most: number;
}) {
  return (
    <>
      <label>
        <span>{labels.en}</span>
        <input name={`${name}En`} lang="en" maxLength={most} defaultValue={en ?? ""} />
      </label>
      <label>
        <span>{labels.zh}</span>
        <input name={`${name}Zh`} lang="zh-CN" maxLength={most} defaultValue={zh ?? ""} />
      </label>
    </>
  );
}
