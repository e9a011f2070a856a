"use client";

import { useTranslations } from "next-intl";
import { Message } from "../../navigation/message.tsx";

export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("failure");
  return (
    <Message title={t("crashTitle")}>
      <p>{t("crash")}</p>
      <p>
        <button type="button" onClick={reset}>
          {t("again")}
        </button>
      </p>
    </Message>
  );
}
