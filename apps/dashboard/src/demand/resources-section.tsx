import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import type { LatentResourcePartsFragment } from "../api/documents.generated.ts";
import { dayText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./demand.module.css";
import { BothLanguages, DemandForm } from "./demand-form.tsx";
import { criteria } from "./read-demand.ts";

interface Props {
  inventory: { sentence: string; simulated: boolean; resources: readonly LatentResourcePartsFragment[] };
  venue: string;
  who: string;
}

/** The inventory of latent resources: names, scores with their scorers, and forms to add, change and score. */
export function ResourcesSection({ inventory, venue, who }: Props) {
  const t = useTranslations("demand");
  return (
    <section className={styles.section} aria-labelledby="resources-title">
      <h2 id="resources-title">{t("resources")}</h2>
      <p className={styles.statement}>{inventory.sentence}</p>
      <p className={styles.note}>{t("resourcesNote")}</p>
      {inventory.simulated && <p className={styles.simulated}>{t("simulatedNote")}</p>}
      <ul className={styles.items}>
        {inventory.resources.map((resource) => (
          <Resource key={resource.id} resource={resource} who={who} />
        ))}
      </ul>
      <details data-screen-only>
        <summary>{t("add")}</summary>
        <DemandForm label={t("add")} who={who} hidden={{ kind: "add", venue, clientKey: randomUUID() }}>
          <Texts />
        </DemandForm>
      </details>
    </section>
  );
}

function Texts({ resource }: { resource?: LatentResourcePartsFragment }) {
  const t = useTranslations("demand");
  return (
    <>
      <BothLanguages
        name="name"
        en={resource?.name.en}
        zh={resource?.name.zh}
        labels={{ en: t("nameEn"), zh: t("nameZh") }}
        most={120}
      />
      <BothLanguages
        name="note"
        en={resource?.note.en}
        zh={resource?.note.zh}
        labels={{ en: t("noteEn"), zh: t("noteZh") }}
        most={2_000}
      />
    </>
  );
}

function Resource({ resource, who }: { resource: LatentResourcePartsFragment; who: string }) {
  const t = useTranslations("demand");
  const locale = useLocale() as Locale;
  const whole = (value: number) => numberText(value, "POMP", locale, 0);
  const name = resource.name.text ?? "";
  return (
    <li>
      <h3>
        {name} {resource.simulated && <small>{t("simulated")}</small>}{" "}
        {resource.name.missing && <small>{t("otherLanguage")}</small>}
      </h3>
      {resource.note.text && (
        <p className={styles.words}>
          {resource.note.text} {resource.note.missing && <em>{t("otherLanguage")}</em>}
        </p>
      )}
      <p className={styles.facts}>{scoreText(resource, t, whole)}</p>
      <ul className={styles.scorers}>
        {resource.scores.map((score) => (
          <li key={score.who}>
            {t("scoredBy", {
              who: score.who,
              score: whole(score.score),
              uniqueness: whole(score.uniqueness),
              feasibility: whole(score.feasibility),
              demand: whole(score.demand),
              day: dayText(score.at.slice(0, 10), locale),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.facts}>
        {t("writtenBy", { who: resource.who, day: dayText(resource.at.slice(0, 10), locale) })}
      </p>
      <details data-screen-only>
        <summary aria-label={t("scoreOf", { name })}>{t("scoreIt")}</summary>
        <DemandForm
          label={t("scoreOf", { name })}
          who={who}
          hidden={{ kind: "score", id: resource.id, clientKey: randomUUID() }}
        >
          {criteria.map((criterion) => (
            <label key={criterion}>
              <span>{t(criterion)}</span>
              <input name={criterion} type="number" min="0" max="100" step="1" required />
            </label>
          ))}
        </DemandForm>
      </details>
      <details data-screen-only>
        <summary aria-label={t("changeOf", { name })}>{t("changeIt")}</summary>
        <DemandForm
          label={t("changeOf", { name })}
          who={who}
          hidden={{
            kind: "change",
            id: resource.id,
            basedOn: String(resource.revision),
            clientKey: randomUUID(),
          }}
          other={{ name: "kept", value: "no", label: t("takeOut") }}
        >
          <Texts resource={resource} />
        </DemandForm>
      </details>
    </li>
  );
}

type Translate = ReturnType<typeof useTranslations<"demand">>;

/** "57 of 100 by 3 scorers, 95 % interval 48–66, scorers from 50 to 63"; or that nobody has scored it. */
function scoreText(
  { score, scorers, low, high, lowest, highest }: LatentResourcePartsFragment,
  t: Translate,
  whole: (value: number) => string,
): string {
  if (score === null || lowest === null || highest === null) return t("unscored");
  const range = scorers > 1 ? t("range", { low: whole(lowest), high: whole(highest) }) : t("oneScorer");
  const interval =
    low === null || high === null ? t("noInterval") : t("interval", { low: whole(low), high: whole(high) });
  return [t("score", { score: whole(score), n: scorers }), interval, range].join(" · ");
}
