import Link from "next/link";
import { useTranslations } from "next-intl";
import type { TraitWeights } from "../api/documents.generated.ts";
import styles from "./weights-form.module.css";

interface Props {
  used: TraitWeights;
  /** The page's address without its search, and the search without weights. */
  path: string;
  search: string;
}

/** The seven weightings under which ranks are checked; each is a link, so it stands in the URL. */
const weightings = [
  "33-33-33",
  "50-25-25",
  "25-50-25",
  "25-25-50",
  "60-20-20",
  "20-60-20",
  "20-20-60",
] as const;

const percent = (share: number) => Math.round(share * 100);

export function WeightsForm({ used, path, search }: Props) {
  const t = useTranslations("moments");
  const current = [used.emotion, used.decision, used.longTerm].map(percent).join("-");
  const address = (weights: string) =>
    weights === weightings[0]
      ? `${path}${search}`
      : `${path}${search === "" ? "?" : `${search}&`}weights=${weights}`;
  return (
    <details className={styles.weights} data-screen-only>
      <summary>
        {t("weights")}: {t("emotion")} {percent(used.emotion)}%, {t("decision")} {percent(used.decision)}%,{" "}
        {t("longTerm")} {percent(used.longTerm)}%
      </summary>
      <p>{t("weightsNote")}</p>
      <ul>
        {weightings.map((weights) => (
          <li key={weights}>
            <Link
              href={address(weights)}
              scroll={false}
              prefetch={false}
              aria-current={weights === current ? "true" : undefined}
            >
              {weights === weightings[0] ? t("weightsReset") : weights.replaceAll("-", " : ")}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
