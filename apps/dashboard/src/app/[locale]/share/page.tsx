import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale } from "../../../api/catalogue.ts";
import { ShareLinksDocument } from "../../../api/documents.generated.ts";
import { WideTable } from "../../../chart/wide-table.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import styles from "../../../report/report.module.css";
import { RevokeForm } from "../../../report/revoke-form.tsx";
import { ShareForm } from "../../../report/share-form.tsx";
import type { SearchParams } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";
import { readWriter } from "../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "report" });
  return { title: t("share") };
}

/** Share a page, named in the address, and see and revoke what was shared. */
export default async function SharePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { page = "", variables = "{}" } = await searchParams;
  const t = await getTranslations("report");
  const state = await getTranslations("shareState");
  const format = await getFormatter();
  const who = await readWriter();
  return attempt(async () => {
    const { shareLinks } = await ask(ShareLinksDocument, { locale: apiLocale(locale) });
    const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "medium" });
    return (
      <>
        <PageHead title={t("share")} />
        <Sentence>{page === "" ? t("sharedLead") : t("shareLead")}</Sentence>
        {page !== "" && (
          <ShareForm page={String(page)} variables={String(variables)} who={who} clientKey={randomUUID()} />
        )}
        <p className={styles.note}>
          <Link href={`/${locale}/schedules`} prefetch={false}>
            {t("toSchedules")}
          </Link>
        </p>
        <section className={styles.links} aria-labelledby="links">
          <h2 id="links">{t("links")}</h2>
          {shareLinks.length === 0 ? (
            <p>{t("noLinks")}</p>
          ) : (
            <WideTable label={t("links")}>
              <table>
                <thead>
                  <tr>
                    {(["page", "shows", "sharedBy", "expires", "state"] as const).map((name) => (
                      <th key={name} scope="col">
                        {t(name)}
                      </th>
                    ))}
                    <th scope="col">{t("revoke")}</th>
                  </tr>
                </thead>
                <tbody>
                  {shareLinks.map((link) => (
                    <tr key={link.id}>
                      <th scope="row">{link.title}</th>
                      <td>{link.frozen ? t("frozen") : t("live")}</td>
                      <td>
                        {link.who}, {day(link.when)}
                      </td>
                      <td>{day(link.expires)}</td>
                      <td>
                        {state(link.state)}
                        {link.revokedBy !== null && ` (${link.revokedBy})`}
                      </td>
                      <td>{link.state === "ACTIVE" && <RevokeForm id={link.id} who={who} />}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          )}
        </section>
      </>
    );
  });
}
