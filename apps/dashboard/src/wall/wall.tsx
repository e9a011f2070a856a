"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { AgeLine } from "./age-line.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useRotation } from "./use-rotation.ts";
import styles from "./wall.module.css";

interface Props {
  title: string;
  panels: { id: string; title: string; content: ReactNode }[];
  seconds: number;
  renderedAt: string;
  asOf: string | null;
  lastDay: string | null;
  /** Where the wall is left to. */
  home: string;
}

/** A screen on a wall: one panel at a time, in its turn, with its age said all the time. */
export function Wall({ title, panels, seconds, renderedAt, asOf, lastDay, home }: Props) {
  const t = useTranslations("wall");
  const { rotation, pause, turn, focused, pointed } = useRotation(panels.length, seconds * 1_000);
  const failedSince = useRefresh();
  const paused = rotation.nextAt === null && panels.length > 1;
  const stopped = rotation.holds.some((one) => one === "button" || one === "motion");
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") turn(1);
    if (event.key === "ArrowLeft") turn(-1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys repeat what the buttons below do
    <div
      className={styles.wall}
      data-wall
      onKeyDown={byKey}
      onPointerMove={() => pointed(true)}
      onPointerLeave={() => pointed(false)}
      onFocus={(event) => event.target.matches(":focus-visible") && focused(true)}
      onBlur={() => focused(false)}
    >
      <header className={styles.head}>
        <h1>{title}</h1>
        <AgeLine renderedAt={renderedAt} asOf={asOf} lastDay={lastDay} failedSince={failedSince} />
      </header>
      {panels.map(({ id, title: name, content }, place) => (
        <section
          key={id}
          className={styles.panel}
          aria-labelledby={`wall-${id}`}
          hidden={place !== rotation.panel}
          data-panel={id}
        >
          <h2 id={`wall-${id}`}>{name}</h2>
          {content}
        </section>
      ))}
      <footer className={styles.foot}>
        <button type="button" onClick={() => turn(-1)}>
          {t("previous")}
        </button>
        <button type="button" onClick={pause} aria-pressed={stopped}>
          {stopped ? t("resume") : t("pause")}
        </button>
        <button type="button" onClick={() => turn(1)}>
          {t("next")}
        </button>
        <FullScreen />
        <a href={home}>{t("leave")}</a>
        <p>
          {t("place", { place: rotation.panel + 1, of: panels.length })}
          {" · "}
          {paused ? t("paused") : t("every", { seconds })}
        </p>
      </footer>
    </div>
  );
}

function FullScreen() {
  const t = useTranslations("wall");
  const [able, setAble] = useState(false);
  useEffect(() => setAble(document.fullscreenEnabled), []);
  if (!able) return null;
  const change = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <button type="button" onClick={() => void change()}>
      {t("fullScreen")}
    </button>
  );
}
