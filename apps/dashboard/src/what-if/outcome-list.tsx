import { useTranslations } from "next-intl";
import type { OutcomeLiftPartsFragment } from "../api/documents.generated.ts";
import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import { BoundTick } from "./bound-tick.tsx";
import type { PreparedOutcome, prepareOutcomes } from "./prepare-what-if.ts";
import styles from "./what-if.module.css";

interface Props {
  prepared: ReturnType<typeof prepareOutcomes>;
  sentences: readonly OutcomeLiftPartsFragment[];
}

/** Satisfaction, recommendation and promoters: where each stands, would stand, and how sure that is. */
export function OutcomeList({ prepared: { axis, zero, outcomes }, sentences }: Props) {
  const t = useTranslations("whatIf");
  const ticks = axis.ticks.map(({ value }) => placeOn(axis, value));
  return (
    <div className={styles.outcomes}>
      <div className={styles.outcomeHead} aria-hidden="true">
        <span>{t("outcome")}</span>
        <span>{t("nowExpected")}</span>
        <span className={styles.figureHead}>{t("liftColumn")}</span>
        <span className={styles.scale}>
          {axis.ticks.map(({ value, label }) => (
            <i key={value} style={{ left: `${placeOn(axis, value)}%` }}>
              {label}
            </i>
          ))}
        </span>
      </div>
      <ul>
        {outcomes.map((one, index) => (
          <OutcomeRow
            key={one.outcome}
            one={one}
            ticks={ticks}
            zero={zero}
            sentence={index === 0 ? "" : (sentences[index]?.sentence ?? "")}
          />
        ))}
      </ul>
      <p className={styles.note}>{t("legend")}</p>
    </div>
  );
}

function OutcomeRow({
  one,
  ticks,
  zero,
  sentence,
}: {
  one: PreparedOutcome;
  ticks: number[];
  zero: number;
  /** Said already above for overall satisfaction. */
  sentence: string;
}) {
  const t = useTranslations("whatIf");
  return (
    <li className={styles.outcomeRow}>
      <h3>{one.name}</h3>
      <p className={styles.levels}>
        {one.from}
        {one.to !== null && <> → {one.to}</>}
      </p>
      <p className={styles.figure}>
        <strong>{one.lift}</strong>
        {one.interval && <span>{one.interval}</span>}
      </p>
      <div className={styles.bar}>
        <IntervalBar mark={one.mark} ticks={ticks} reference={zero} />
        <BoundTick at={one.bound} label={one.boundText && t("boundAt", { bound: one.boundText })} />
      </div>
      {sentence && <p className={styles.sentence}>{sentence}</p>}
    </li>
  );
}
