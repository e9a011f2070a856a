import styles from "./sentence.module.css";

/** What may be concluded, before anything is drawn. */
export function Sentence({ children }: { children: string }) {
  return <p className={styles.sentence}>{children}</p>;
}
