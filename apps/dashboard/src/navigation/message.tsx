import type { ReactNode } from "react";
import styles from "./message.module.css";

/** A page, or part of one, that has something to say instead of figures. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.message} role="status">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
