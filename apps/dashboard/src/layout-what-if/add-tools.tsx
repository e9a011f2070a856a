"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { AddUnitForm } from "./add-unit-form.tsx";
import { type Adding, freeId } from "./adding.ts";
import { AddingButtons, NodeChoice } from "./adding-form.tsx";
import { numbersOf } from "./form-numbers.ts";
import type { FormatGroup, PlanOutline } from "./protocol.ts";
import type { Names } from "./use-names.ts";
import styles from "./what-if.module.css";

export interface AddProps {
  adding: Adding | null;
  setAdding(adding: Adding | null): void;
  outline: PlanOutline;
  catalogue: readonly FormatGroup[];
  edits: readonly LayoutEdit[];
  names: Names;
  apply(edit: LayoutEdit): void;
  /** Told of a unit that was added. */
  added(unit: string): void;
}

const empty: Record<Adding["what"], Adding> = {
  unit: { what: "unit", node: null },
  path: { what: "path", from: null, to: null },
  gate: { what: "gate", node: null },
};
const kinds = [
  ["unit", "addUnit"],
  ["path", "addPath"],
  ["gate", "addGate"],
] as const;

/** A new unit, a new path between two nodes, or a new gate: nodes are clicked on the plan or chosen from lists. */
export function AddTools(props: AddProps) {
  const { adding, setAdding } = props;
  const t = useTranslations("layoutWhatIf");
  const box = useRef<HTMLDivElement>(null);
  useFocus(box, adding?.what ?? null);
  return (
    <div ref={box}>
      {adding === null && (
        <p className={styles.buttons}>
          {kinds.map(([what, key]) => (
            <button key={what} type="button" data-add={what} onClick={() => setAdding(empty[what])}>
              {t(key)}
            </button>
          ))}
        </p>
      )}
      {adding?.what === "unit" && <AddUnitForm {...props} node={adding.node} />}
      {adding?.what === "path" && <PathForm {...props} adding={adding} />}
      {adding?.what === "gate" && <GateForm {...props} node={adding.node} />}
    </div>
  );
}

/** The focus goes with what is being added: into its form, and back to the button it came from. */
function useFocus(box: RefObject<HTMLElement | null>, what: Adding["what"] | null) {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    const sought = what === null ? `[data-add=${before.current}]` : "select, input";
    before.current = what;
    box.current?.querySelector<HTMLElement>(sought)?.focus();
  }, [box, what]);
}

function PathForm({
  adding,
  setAdding,
  outline,
  edits,
  names,
  apply,
}: AddProps & { adding: Extract<Adding, { what: "path" }> }) {
  const t = useTranslations("layoutWhatIf");
  const field = useTranslations("layoutField");
  const { from, to } = adding;
  return (
    <form
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const { widthM } = numbersOf(form, ["widthM"]);
        if (from === null || to === null || widthM === null) return;
        const surface = form.get("surface") === "bridge" ? ({ surface: "bridge" } as const) : {};
        apply({ op: "addEdge", id: freeId(outline, edits), from, to, widthM, ...surface });
        setAdding(null);
      }}
    >
      <fieldset className={styles.fields}>
        <legend>{t("addPath")}</legend>
        <p className={styles.note}>{t("addPathHint")}</p>
        <NodeChoice
          label={t("from")}
          value={from}
          nodes={outline.nodes}
          names={names}
          choose={(node) => setAdding({ ...adding, from: node })}
        />
        <NodeChoice
          label={t("to")}
          value={to}
          nodes={outline.nodes.filter(({ id }) => id !== from)}
          names={names}
          choose={(node) => setAdding({ ...adding, to: node })}
        />
        <label>
          <span>{field("widthM")}</span>
          <input name="widthM" type="number" min={0.1} max={1000} step="any" required defaultValue={3} />
        </label>
        <label>
          <span>{t("surface")}</span>
          <select name="surface">
            <option value="walk">{t("surfaceWalk")}</option>
            <option value="bridge">{t("surfaceBridge")}</option>
          </select>
        </label>
      </fieldset>
      <AddingButtons ready={from !== null && to !== null} cancel={() => setAdding(null)} />
    </form>
  );
}

function GateForm({ node, setAdding, outline, edits, names, apply }: AddProps & { node: string | null }) {
  const t = useTranslations("layoutWhatIf");
  return (
    <form
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const { share } = numbersOf(new FormData(event.currentTarget), ["share"]);
        if (node === null || share === null) return;
        apply({ op: "addGate", id: freeId(outline, edits), node, entryShare: share / 100 });
        setAdding(null);
      }}
    >
      <fieldset className={styles.fields}>
        <legend>{t("addGate")}</legend>
        <p className={styles.note}>{t("addGateHint")}</p>
        <NodeChoice
          label={t("atNode")}
          value={node}
          nodes={outline.nodes}
          names={names}
          choose={(chosen) => setAdding({ what: "gate", node: chosen })}
        />
        <label>
          <span>{t("entryShare")}</span>
          <input name="share" type="number" min={0} max={100} step="any" required defaultValue={20} />
        </label>
      </fieldset>
      <AddingButtons ready={node !== null} cancel={() => setAdding(null)} />
    </form>
  );
}
