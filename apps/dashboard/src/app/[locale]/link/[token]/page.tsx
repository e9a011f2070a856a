import type { Report } from "@touchstone/core/report";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { apiUrl } from "../../../../api/environment.ts";
import { Message } from "../../../../navigation/message.tsx";
import styles from "../../../../report/report-links.module.css";
import { ReportView } from "../../../../report/report-view.tsx";
import { pageLocale } from "../../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

/** What is behind a link is for those who have it: no search engine lists it. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

interface Opened {
  report?: Report;
  errors?: { message: string; extensions?: { text?: { en: string; zh: string } } }[];
}

/** What a share link shows, live or frozen. */
export default async function SharedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations("report");
  let opened: Opened;
  try {
    const address = new URL(`/link/${encodeURIComponent(token)}.json`, apiUrl);
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(120_000) });
    opened = (await response.json()) as Opened;
  } catch (error) {
    console.error("a shared page could not be asked for", error);
    return (
      <Message title={t("notOpened")}>
        <p>{t("unreachable")}</p>
      </Message>
    );
  }
  const { report, errors } = opened;
  if (!report) {
    const [error] = errors ?? [];
    return (
      <Message title={t("notOpened")}>
        <p>{error?.extensions?.text?.[locale] ?? error?.message}</p>
      </Message>
    );
  }
  return (
    <>
      <ReportView report={report} />
      <p className={styles.links}>
        {(["pdf", "xlsx"] as const).map((format) => (
          <a key={format} href={`/link/${token}.${format}`} download>
            {t(format)}
          </a>
        ))}
      </p>
    </>
  );
}
