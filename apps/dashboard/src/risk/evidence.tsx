"use client";

import { type ReactNode, type ToggleEvent, useCallback } from "react";
import styles from "./risks.module.css";

interface Props {
  /** Its name in the address: `?open=staff` opens it. */
  id: string;
  open: boolean;
  title: string;
  children: ReactNode;
}

/** Evidence on demand. What is open stands in the address, so that a link shows the same. */
export function Evidence({ id, open, title, children }: Props) {
  const remember = useCallback(
    (event: ToggleEvent<HTMLDetailsElement>) => {
      const address = new URL(window.location.href);
      const opened = new Set(address.searchParams.getAll("open"));
      if (event.currentTarget.open === opened.has(id)) return;
      if (event.currentTarget.open) opened.add(id);
      else opened.delete(id);
      address.searchParams.delete("open");
      for (const name of opened) address.searchParams.append("open", name);
      window.history.replaceState(window.history.state, "", address);
    },
    [id],
  );
  return (
    <details className={styles.evidence} open={open} onToggle={remember}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
