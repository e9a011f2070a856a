"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import styles from "./analysis-progress.module.css";

interface Progress {
  running: boolean;
  /** Absent where no visits are read. */
  visitsRead?: number;
  visitsTotal?: number;
  phase: string;
  /** Part of the computing that is done, 0..1. */
  computed: number;
}

/** A quick answer shows nothing of this; a slow one says how far it is. */
const SHOWN_AFTER_MS = 1000;
const ASKED_EVERY_MS = 500;

export interface AnalysisProgressProps {
  /** Where to ask how far it is. */
  address: string;
  /** What is at work, and what to do meanwhile, where it is not an analysis of visits. */
  words?: { title: string; wait: string } | undefined;
}

/** Says that an analysis is at work and how far it is. The rest of the page stays usable. */
export function AnalysisProgress({ address, words }: AnalysisProgressProps) {
  const t = useTranslations("moments");
  const progress = useProgress(address);
  const { title, wait } = words ?? { title: t("progressTitle"), wait: t("progressWait") };
  if (progress === null) return null;
  const computing = progress.phase === "computing";
  return (
    <div className={styles.space} role="status" aria-busy="true">
      <p className={styles.title}>{title}</p>
      <progress
        className={styles.bar}
        max={computing ? 1 : Math.max(1, progress.visitsTotal ?? 0)}
        value={computing ? progress.computed : (progress.visitsRead ?? 0)}
        aria-label={title}
      />
      {computing ? (
        <p>{t("progressComputed", { percent: Math.round(100 * progress.computed) })}</p>
      ) : (
        (progress.visitsTotal ?? 0) > 0 && (
          <p>{t("progressRead", { read: progress.visitsRead ?? 0, total: progress.visitsTotal ?? 0 })}</p>
        )
      )}
      <p>{wait}</p>
    </div>
  );
}

const unknown: Progress = { running: true, phase: "reading", computed: 0 };

/** How far the analysis is, from one second on; `null` before. */
function useProgress(address: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    let next: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const known = await askProgress(address, ended.signal);
      if (ended.signal.aborted) return;
      setProgress((before) => (known?.running ? known : before) ?? unknown);
      next = setTimeout(ask, ASKED_EVERY_MS);
    };
    next = setTimeout(ask, SHOWN_AFTER_MS);
    return () => {
      ended.abort();
      clearTimeout(next);
    };
  }, [address]);
  return progress;
}

/** `null` when it is not known: the page still says that it is at work. */
async function askProgress(address: string, signal: AbortSignal): Promise<Progress | null> {
  try {
    const response = await fetch(address, { signal, cache: "no-store" });
    return response.ok ? ((await response.json()) as Progress) : null;
  } catch (error) {
    if (signal.aborted || error instanceof TypeError) return null;
    throw error;
  }
}
