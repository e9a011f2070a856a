"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { clockText } from "../layout/layout-view.ts";
import { written } from "./form-numbers.ts";
import { LongSelect } from "./long-select.tsx";
import { type Heading, headings, nodesAround } from "./near-nodes.ts";
import type { PlanOutline, UnitOutline } from "./protocol.ts";
import { readUnitFields, type UnitField, UnitFields } from "./unit-fields.tsx";
import { headingKeys, moveEdit, stepEdit } from "./unit-moves.ts";
import { useIds } from "./use-ids.ts";
import type { Names } from "./use-names.ts";
import styles from "./what-if.module.css";

interface Props {
  unit: UnitOutline;
  outline: PlanOutline;
  names: Names;
  apply(edit: LayoutEdit): void;
}

const arrows: Readonly<Record<Heading, string>> = { north: "↑", east: "→", south: "↓", west: "←" };

/** What can be done to one unit: another door, another place, another size, other hours. */
export function UnitTools({ unit, outline, names, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  if (unit.locked) return <p className={styles.note}>{t("lockedUnit")}</p>;
  return (
    <>
      <MoveTools unit={unit} outline={outline} names={names} apply={apply} />
      <SwapTools unit={unit} outline={outline} names={names} apply={apply} />
      <SizeTools key={JSON.stringify(unit)} unit={unit} apply={apply} />
      <p className={styles.buttons}>
        <button type="button" onClick={() => apply({ op: "removeUnit", unit: unit.id })}>
          {t("removeUnit")}
        </button>
      </p>
    </>
  );
}

function MoveTools({ unit, outline, names, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  const select = useId();
  return (
    <fieldset className={styles.tool}>
      <legend>{t("move")}</legend>
      <p className={styles.note}>{t("standsAt", { node: names.node(unit.node) })}</p>
      <p
        className={styles.steps}
        onKeyDown={(event) => {
          const heading = headingKeys[event.key];
          const edit = heading === undefined ? null : stepEdit(outline, unit, heading);
          if (edit === null) return;
          event.preventDefault();
          apply(edit);
        }}
      >
        {headings.map((heading) => {
          const edit = stepEdit(outline, unit, heading);
          return (
            <button
              key={heading}
              type="button"
              aria-disabled={edit === null}
              aria-label={t(`step.${heading}`)}
              data-heading={heading}
              onClick={() => edit !== null && apply(edit)}
            >
              {arrows[heading]}
            </button>
          );
        })}
        <span className={styles.note}>{t("stepHint")}</span>
      </p>
      <label htmlFor={select}>{t("toNode")}</label>
      <LongSelect
        id={select}
        value={unit.node}
        onChange={({ target }) => {
          const edit = moveEdit(unit, target.value);
          if (edit !== null) apply(edit);
        }}
        chosen={<NodeOption node={unit.node} metres={0} names={names} />}
      >
        <NodeOptions nodes={outline.nodes} from={unit.node} names={names} />
      </LongSelect>
    </fieldset>
  );
}

/** Every node, the nearest first. */
const NodeOptions = memo(function NodeOptions({
  nodes,
  from,
  names,
}: {
  nodes: PlanOutline["nodes"];
  from: string;
  names: Names;
}) {
  const here = nodes.find(({ id }) => id === from)?.at;
  return (here ? nodesAround(nodes, here) : []).map(({ node, metres }) => (
    <NodeOption key={node.id} node={node.id} metres={metres} names={names} />
  ));
});

function NodeOption({ node, metres, names }: { node: string; metres: number; names: Names }) {
  const t = useTranslations("layoutWhatIf");
  return (
    <option value={node}>{t("nodeAway", { node: names.node(node), metres: Math.round(metres) })}</option>
  );
}

function SwapTools({ unit, outline, names, apply }: Props) {
  const t = useTranslations("layoutWhatIf");
  const select = useId();
  const others = outline.units.filter(({ id, locked }) => id !== unit.id && !locked);
  const free = useIds(others);
  const none = <option value="">{t("choose")}</option>;
  return (
    <fieldset className={styles.tool}>
      <legend>{t("swap")}</legend>
      <label htmlFor={select}>{t("swapWith")}</label>
      <LongSelect
        id={select}
        value=""
        onChange={({ target }) => apply({ op: "swap", a: unit.id, b: target.value })}
        chosen={none}
      >
        {none}
        <UnitOptions units={free} names={names} />
      </LongSelect>
    </fieldset>
  );
}

const UnitOptions = memo(function UnitOptions({ units, names }: { units: readonly string[]; names: Names }) {
  return units.map((id) => (
    <option key={id} value={id}>
      {names.unit(id)}
    </option>
  ));
});

function SizeTools({ unit, apply }: Pick<Props, "unit" | "apply">) {
  const t = useTranslations("layoutWhatIf");
  return (
    <form
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = readUnitFields(new FormData(event.currentTarget));
        const changed = Object.entries(fields).filter(
          ([name, value]) => value !== null && value !== written(unit[name as UnitField]),
        );
        if (changed.length > 0) apply({ op: "setUnit", unit: unit.id, set: Object.fromEntries(changed) });
      }}
    >
      <fieldset className={styles.fields}>
        <legend>{t("size")}</legend>
        <UnitFields
          value={(name) =>
            name === "openMin" || name === "closeMin" ? clockText(unit[name]) : (written(unit[name]) ?? "")
          }
          note={(name) => (unit.assumed.includes(name) ? t("assumed") : null)}
        />
      </fieldset>
      <p className={styles.buttons}>
        <button type="submit">{t("change")}</button>
      </p>
    </form>
  );
}
