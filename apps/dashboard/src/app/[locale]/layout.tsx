import "@fontsource-variable/inter";
import "../../appearance/tokens.css";
import "../../appearance/page.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readTheme, themeCookie } from "../../appearance/theme.ts";
import { Header } from "../../navigation/header.tsx";
import { pageLocale } from "../../text/page-locale.ts";
import styles from "./layout.module.css";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "site" });
  return { title: { template: `%s – ${t("name")}`, default: t("name") }, description: t("purpose") };
}

export default async function Layout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const t = await getTranslations("site");
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          <Header theme={theme} />
          <main id="content" tabIndex={-1} className={styles.main}>
            {children}
          </main>
          <footer className={styles.footer}>
            <p>{t("footer")}</p>
          </footer>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
