"use client";

import type { ReactNode } from "react";
import type { ScheduleField } from "./schedule-draft.ts";
import own from "./schedule-form.module.css";

interface Field {
  label: string;
  /** What is typed when it is drawn. */
  value: string | undefined;
  /** What is wrong with it. */
  problem: string | null;
  /** The choice that it belongs to: with another one it is not shown. */
  of?: string;
  /** What has to be known of it. */
  note?: string;
}

interface TextProps extends Field {
  name: ScheduleField | "secret";
  type?: "text" | "url" | "password";
  required?: boolean;
}

export function TextField({ name, type = "text", required = false, value, ...field }: TextProps) {
  return (
    <Labelled name={name} {...field}>
      <input
        id={name}
        name={name}
        type={type === "url" ? "text" : type}
        inputMode={type === "url" ? "url" : undefined}
        required={required}
        maxLength={500}
        defaultValue={value}
        autoComplete={type === "password" ? "new-password" : "off"}
        {...described(name, field)}
      />
    </Labelled>
  );
}

interface ChoiceProps extends Field {
  name: ScheduleField;
  options: readonly { value: string | number; label: string }[];
}

export function ChoiceField({ name, options, value, ...field }: ChoiceProps) {
  return (
    <Labelled name={name} {...field}>
      <select id={name} name={name} defaultValue={value} {...described(name, field)}>
        {options.map(({ value: one, label }) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The error and the note of a field, read together with it. */
export const described = (name: string, { problem, note }: Pick<Field, "problem" | "note">) => ({
  "aria-invalid": problem === null ? undefined : true,
  "aria-describedby":
    [...(problem === null ? [] : [`${name}-problem`]), ...(note === undefined ? [] : [`${name}-note`])].join(
      " ",
    ) || undefined,
});

function Labelled({
  name,
  label,
  problem,
  note,
  of,
  children,
}: Omit<Field, "value"> & { name: string; children: ReactNode }) {
  return (
    <div className={own.field} data-of={of}>
      <label htmlFor={name}>{label}</label>
      {children}
      <Problem name={name} problem={problem} />
      {note !== undefined && (
        <span id={`${name}-note`} className={own.note}>
          {note}
        </span>
      )}
    </div>
  );
}

export function Problem({ name, problem }: { name: string; problem: string | null }) {
  if (problem === null) return null;
  return (
    <span id={`${name}-problem`} className={own.problem}>
      {problem}
    </span>
  );
}
