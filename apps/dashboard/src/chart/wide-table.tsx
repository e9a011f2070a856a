import type { ReactNode } from "react";
import styles from "./wide-table.module.css";

interface Props {
  /** What the table shows, for readers who come to it by the keyboard. */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A table that may be wider than the screen: it scrolls by itself, not the page. */
export function WideTable({ label, className = "", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard
    <section className={`${styles.scroll} ${className}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
