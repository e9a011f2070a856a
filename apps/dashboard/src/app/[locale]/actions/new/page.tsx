import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "../../../../action/action-form.tsx";
import { readNewAction, USUAL_EFFORT } from "../../../../action/action-view.ts";
import styles from "../../../../action/actions.module.css";
import { ask } from "../../../../api/ask.ts";
import { attempt } from "../../../../api/attempt.tsx";
import { apiLocale, askChoices, askPlaces } from "../../../../api/catalogue.ts";
import { ActionBaselineFigureDocument } from "../../../../api/documents.generated.ts";
import { dayText } from "../../../../chart/number-text.ts";
import { PageHead } from "../../../../navigation/page-head.tsx";
import { findPlace } from "../../../../navigation/place.ts";
import { Sentence } from "../../../../navigation/sentence.tsx";
import type { SearchParams } from "../../../../slice/view.ts";
import { pageLocale } from "../../../../text/page-locale.ts";
import { readWriter } from "../../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "actions" });
  return { title: t("create") };
}

/** A new action: where first, then what, with the figure it would start from. */
export default async function NewActionPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const view = readNewAction(await searchParams);
  const t = await getTranslations("actions");
  return attempt(async () => {
    const [places, choices, who] = await Promise.all([askPlaces(locale), askChoices(locale), readWriter()]);
    const asked = places.venues.filter(({ lastDay }) => lastDay !== null);
    const place = asked.some(({ code }) => code === view.venue) ? findPlace(places, view.venue) : null;
    const lastDay = place?.reach.lastDay ?? null;
    const touchpoint = choices.journeys
      .filter(({ code, sector }) =>
        view.journey === "" ? (place?.reach.sectors.includes(sector) ?? true) : code === view.journey,
      )
      .flatMap(({ touchpoints }) => touchpoints)
      .find(({ code }) => code === view.touchpoint);
    const indicators = choices.indicators.filter(
      ({ kind, appliesTo }) => kind === "PLAIN" && appliesTo === (touchpoint ? "TOUCHPOINT" : "VISIT"),
    );
    const first =
      indicators.find(({ id }) => id === "TOUCHPOINT_SCORE" || id === "SATISFACTION") ?? indicators[0];
    const ordered = first ? [first, ...indicators.filter((one) => one !== first)] : [];
    const subject = touchpoint?.name ?? t("wholeVisit");
    return (
      <>
        <PageHead title={t("create")} />
        <Sentence>
          {place ? t("newAt", { subject, venue: place.name }) : t("chooseVenue", { subject })}
        </Sentence>
        <form className={styles.choose} action={`/${locale}/actions/new`} data-screen-only>
          <input type="hidden" name="touchpoint" value={view.touchpoint} />
          <input type="hidden" name="journey" value={view.journey} />
          <label>
            <span>{t("venue")}</span>
            <select name="venue" defaultValue={place?.code ?? asked[0]?.code} key={place?.code}>
              {asked.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t("choose")}</button>
        </form>
        {place && lastDay && first && (
          <>
            <p>
              {t("startsFrom", {
                indicator: first.title,
                figure: (
                  await ask(ActionBaselineFigureDocument, {
                    locale: apiLocale(locale),
                    indicator: first.id,
                    slice: {
                      ...place.slice,
                      ...yearUpTo(lastDay),
                      ...(touchpoint && { touchpoint: touchpoint.code, journey: view.journey || null }),
                    },
                  })
                ).figure.text,
                day: dayText(lastDay, locale),
              })}
            </p>
            <ActionForm
              kind="create"
              hidden={{
                venue: place.code,
                touchpoint: touchpoint?.code ?? "",
                journey: touchpoint ? view.journey : "",
                shares: ordered
                  .filter(({ unit }) => unit === "SHARE")
                  .map(({ id }) => id)
                  .join(","),
                clientKey: randomUUID(),
              }}
              fields={{
                title: t("improve", { subject }),
                owner: "",
                status: "PLANNED",
                target: "",
                start: "",
                due: "",
                effort: String(USUAL_EFFORT),
                note: "",
                who,
              }}
              indicators={ordered}
              targetNote={t("targetNote")}
            />
          </>
        )}
      </>
    );
  });
}

/** The year up to a day, as slices say it. */
function yearUpTo(lastDay: string): { from: string; to: string } {
  const end = new Date(`${lastDay}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  const to = end.toISOString().slice(0, 10);
  return { from: `${Number(to.slice(0, 4)) - 1}${to.slice(4).replace("-02-29", "-02-28")}`, to };
}
