import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import styles from "../action/actions.module.css";
import type { PersonalisationQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { ideaAddress } from "./peak-view.ts";
import own from "./peaks.module.css";

type Found = NonNullable<PersonalisationQuery["peakDesign"]["personalisation"]>;
type Needs = Found["touchpoints"][number];

interface Props {
  found: Found;
  dimensions: readonly { code: string; name: string; address: string; chosen: boolean }[];
  path: string;
  search: string;
}

/** Where guests of different kinds need different things, and how far the data could tell where they do not. */
export function NeedsSection({ found, dimensions, path, search }: Props) {
  const t = useTranslations("peaks");
  const dimension = dimensions.find(({ chosen }) => chosen)?.code ?? "";
  const same = found.touchpoints.filter(({ verdict }) => verdict === "SAME");
  const different = found.touchpoints.filter(({ verdict }) => verdict !== "SAME");
  const groups = found.touchpoints.flatMap(({ touchpoint, differences }) =>
    differences.slopes.map(({ segment, shown, mean }) => [
      touchpoint.name,
      segment.name,
      shown.text,
      mean.text,
      String(mean.n),
    ]),
  );
  return (
    <ChartFrame
      id="needs"
      title={t("needsTitle")}
      definition={t("needsNote", { slopes: found.slopeTests, means: found.meanTests })}
      state={{ kind: "ready" }}
      basis={found.touchpoints[0]?.differences.slopes[0]?.shown}
      table={{
        columns: [t("touchpoint"), t("guests"), t("slope"), t("rating"), t("answers")].map((label) => ({
          label,
        })),
        rows: groups,
      }}
      controls={
        <>
          <nav className={own.dimensions} aria-label={t("dimension")} data-screen-only>
            {dimensions.map(({ code, name, address, chosen }) => (
              <Link key={code} href={address} prefetch={false} aria-current={chosen ? "true" : undefined}>
                {name}
              </Link>
            ))}
          </nav>
          <p className={styles.statement}>{found.sentence}</p>
        </>
      }
    >
      <ul className={styles.actions}>
        {different.map((needs) => (
          <NeedsItem
            key={needs.touchpoint.code}
            needs={needs}
            dimension={dimension}
            path={path}
            search={search}
          />
        ))}
      </ul>
      {same.length > 0 && (
        <details open={different.length === 0}>
          <summary>{t("sameForAll", { n: same.length })}</summary>
          <ul className={styles.actions}>
            {same.map((needs) => (
              <NeedsItem
                key={needs.touchpoint.code}
                needs={needs}
                dimension={dimension}
                path={path}
                search={search}
              />
            ))}
          </ul>
        </details>
      )}
    </ChartFrame>
  );
}

type ItemProps = { needs: Needs; dimension: string } & Pick<Props, "path" | "search">;

/** One touchpoint: what may be said of it, and on what tests. */
function NeedsItem(props: ItemProps) {
  const { needs } = props;
  const t = useTranslations("peaks");
  const verdict = useTranslations("needsVerdict");
  const locale = useLocale() as Locale;
  const { q, i2 } = needs.differences;
  const facts = [
    verdict(needs.verdict),
    ...(q === null
      ? []
      : [t("slopeTest", { q: q < 0.001 ? "< 0.001" : `= ${numberText(q, "SCALE", locale, 3)}` })]),
    ...(i2 === null ? [] : [t("i2", { value: numberText(i2, "SHARE", locale, 0) })]),
  ];
  return (
    <li>
      <strong>{needs.touchpoint.name}</strong>
      <p className={styles.facts}>{facts.join(" · ")}</p>
      <p>{needs.sentence}</p>
      <Suggestions {...props} />
    </li>
  );
}

/** Begins an idea for those who rate a touchpoint lower. */
function Suggestions({ needs, dimension, path, search }: ItemProps) {
  const t = useTranslations("peaks");
  if (needs.suggestions.length === 0) return null;
  return (
    <p className={own.suggestions} data-screen-only>
      {needs.suggestions.map(({ segment, title, titleEn, titleZh }) => (
        <Link
          key={segment.code}
          href={ideaAddress(path, search, {
            touchpoint: needs.touchpoint.code,
            kind: "REPAIR",
            titleEn,
            titleZh,
            dimension,
            segment: segment.code,
          })}
          prefetch={false}
          aria-label={t("addSuggestion", { title })}
        >
          {t("addFor", { touchpoint: segment.name })}
        </Link>
      ))}
    </p>
  );
}
