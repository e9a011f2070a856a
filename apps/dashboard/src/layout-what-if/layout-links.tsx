import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./what-if.module.css";

const parts = ["plan", "what-if"] as const;

/** From one page about a venue's layout to the others; which plan is shown goes along. */
export function LayoutLinks({
  path,
  plan,
  current,
}: {
  /** Address of the layout page, without its search. */
  path: string;
  plan: string;
  current: (typeof parts)[number];
}) {
  const t = useTranslations("layoutPart");
  const search = plan === "" ? "" : `?${new URLSearchParams({ plan })}`;
  return (
    <nav aria-label={t("label")} data-screen-only>
      <ul className={styles.links}>
        {parts.map((part) => (
          <li key={part}>
            {part === current ? (
              <span aria-current="page">{t(part)}</span>
            ) : (
              <Link href={`${path}${part === "plan" ? "" : `/${part}`}${search}`} prefetch={false}>
                {t(part)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
