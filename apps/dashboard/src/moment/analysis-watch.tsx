"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { AnalysisProgress } from "./analysis-progress.tsx";

const Finish = createContext<() => void>(() => undefined);

/**
 * Shows how far an analysis is until {@link AnalysisDone} appears among its children. It stands beside the part that is
 * waited for, not in its fallback: a streamed fallback stays plain markup and could neither ask nor count.
 */
export function AnalysisWatch({ slice, children }: { slice: string; children: ReactNode }) {
  const [done, setDone] = useState(false);
  const finish = useCallback(() => setDone(true), []);
  return (
    <Finish value={finish}>
      {!done && <AnalysisProgress slice={slice} />}
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
