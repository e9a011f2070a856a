import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale } from "../../../api/catalogue.ts";
import { ReportSchedulesDocument } from "../../../api/documents.generated.ts";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import styles from "../../../report/report.module.css";
import { ScheduleForm } from "../../../schedule/schedule-form.tsx";
import { givenUp, ScheduleList } from "../../../schedule/schedule-list.tsx";
import { pageLocale } from "../../../text/page-locale.ts";
import { readWriter } from "../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "schedules" });
  return { title: t("title") };
}

/** Reports that go out by themselves: what became of them, a new one, and an end to one. */
export default async function SchedulesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("schedules");
  const who = await readWriter();
  return attempt(async () => {
    const { reportSchedules, venueGroups } = await ask(ReportSchedulesDocument, {
      locale: apiLocale(locale),
    });
    const running = reportSchedules.filter(({ stopped }) => stopped === null);
    const failed = running.filter(givenUp);
    return (
      <>
        <PageHead title={t("title")} />
        <Sentence>
          {failed.length > 0
            ? t("leadFailed", { running: running.length, names: failed.map(({ name }) => name).join(", ") })
            : t("lead", { running: running.length })}
        </Sentence>
        <p>
          <Link href={`/${locale}/share`} prefetch={false}>
            {t("toShare")}
          </Link>
        </p>
        <section className={styles.links} aria-labelledby="list">
          <h2 id="list">{t("list")}</h2>
          <ScheduleList schedules={reportSchedules} who={who} />
        </section>
        <section className={styles.links} aria-labelledby="new">
          <h2 id="new">{t("new")}</h2>
          <ScheduleForm groups={venueGroups} who={who} clientKey={randomUUID()} />
        </section>
      </>
    );
  });
}
