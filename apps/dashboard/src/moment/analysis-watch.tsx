"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { AnalysisProgress, type AnalysisProgressProps } from "./analysis-progress.tsx";

const Finish = createContext<() => void>(() => undefined);

/**
 * Shows how far an analysis is until {@link AnalysisDone} appears among its children. It stands beside the part that is
 * waited for, not in its fallback: a streamed fallback stays plain markup and could neither ask nor count.
 */
export function AnalysisWatch({ slice, children }: { slice: string; children: ReactNode }) {
  return <ProgressWatch address={`/progress?slice=${encodeURIComponent(slice)}`}>{children}</ProgressWatch>;
}

/** As {@link AnalysisWatch}, for whatever has an address that tells how far it is. */
export function ProgressWatch({ children, ...progress }: AnalysisProgressProps & { children: ReactNode }) {
  const [done, setDone] = useState(false);
  const finish = useCallback(() => setDone(true), []);
  return (
    <Finish value={finish}>
      {!done && <AnalysisProgress {...progress} />}
      {children}
    </Finish>
  );
}

/** Stands in the answer: where it is drawn, the waiting is over. */
export function AnalysisDone() {
  const finish = useContext(Finish);
  useEffect(finish, [finish]);
  return null;
}
