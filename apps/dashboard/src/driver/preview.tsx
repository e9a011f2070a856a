import "server-only";
import { getTranslations } from "next-intl/server";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { DriverPreviewDocument, type SliceInput, type SlopeOutcome } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./driver-list.module.css";

interface Props {
  locale: Locale;
  slice: SliceInput;
  outcome: SlopeOutcome;
}

/** A first look while importance is computed: relative weights, said to be no more than that. */
export async function Preview({ locale, slice, outcome }: Props) {
  const t = await getTranslations("drivers");
  const preview = await previewOf({ locale, slice, outcome });
  if (preview === null || preview.touchpoints.length === 0) return null;
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      <p>{t("previewNote")}</p>
      <ol>
        {preview.touchpoints.map(({ touchpoint, weight }) => (
          <li key={touchpoint.code}>
            {touchpoint.name} {numberText(weight, "SHARE", locale, 0)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `null` where there is none to be had: the analysis below says why. */
async function previewOf({ locale, slice, outcome }: Props) {
  try {
    const { drivers } = await ask(DriverPreviewDocument, { locale: apiLocale(locale), slice, outcome });
    return drivers.preview;
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused) return null;
    throw error;
  }
}
