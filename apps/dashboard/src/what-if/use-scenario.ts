"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import type { OutcomeLiftPartsFragment, SliceInput } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";
import { type ImprovementKind, type Improvements, writeImprovements } from "./improvements.ts";

/** So long after the last movement the address is brought up to date. */
const SETTLED_AFTER_MS = 400;

interface Known {
  slice: SliceInput;
  locale: Locale;
  improvements: Improvements;
  outcomes: OutcomeLiftPartsFragment[];
}

export interface Scenario {
  amounts: ReadonlyMap<string, number>;
  outcomes: OutcomeLiftPartsFragment[];
  /** The last question got no answer. */
  failed: boolean;
  set(code: string, amount: number): void;
  clear(): void;
  /** Chooses how touchpoints improve; what was chosen otherwise is given up. */
  choose(by: ImprovementKind): void;
}

/**
 * A scenario that follows the hand: each movement is asked at once and the newest answer is shown; once the hand rests,
 * the scenario stands in the address.
 */
export function useScenario({ slice, locale, improvements, outcomes }: Known): Scenario {
  const { by } = improvements;
  const [amounts, setAmounts] = useState<ReadonlyMap<string, number>>(improvements.amounts ?? new Map());
  const [shown, setShown] = useState(outcomes);
  const [failed, setFailed] = useState(false);
  const asking = useRef<AbortController | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The hand has moved on since the address was last brought up to date. */
  const moving = useRef(false);
  const address = useAddress();

  // What the server says anew (another venue, the back button) counts.
  useEffect(() => {
    if (moving.current) return;
    setAmounts(improvements.amounts ?? new Map());
    setShown(outcomes);
    setFailed(false);
  }, [improvements, outcomes]);
  useEffect(() => () => clearTimeout(settling.current), []);

  const change = (next: ReadonlyMap<string, number>) => {
    setAmounts(next);
    moving.current = true;
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    askLift(slice, locale, { by, amounts: next }, controller.signal).then(
      (found) => {
        if (controller.signal.aborted) return;
        setFailed(found === null);
        if (found !== null) setShown(found);
      },
      () => setFailed(!controller.signal.aborted),
    );
    clearTimeout(settling.current);
    settling.current = setTimeout(() => {
      moving.current = false;
      address({ by, amounts: next });
    }, SETTLED_AFTER_MS);
  };
  return {
    amounts,
    outcomes: shown,
    failed,
    set(code, amount) {
      const next = new Map(amounts);
      if (amount > 0) next.set(code, amount);
      else next.delete(code);
      change(next);
    },
    clear: () => change(new Map()),
    choose: (kind) => address({ by: kind, amounts: null }),
  };
}

/** Puts a scenario into the address; everything else there stays. */
function useAddress(): (improvements: Improvements) => void {
  const path = usePathname();
  const router = useRouter();
  const [, startUpdate] = useTransition();
  return useCallback(
    (improvements) => {
      const search = new URLSearchParams(window.location.search);
      search.delete("by");
      search.delete("up");
      for (const [name, value] of writeImprovements(improvements)) search.append(name, value);
      const text = search.toString();
      startUpdate(() => router.replace(text === "" ? path : `${path}?${text}`, { scroll: false }));
    },
    [path, router],
  );
}

/** `null` when there was no answer. @throws when it was given up */
async function askLift(
  slice: SliceInput,
  locale: Locale,
  improvements: Improvements,
  signal: AbortSignal,
): Promise<OutcomeLiftPartsFragment[] | null> {
  const search = new URLSearchParams([
    ["slice", JSON.stringify(slice)],
    ["locale", locale],
    ...writeImprovements(improvements),
  ]);
  const response = await fetch(`/what-if?${search}`, { signal, cache: "no-store" });
  return response.ok ? ((await response.json()) as OutcomeLiftPartsFragment[]) : null;
}
