import styles from "./page-head.module.css";

/** The page's heading: a small line that says where we are; the sentence below it says what is so. */
export function PageHead({ title }: { title: string }) {
  return <h1 className={styles.title}>{title}</h1>;
}
