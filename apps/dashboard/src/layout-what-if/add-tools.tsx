"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Adding, freeId } from "./adding.ts";
import { numbersOf } from "./form-numbers.ts";
import type { PlanOutline } from "./protocol.ts";
import type { Names } from "./unit-tools.tsx";
import styles from "./what-if.module.css";

interface Props {
  adding: Adding | null;
  setAdding(adding: Adding | null): void;
  outline: PlanOutline;
  edits: readonly LayoutEdit[];
  names: Names;
  apply(edit: LayoutEdit): void;
}

/** A new path between two nodes, or a new gate: the nodes are clicked on the plan or chosen from lists. */
export function AddTools(props: Props) {
  const { adding, setAdding } = props;
  const t = useTranslations("layoutWhatIf");
  if (adding === null)
    return (
      <p className={styles.buttons}>
        <button type="button" onClick={() => setAdding({ what: "path", from: null, to: null })}>
          {t("addPath")}
        </button>
        <button type="button" onClick={() => setAdding({ what: "gate", node: null })}>
          {t("addGate")}
        </button>
      </p>
    );
  return adding.what === "path" ? (
    <PathForm {...props} adding={adding} />
  ) : (
    <GateForm {...props} adding={adding} />
  );
}

type Only<What extends Adding["what"]> = Props & { adding: Extract<Adding, { what: What }> };

function PathForm({ adding, setAdding, outline, edits, names, apply }: Only<"path">) {
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
      <Buttons ready={from !== null && to !== null} cancel={() => setAdding(null)} />
    </form>
  );
}

function GateForm({ adding, setAdding, outline, edits, names, apply }: Only<"gate">) {
  const t = useTranslations("layoutWhatIf");
  const { node } = adding;
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
      <Buttons ready={node !== null} cancel={() => setAdding(null)} />
    </form>
  );
}

function NodeChoice({
  label,
  value,
  nodes,
  names,
  choose,
}: {
  label: string;
  value: string | null;
  nodes: PlanOutline["nodes"];
  names: Names;
  choose(node: string): void;
}) {
  const t = useTranslations("layoutWhatIf");
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <select id={id} required value={value ?? ""} onChange={({ target }) => choose(target.value)}>
        <option value="" disabled>
          {t("choose")}
        </option>
        {nodes.map((node) => (
          <option key={node.id} value={node.id}>
            {names.node(node.id)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Buttons({ ready, cancel }: { ready: boolean; cancel(): void }) {
  const t = useTranslations("layoutWhatIf");
  return (
    <p className={styles.buttons}>
      <button type="submit" disabled={!ready}>
        {t("add")}
      </button>
      <button type="button" onClick={cancel}>
        {t("cancel")}
      </button>
    </p>
  );
}
