"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Locale } from "../text/locale.ts";
import { acted, type EditAction, historyOf, withEdit } from "./edit-history.ts";
import { outlineNow } from "./outline-now.ts";
import { fitsAddress, type ScenarioLayer, type ScenarioView, writeScenarioView } from "./scenario-view.ts";
import { useEngine } from "./use-engine.ts";

interface Given {
  /** Address of the page, without its search. */
  path: string;
  view: ScenarioView;
  /** The edits of the scenario that the address names; none of an imported plan. */
  saved: readonly LayoutEdit[];
  /** Where the plan's document is. */
  document: string;
  locale: Locale;
}

/** Everything of the editor that changes: the edits and what came of them, and what is shown of it. */
export function useWhatIf({ path, view, saved, document, locale }: Given) {
  const engine = useEngine({ address: document, locale });
  const { run, outline, settled } = engine;
  const [history, act] = useReducer(acted, view.given.kind === "list" ? view.given.edits : saved, historyOf);
  const [layer, setLayer] = useState<ScenarioLayer | null>(view.layer);
  const [minute, setMinute] = useState(view.minute);
  const { edits } = history;
  const trying = useRef(false);

  useEffect(() => run(edits, false), [run, edits]);
  useUndoKeys(act);

  const untouched = JSON.stringify(edits) === JSON.stringify(saved);
  const fits = fitsAddress(edits);
  const search = writeScenarioView({ plan: view.plan, layer, minute }, untouched || !fits ? null : edits);
  // Later: the browser lays the page out whenever its address changes, which is no part of what changed it.
  useEffect(() => {
    const later = setTimeout(() => showAddress(path, search));
    return () => clearTimeout(later);
  }, [path, search]);

  const current = useMemo(
    () => (outline === null ? null : outlineNow(outline, settled, edits)),
    [outline, settled, edits],
  );
  const edited = useCallback(
    (edit: LayoutEdit) => (outline === null ? edits : withEdit(edits, edit, outline)),
    [edits, outline],
  );
  /** Simulates an edit coarsely without keeping it; `null` gives it up. */
  const attempt = useCallback(
    (edit: LayoutEdit | null) => {
      if (edit === null && !trying.current) return;
      trying.current = edit !== null;
      run(edit === null ? edits : edited(edit), edit !== null);
    },
    [edited, edits, run],
  );
  const apply = useCallback(
    (edit: LayoutEdit) => {
      const next = edited(edit);
      // What was only tried has left its preliminary figures: the plan as it stands has to be shown again.
      if (trying.current && JSON.stringify(next) === JSON.stringify(edits)) run(edits, false);
      trying.current = false;
      act({ do: "set", edits: next });
    },
    [edited, edits, run],
  );
  return {
    ...engine,
    current,
    history,
    act,
    apply,
    attempt,
    layer: layer ?? (edits.length > 0 ? "difference" : "formats"),
    setLayer,
    minute,
    setMinute,
    untouched,
    fits,
  };
}

export type WhatIf = ReturnType<typeof useWhatIf>;

/** Puts the search into the address of the page, unless another page has come meanwhile. */
function showAddress(path: string, search: string): void {
  const { pathname, search: before, hash } = window.location;
  if (pathname === path && before !== search) window.history.replaceState(null, "", path + search + hash);
}

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again; within a field the keys are the field's own. */
function useUndoKeys(act: (action: EditAction) => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      act({ do: key === "y" || event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [act]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio])");
