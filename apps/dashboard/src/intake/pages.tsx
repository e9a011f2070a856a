import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./intake.module.css";

interface Props {
  here: string;
  /** Where the next page begins; `null` on the last. */
  after: string | null;
  /** The name the cursor has in the address. */
  name: string;
  anchor: string;
}

/** To the next page of a list, and back to its first. */
export function Pages({ here, after, name, anchor }: Props) {
  const t = useTranslations("data");
  if (after === null) return null;
  const join = here.includes("?") ? "&" : "?";
  return (
    <p className={styles.pages}>
      <Link href={`${here}#${anchor}`}>{t("start")}</Link>
      <Link href={`${here}${join}${name}=${encodeURIComponent(after)}#${anchor}`}>{t("more")}</Link>
    </p>
  );
}
