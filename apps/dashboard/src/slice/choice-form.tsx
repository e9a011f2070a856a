"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import styles from "./choice-form.module.css";
import type { Option } from "./prepare-slice-bar.ts";
import { searchOfForm } from "./search-of-form.ts";

interface Choice {
  label: string;
  /** Name in the URL; choices of one name are its several values. */
  name: string;
  options: Option[];
  chosen: string;
}

interface Props {
  label: string;
  /** What the URL says besides. */
  kept: readonly (readonly [name: string, value: string])[];
  choices: Choice[];
}

/** A few choices beside a chart. A plain form, so it works before and without scripts; every choice goes to the URL. */
export function ChoiceForm({ label, kept, choices }: Props) {
  const t = useTranslations("slice");
  const form = useRef<HTMLFormElement>(null);
  const path = usePathname();
  const router = useRouter();
  const [updating, startUpdate] = useTransition();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const show = () => {
    if (form.current === null) return;
    const search = searchOfForm(new FormData(form.current));
    startUpdate(() => router.push(`${path}${search}`, { scroll: false }));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      action={path}
      aria-label={label}
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {choices.map((choice) => (
        <Select key={choice.label} choice={choice} onChoose={show} />
      ))}
      {!scripted && <button type="submit">{t("apply")}</button>}
      <span role="status">{updating ? t("updating") : ""}</span>
    </form>
  );
}

/** Follows the URL (back button) and keeps the focus where it is. */
function Select({ choice, onChoose }: { choice: Choice; onChoose: () => void }) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current !== null) select.current.value = choice.chosen;
  }, [choice.chosen]);
  return (
    <label>
      <span>{choice.label}</span>
      <select ref={select} name={choice.name} defaultValue={choice.chosen} onChange={onChoose}>
        {choice.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
