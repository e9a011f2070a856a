"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { PlanOutline } from "./protocol.ts";
import type { Names } from "./use-names.ts";
import styles from "./what-if.module.css";

/** A node by its name, from a list: the same that can be clicked on the plan. */
export function NodeChoice({
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

/** What ends a form: it is done, or given up. */
export function AddingButtons({ ready, cancel }: { ready: boolean; cancel(): void }) {
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
