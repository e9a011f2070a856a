import { useTranslations } from "next-intl";
import type { AdvicePricesQuery } from "../api/documents.generated.ts";
import styles from "./advice.module.css";
import { type AdviceQuestion, moveKinds } from "./advice-question.ts";

interface Props {
  /** The page's address without its search. */
  path: string;
  question: AdviceQuestion;
  prices: AdvicePricesQuery["layoutAdvicePrices"];
}

/** What advice is asked for: a plain form, so that the question stands in the address and needs no script. */
export function AdviceForm({ path, question, prices }: Props) {
  const t = useTranslations("layoutAdvice");
  const kindName = useTranslations("layoutMoveKind");
  const { plan, edits, severity, budget, kinds, moveBound, alikeOnly, lockedUnits } = question;
  return (
    <form action={path} className={styles.form} data-screen-only>
      {plan !== "" && <input type="hidden" name="plan" value={plan} />}
      {edits !== null && <input type="hidden" name="edits" value={edits} />}
      <input type="hidden" name="ask" value="1" />
      <fieldset className={styles.kinds}>
        <legend>{t("kinds")}</legend>
        {moveKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" name="kind" value={kind} defaultChecked={kinds.includes(kind)} />{" "}
            {kindName(kind)}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <label>
          {t("aim")}
          <select name="aim" defaultValue={severity ? "severity" : "pressure"}>
            <option value="pressure">{t("aimPressure")}</option>
            <option value="severity">{t("aimSeverity")}</option>
          </select>
        </label>
        <label>
          {t("budget")}
          <input name="budget" inputMode="numeric" defaultValue={budget ?? ""} placeholder={t("noLimit")} />
        </label>
        <label>
          {t("locked")}
          <input name="locked" defaultValue={lockedUnits.join(", ")} placeholder="U001, U002" />
        </label>
      </div>
      <p className={styles.ticks}>
        <label>
          <input type="checkbox" name="bound" value="1" defaultChecked={moveBound} /> {t("bound")}
        </label>
        <label>
          <input type="checkbox" name="alike" value="1" defaultChecked={alikeOnly} /> {t("alike")}
        </label>
      </p>
      <details className={styles.prices}>
        <summary>{t("prices")}</summary>
        <p>{t("pricesNote")}</p>
        <div className={styles.fields}>
          {prices.map(({ name, title, price }) => (
            <label key={name}>
              {title}
              <input
                name={`price-${name}`}
                inputMode="decimal"
                defaultValue={question.prices[name] ?? ""}
                placeholder={String(price)}
              />
            </label>
          ))}
        </div>
      </details>
      <button type="submit">{t("ask")}</button>
    </form>
  );
}
