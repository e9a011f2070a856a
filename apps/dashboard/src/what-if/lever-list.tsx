"use client";

import { useTranslations } from "next-intl";
import { placeOn } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import { BoundTick } from "./bound-tick.tsx";
import { type ImprovementKind, ranges } from "./improvements.ts";
import type { PreparedLever, prepareLevers } from "./prepare-what-if.ts";
import styles from "./what-if.module.css";

/** Levers shown at once; further ones on demand, unless they are moved. */
const SHOWN_AT_ONCE = 12;

interface Props {
  prepared: ReturnType<typeof prepareLevers>;
  by: ImprovementKind;
  amounts: ReadonlyMap<string, number>;
  /** Lift of each moved touchpoint alone. */
  own: ReadonlyMap<string, string>;
  set: (code: string, amount: number) => void;
}

/** Every touchpoint with what the usual improvement would go with, and a slider for this scenario. */
export function LeverList(props: Props) {
  const t = useTranslations("whatIf");
  const { levers, axis } = props.prepared;
  const usable = levers.filter(({ canImprove }) => canImprove);
  const [first, rest] = [usable.slice(0, SHOWN_AT_ONCE), usable.slice(SHOWN_AT_ONCE)];
  const idle = levers.filter(({ canImprove }) => !canImprove);
  const moved = rest.some(({ code }) => props.amounts.has(code));
  return (
    <div className={styles.levers}>
      <div className={styles.leverHead} aria-hidden="true">
        <span>{t("touchpoint")}</span>
        <span className={styles.scale}>
          {axis.ticks.map(({ value, label }) => (
            <i key={value} style={{ left: `${placeOn(axis, value)}%` }}>
              {label}
            </i>
          ))}
        </span>
        <span>{t(props.by === "share" ? "amountShare" : "amountPoints")}</span>
        <span className={styles.figureHead}>{t("ownLift")}</span>
      </div>
      <Rows {...props} levers={first} />
      {rest.length > 0 && (
        <details className={styles.rest} open={moved || undefined}>
          <summary>{t("rest", { count: rest.length })}</summary>
          <Rows {...props} levers={rest} />
        </details>
      )}
      {idle.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("idle", { count: idle.length })}</summary>
          <ul className={styles.idle}>
            {idle.map(({ code, name, reason }) => (
              <li key={code}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Rows({
  levers,
  prepared: { axis, zero },
  by,
  amounts,
  own,
  set,
}: Props & { levers: PreparedLever[] }) {
  const ticks = axis.ticks.map(({ value }) => placeOn(axis, value));
  return (
    <ul>
      {levers.map((lever) => (
        <LeverRow
          key={lever.code}
          lever={lever}
          ticks={ticks}
          zero={zero}
          by={by}
          amount={amounts.get(lever.code) ?? 0}
          own={own.get(lever.code) ?? ""}
          set={set}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  lever: PreparedLever;
  ticks: number[];
  zero: number;
  by: ImprovementKind;
  amount: number;
  own: string;
  set: Props["set"];
}

function LeverRow({ lever, ticks, zero, by, amount, own, set }: RowProps) {
  const t = useTranslations("whatIf");
  const { most, step } = ranges[by];
  const amountText = t(by === "share" ? "shareText" : "pointsText", { amount });
  return (
    <li className={styles.lever} data-moved={amount > 0 || undefined}>
      <div className={styles.leverName}>
        <h3>{lever.name}</h3>
        <p>
          {[lever.stage, lever.reach].filter(Boolean).join(" · ")}
          {lever.kind && <span className={styles.kind}>{lever.kind}</span>}
          {lever.reason && <span className={styles.kind}>{lever.reason}</span>}
        </p>
      </div>
      <div className={styles.bar} title={lever.detail}>
        <IntervalBar mark={lever.mark} ticks={ticks} reference={zero} />
        <BoundTick at={lever.bound} label="" />
        <span className="visually-hidden">{lever.detail}</span>
      </div>
      <label className={styles.slider}>
        <span className="visually-hidden">{t("sliderLabel", { touchpoint: lever.name })}</span>
        <input
          type="range"
          min={0}
          max={most}
          step={step}
          value={amount}
          aria-valuetext={own ? t("sliderText", { amount: amountText, lift: own }) : amountText}
          onChange={(event) => set(lever.code, Number(event.target.value))}
        />
        <output>{amount > 0 ? amountText : "–"}</output>
      </label>
      <p className={styles.own}>{amount > 0 ? own : ""}</p>
    </li>
  );
}
