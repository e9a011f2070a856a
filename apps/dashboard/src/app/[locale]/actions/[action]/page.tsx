import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "../../../../action/action-form.tsx";
import styles from "../../../../action/actions.module.css";
import { EffectSection } from "../../../../action/effect-section.tsx";
import { History } from "../../../../action/history.tsx";
import { ask } from "../../../../api/ask.ts";
import { attempt } from "../../../../api/attempt.tsx";
import { apiLocale } from "../../../../api/catalogue.ts";
import { ActionDocument, type ActionQuery, ChartMarksDocument } from "../../../../api/documents.generated.ts";
import { countText, dayText, valueText } from "../../../../chart/number-text.ts";
import { PageHead } from "../../../../navigation/page-head.tsx";
import { Sentence } from "../../../../navigation/sentence.tsx";
import type { Locale } from "../../../../text/locale.ts";
import { pageLocale } from "../../../../text/page-locale.ts";
import { readWriter } from "../../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string; action: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "actions" });
  return { title: t("one") };
}

/** One action: whether it worked first, then its plan, the figure against its peers, who changed what, and the form. */
export default async function ActionPage({ params }: Props) {
  const locale = await pageLocale(params);
  const id = decodeURIComponent((await params).action);
  const t = await getTranslations("actions");
  return attempt(async () => {
    const [{ action }, who] = await Promise.all([
      ask(ActionDocument, { locale: apiLocale(locale), id }),
      readWriter(),
    ]);
    if (action === null) notFound();
    const share = action.baseline.unit === "SHARE";
    const target = action.target === null ? "" : String(share ? 100 * action.target : action.target);
    return (
      <>
        <PageHead title={action.title} />
        <Sentence>{action.effect?.sentence ?? t("notBegun")}</Sentence>
        <Plan action={action} locale={locale} />
        {action.effect && (
          <EffectSection
            action={action}
            effect={action.effect}
            marks={await marksOf(action.venue.code, action.effect.points, locale)}
          />
        )}
        <section className={styles.section} aria-labelledby="change-title">
          <h2 id="change-title">{t("change")}</h2>
          <ActionForm
            key={action.revision}
            kind="change"
            hidden={{
              id: action.id,
              basedOn: String(action.revision),
              unit: action.baseline.unit,
              clientKey: randomUUID(),
            }}
            fields={{
              title: action.title,
              owner: action.owner,
              status: action.status,
              target,
              start: action.start ?? "",
              due: action.due ?? "",
              effort: String(action.effort),
              note: "",
              who,
            }}
            targetNote={share ? "%" : t("sameUnit")}
          />
        </section>
        <History history={action.history} />
      </>
    );
  });
}

/** What happened at the venue on the days of the chart; `null` where nothing is drawn. */
async function marksOf(venue: string, points: readonly { day: string }[], locale: Locale) {
  const [from, to] = [points[0]?.day, points.at(-1)?.day];
  if (from === undefined || to === undefined || from === to) return null;
  return ask(ChartMarksDocument, { locale: apiLocale(locale), venue, from, to });
}

async function Plan({ action, locale }: { action: NonNullable<ActionQuery["action"]>; locale: Locale }) {
  const t = await getTranslations("actions");
  const place = await getTranslations("portfolioPlace");
  const status = await getTranslations("actionStatus");
  const day = (of: string | null) => (of === null ? t("none") : dayText(of, locale));
  const { baseline } = action;
  const facts: [string, string][] = [
    [t("place"), action.venue.name],
    [t("indicator"), [action.touchpoint?.name, action.indicator.title].filter(Boolean).join(" · ")],
    [t("owner"), action.owner],
    [t("status"), status(action.status)],
    [t("standing"), place(action.place)],
    [t("baseline"), t("baselineText", { text: baseline.text, n: countText(baseline.n, locale) })],
    [t("target"), action.target === null ? t("none") : valueText(action.target, baseline.unit, locale)],
    [t("start"), day(action.start)],
    [t("due"), day(action.due)],
    [t("effort"), String(action.effort)],
  ];
  return (
    <dl className={styles.plan}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
