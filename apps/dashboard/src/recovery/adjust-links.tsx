import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";

interface Props {
  recovery: Pick<Recovery, "adjustable" | "adjustedFor">;
  path: string;
  search: string;
}

/** The dimension at whose values groups are compared; each is a link, so it stands in the URL. */
export function AdjustLinks({ recovery: { adjustable, adjustedFor }, path, search }: Props) {
  const t = useTranslations("recovery");
  if (adjustable.length < 2) return null;
  return (
    <nav className={styles.adjust} aria-label={t("adjustLabel")} data-screen-only>
      <span>{t("adjustBy")}</span>
      <ul>
        {adjustable.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={`${path}${search === "" ? "?" : `${search}&`}split=${encodeURIComponent(code)}`}
              scroll={false}
              prefetch={false}
              aria-current={code === adjustedFor?.code ? "true" : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
