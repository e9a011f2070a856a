"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useLocale, useTranslations } from "next-intl";
import { useActionState, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { PlanDrawing } from "../layout/drawing.ts";
import type { Pick } from "../layout/plan-view.tsx";
import { ReportLinks } from "../report/report-links.tsx";
import type { Locale } from "../text/locale.ts";
import { type Adding, withNode } from "./adding.ts";
import { compareFigures } from "./compare-figures.ts";
import { DayLines } from "./day-lines.tsx";
import { EditList } from "./edit-list.tsx";
import { FailureNote } from "./failure-note.tsx";
import { FigureTables } from "./figure-tables.tsx";
import { mergeDrawing } from "./merge-drawing.ts";
import { PlanEditor } from "./plan-editor.tsx";
import type { SavedScenario } from "./save-answer.ts";
import { SaveForm } from "./save-form.tsx";
import { saveScenario } from "./save-scenario.ts";
import { type SaveState, stateAfter } from "./save-state.ts";
import type { ScenarioView } from "./scenario-view.ts";
import { Scoreboard } from "./scoreboard.tsx";
import { ToolPanel } from "./tool-panel.tsx";
import { useCompareWords } from "./use-compare-words.ts";
import { useWhatIf } from "./use-what-if.ts";
import styles from "./what-if.module.css";

export interface EditorProps {
  view: ScenarioView;
  /** Code of the place that the plan is of. */
  venue: string;
  /** Address of the page, without its search. */
  path: string;
  /** Where the base plan's document is. */
  document: string;
  /** The base plan, as it was imported. */
  drawing: PlanDrawing;
  base: { id: string; name: string };
  /** The scenario that the address names; `null` of an imported plan. */
  scenario: SavedScenario | null;
  saved: readonly LayoutEdit[];
  notices: readonly string[];
  /** The name used last for saving. */
  who: string;
  clientKey: string;
}

/** The editor of a plan. Another plan begins anew; what was saved from here goes on, with what can be undone. */
export function Editor(props: EditorProps) {
  const { plan } = props.view;
  /** Ids of what was saved, each with the plan that its editor began with. */
  const [begun, setBegun] = useState<ReadonlyMap<string, string>>(new Map());
  const first = begun.get(plan) ?? plan;
  return (
    <WhatIf key={first} {...props} onSaved={(id) => setBegun((before) => new Map(before).set(id, first))} />
  );
}

/** What would be if: the plan to change, what was changed, and what comes of it beside what is. */
function WhatIf(props: EditorProps & { onSaved: (id: string) => void }) {
  const { venue, path, document, drawing, base, notices, who, clientKey, onSaved } = props;
  const [sent, save, saving] = useActionState(async (before: SaveState | null, form: FormData) => {
    const next = stateAfter(before, form, await saveScenario(form));
    if (next.answer.status === "saved") onSaved(next.answer.id);
    return next;
  }, null);
  const kept = sent?.kept ?? null;
  const scenario = kept?.scenario ?? props.scenario;
  const saved = useMemo(
    () => (kept === null ? props.saved : (JSON.parse(kept.edits) as LayoutEdit[])),
    [kept, props.saved],
  );
  const view = kept === null ? props.view : { ...props.view, plan: kept.id };
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const words = useCompareWords();
  const whatIf = useWhatIf({ path, view, saved, document, locale });
  const [picked, pick] = useState<Pick | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const chooseNode = useCallback(
    (node: string) => setAdding((before) => (before === null ? null : withNode(before, node))),
    [],
  );
  const { shown, settled, broken, failure, history, untouched, fits } = whatIf;
  const named = useMemo(
    () => (settled === null ? drawing : mergeDrawing(drawing, settled.change)),
    [drawing, settled],
  );
  const newest = useDeferredValue(shown);
  const compared = useMemo(
    () => (newest === null ? null : compareFigures(newest.before, newest.after, locale, words)),
    [newest, locale, words],
  );
  const said = useMemo(
    () => (settled === null ? "" : compareFigures(settled.before, settled.after, locale, words).sentence),
    [settled, locale, words],
  );
  const behind = settled !== null && settled.edits !== history.edits && failure === null;
  return (
    <div className={styles.editor} data-ready={settled !== null} data-working={behind || undefined}>
      <p className={styles.said} role="status" aria-live="polite">
        {broken !== null
          ? ""
          : settled === null
            ? t("computing")
            : history.edits.length === 0
              ? t("asItIs")
              : said}
      </p>
      <FailureNote failure={broken ?? failure?.failure ?? null} given={view.given} />
      {compared !== null && <Scoreboard compared={compared} preliminary={shown?.coarse === true} />}
      <div className={styles.work}>
        <PlanEditor
          whatIf={whatIf}
          drawing={drawing}
          name={base.name}
          notices={notices}
          picked={picked}
          pick={pick}
          adding={adding}
          chooseNode={chooseNode}
        />
        <div className={styles.side}>
          <EditList history={history} act={whatIf.act} settled={settled} failure={failure} />
          <ToolPanel
            whatIf={whatIf}
            drawing={named}
            picked={picked}
            pick={pick}
            adding={adding}
            setAdding={setAdding}
          />
        </div>
      </div>
      {newest !== null && compared !== null && (
        <section className={styles.results} aria-labelledby="results-title">
          <h2 id="results-title">{t("results")}</h2>
          <FigureTables compared={compared} preliminary={newest.coarse} />
          <DayLines
            before={newest.before}
            after={newest.after}
            minute={whatIf.minute ?? newest.after.slots.peakMinute}
          />
        </section>
      )}
      {/* Below the plan: what comes with the first change must not move the plan under the hand. */}
      {settled !== null && history.edits.length > 0 && failure === null && (
        <ReportLinks
          page="scenario"
          variables={{ venue, plan: base.id, edits: JSON.stringify(history.edits) }}
          of={t("edits")}
        />
      )}
      <SaveForm
        base={base.id}
        scenario={scenario}
        edits={history.edits}
        changed={!untouched}
        fits={fits}
        path={path}
        who={who}
        clientKey={clientKey}
        sent={sent}
        save={save}
        saving={saving}
      />
    </div>
  );
}
