"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import type { Option } from "../slice/prepare-slice-bar.ts";
import { searchOfForm } from "../slice/search-of-form.ts";
import styles from "./changes.module.css";

interface Props {
  /** What the URL says besides. */
  kept: readonly (readonly [name: string, value: string])[];
  since: { options: Option[]; chosen: string };
  split: { options: Option[]; chosen: string };
}

/** Which periods are compared and by what they are split. A plain form: every choice goes to the URL. */
export function ChangeForm({ kept, since, split }: Props) {
  const t = useTranslations();
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
      aria-label={t("change.choose")}
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Choice label={t("change.since")} name="since" content={since} onChoose={show} />
      <Choice label={t("change.splitBy")} name="split" content={split} onChoose={show} />
      {!scripted && <button type="submit">{t("slice.apply")}</button>}
      <span role="status">{updating ? t("slice.updating") : ""}</span>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  content: { options: Option[]; chosen: string };
  onChoose: () => void;
}

/** Follows the URL (back button) and keeps the focus where it is. */
function Choice({ label, name, content: { options, chosen }, onChoose }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current !== null) select.current.value = chosen;
  }, [chosen]);
  return (
    <label>
      <span>{label}</span>
      <select ref={select} name={name} defaultValue={chosen} onChange={onChoose}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
