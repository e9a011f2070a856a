"use client";

// Drawn before the page knows its language on the server; in the browser it is known.
import { useLocale, useTranslations } from "next-intl";
import { Message } from "../../navigation/message.tsx";

export default function NotFound() {
  const t = useTranslations("failure");
  return (
    <Message title={t("notFoundTitle")}>
      <p>{t("notFound")}</p>
      <p>
        <a href={`/${useLocale()}/compare`}>{t("home")}</a>
      </p>
    </Message>
  );
}
