"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { staleness } from "./staleness.ts";
import styles from "./wall.module.css";

interface Props {
  renderedAt: string;
  asOf: string | null;
  lastDay: string | null;
  failedSince: number | null;
}

const EVERY_MS = 1_000;

/** How old the figures and the data are, told all the time; a warning where they are not to be taken for today's. */
export function AgeLine({ renderedAt, asOf, lastDay, failedSince }: Props) {
  const t = useTranslations("wall");
  const format = useFormatter();
  const rendered = Date.parse(renderedAt);
  // The first drawing is the server's: it knows no other now.
  const [now, setNow] = useState(rendered);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const { pageAgeMs, dataAgeDays, warnings } = staleness({ now, renderedAt: rendered, lastDay, failedSince });
  const ago = (instant: number) => format.relativeTime(new Date(Math.min(instant, now)), new Date(now));
  return (
    <div className={styles.age}>
      <p>
        {t("page", { ago: ago(now - pageAgeMs) })}
        {dataAgeDays !== null && ` · ${t("data", { days: dataAgeDays })}`}
        {asOf !== null && ` · ${t("changed", { ago: ago(Date.parse(asOf)) })}`}
      </p>
      <div role="status">
        {warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            <span aria-hidden="true">▲ </span>
            {warning === "connection" && t("lost", { since: ago(failedSince ?? now) })}
            {warning === "page" && t("old")}
            {warning === "data" && t("dataOld", { days: dataAgeDays ?? 0 })}
          </p>
        ))}
      </div>
    </div>
  );
}
