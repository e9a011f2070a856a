import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Draft } from "./answers.ts";
import styles from "./bring.module.css";

interface Props {
  journey: NonNullable<Draft["journey"]>;
  order: readonly string[];
  locale: Locale;
  onOrder: (order: string[]) => void;
}

/** The touchpoints of a new journey in the order guests meet them; each can be moved within its stage. */
export function TouchpointOrder({ journey, order, locale, onOrder }: Props) {
  const t = useTranslations("bring");
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  const inOrder = journey.stages.flatMap(({ code }) =>
    journey.touchpoints.filter(({ stage }) => stage === code).sort((a, b) => place(a.code) - place(b.code)),
  );
  const move = (from: number, to: number) => {
    const codes = inOrder.map(({ code }) => code);
    codes.splice(to, 0, ...codes.splice(from, 1));
    onOrder(codes);
  };
  const within = (from: number, to: number) => inOrder[from]?.stage === inOrder[to]?.stage;
  return (
    <section aria-labelledby="bring-order">
      <h2 id="bring-order">{t("order")}</h2>
      <p className={styles.note}>{t("orderDefinition")}</p>
      <ol className={styles.order}>
        {inOrder.map(({ code, name, stage }, at) => (
          <li key={code}>
            <span>
              {name[locale]} <small>{journey.stages.find((each) => each.code === stage)?.name[locale]}</small>
            </span>
            <button
              type="button"
              aria-label={t("earlier", { name: name[locale] })}
              disabled={!within(at, at - 1)}
              onClick={() => move(at, at - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={t("later", { name: name[locale] })}
              disabled={!within(at, at + 1)}
              onClick={() => move(at, at + 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
