"use client";

import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import type { PlanDrawing } from "../layout/drawing.ts";
import type { Pick } from "../layout/plan-view.tsx";
import { AddTools } from "./add-tools.tsx";
import type { Adding } from "./adding.ts";
import { CrowdTools } from "./crowd-tools.tsx";
import { EdgeTools } from "./edge-tools.tsx";
import type { PlanOutline } from "./protocol.ts";
import { UnitTools } from "./unit-tools.tsx";
import { useIds } from "./use-ids.ts";
import { type Names, useNames } from "./use-names.ts";
import type { WhatIf } from "./use-what-if.ts";
import styles from "./what-if.module.css";

interface Props {
  whatIf: WhatIf;
  /** The edited plan's drawing: it has the names. */
  drawing: PlanDrawing;
  picked: Pick | null;
  pick(pick: Pick | null): void;
  adding: Adding | null;
  setAdding(adding: Adding | null): void;
}

/** Everything that can be changed, by form and keyboard. */
export function ToolPanel({ whatIf, drawing, picked, pick, adding, setAdding }: Props) {
  const t = useTranslations("layoutWhatIf");
  const names = useNames(drawing, whatIf.current?.edges ?? null);
  const { current, outline, catalogue, apply, history } = whatIf;
  if (current === null || outline === null) return null;
  const unit = picked?.kind === "unit" ? current.units.find(({ id }) => id === picked.id) : undefined;
  const edge = picked?.kind === "edge" ? current.edges.find(({ id }) => id === picked.id) : undefined;
  return (
    <section className={styles.panel} aria-labelledby="tools-title" data-screen-only>
      <h2 id="tools-title">{t("tools")}</h2>
      <Picker current={current} names={names} picked={picked} pick={pick} />
      {unit && <UnitTools unit={unit} outline={current} names={names} apply={apply} />}
      {edge && <EdgeTools edge={edge} apply={apply} />}
      {!unit && !edge && <p className={styles.note}>{t("pickHint")}</p>}
      <details>
        <summary>{t("addSomething")}</summary>
        <AddTools
          adding={adding}
          setAdding={setAdding}
          outline={current}
          catalogue={catalogue}
          edits={history.edits}
          names={names}
          apply={apply}
          added={(id) => pick({ kind: "unit", id })}
        />
        <GateTools gates={current.gates} names={names} apply={apply} />
      </details>
      <details>
        <summary>{t("crowd")}</summary>
        <CrowdTools base={outline} current={current} apply={apply} />
      </details>
    </section>
  );
}

function Picker({
  current,
  names,
  picked,
  pick,
}: {
  current: PlanOutline;
  names: Names;
  picked: Pick | null;
  pick(pick: Pick | null): void;
}) {
  const t = useTranslations("layoutWhatIf");
  const id = useId();
  return (
    <p className={styles.picker}>
      <label htmlFor={id}>{t("pick")}</label>
      <select
        id={id}
        value={picked === null ? "" : `${picked.kind}:${picked.id}`}
        onChange={({ target: { value } }) => {
          const at = value.indexOf(":");
          const kind = value.slice(0, at);
          pick(kind === "unit" || kind === "edge" ? { kind, id: value.slice(at + 1) } : null);
        }}
      >
        <option value="">{t("choose")}</option>
        <PickOptions units={useIds(current.units)} edges={useIds(current.edges)} names={names} />
      </select>
    </p>
  );
}

/** More than a thousand entries of a large plan: not made anew whenever something else changes. */
const PickOptions = memo(function PickOptions({
  units,
  edges,
  names,
}: {
  units: readonly string[];
  edges: readonly string[];
  names: Names;
}) {
  const t = useTranslations("layoutWhatIf");
  return (
    <>
      <optgroup label={t("units")}>
        {units.map((id) => (
          <option key={id} value={`unit:${id}`}>
            {names.unit(id)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("paths")}>
        {edges.map((id) => (
          <option key={id} value={`edge:${id}`}>
            {names.edge(id)}
          </option>
        ))}
      </optgroup>
    </>
  );
});

function GateTools({
  gates,
  names,
  apply,
}: { gates: PlanOutline["gates"]; names: Names } & globalThis.Pick<WhatIf, "apply">) {
  const t = useTranslations("layoutWhatIf");
  const id = useId();
  if (gates.length < 2) return null;
  return (
    <p className={styles.picker}>
      <label htmlFor={id}>{t("closeGate")}</label>
      <select id={id} value="" onChange={({ target }) => apply({ op: "closeGate", gate: target.value })}>
        <option value="">{t("choose")}</option>
        {gates.map(({ id: gate, node }) => (
          <option key={gate} value={gate}>
            {`${gate} · ${names.node(node)}`}
          </option>
        ))}
      </select>
    </p>
  );
}
