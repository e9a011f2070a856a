"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Theme, themeCookie, themes } from "./theme.ts";
import styles from "./theme-switch.module.css";

const label = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;
const A_YEAR = 31_536_000;

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations("site");
  const [theme, setTheme] = useState(initial);

  const choose = (chosen: Theme) => {
    setTheme(chosen);
    document.documentElement.dataset.theme = chosen;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${themeCookie}=${chosen};path=/;max-age=${A_YEAR};samesite=lax`;
  };

  return (
    <label className={styles.switch}>
      <span className="visually-hidden">{t("theme")}</span>
      <select
        value={theme}
        onChange={(event) => choose(themes.find((one) => one === event.target.value) ?? "system")}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(label[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
