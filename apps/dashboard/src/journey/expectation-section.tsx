import { useLocale, useTranslations } from "next-intl";
import type { ExpectationsQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./expectation.module.css";

type Expectations = ExpectationsQuery["expectations"];

/** What guests had expected of touchpoints against what they got, and what each is to them; nothing where neither was asked. */
export function ExpectationSection({ expectations }: { expectations: Expectations }) {
  return (
    <>
      {expectations.gaps.length > 0 && <Gaps gaps={expectations.gaps} sentence={expectations.sentence} />}
      {expectations.kano.length > 0 && <Kano kano={expectations.kano} sentence={expectations.kanoSentence} />}
    </>
  );
}

function Gaps({ gaps, sentence }: { gaps: Expectations["gaps"]; sentence: string }) {
  const t = useTranslations("expectation");
  const figures = gaps.map(({ gap }) => gap);
  const head = [t("touchpoint"), t("expected"), t("perceived"), t("gap"), t("answers")];
  const rows = gaps.map(({ touchpoint, expected, perceived, gap, verdict }) => ({
    code: touchpoint.code,
    verdict,
    cells: [touchpoint.name, expected.text, perceived.text, gap.text, String(gap.n)],
  }));
  return (
    <ChartFrame
      id="expectations"
      title={t("title")}
      definition={t("definition")}
      state={frameState(figures)}
      basis={figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(figures)}
      table={{
        columns: head.map((label, at) => ({ label, numeric: at > 0 })),
        rows: rows.map(({ cells }) => cells),
      }}
    >
      <p className={styles.lead}>{sentence}</p>
      <Rows label={t("title")} head={head} rows={rows} />
    </ChartFrame>
  );
}

function Kano({ kano, sentence }: { kano: Expectations["kano"]; sentence: string }) {
  const t = useTranslations("expectation");
  const locale = useLocale() as Locale;
  const figures = kano.flatMap(({ better, worse }) => [better, worse]);
  const names = kano[0]?.counts.map(({ name }) => name) ?? [];
  const head = [t("touchpoint"), t("category"), ...names, t("better"), t("worse"), t("answers")];
  const rows = kano.map(({ touchpoint, category, clear, counts, better, worse, answers }) => {
    const name = counts.find((each) => each.category === category)?.name ?? "–";
    return {
      code: touchpoint.code,
      verdict: null,
      cells: [
        touchpoint.name,
        category === null || clear ? name : t("unclear", { category: name }),
        ...counts.map(({ count }) => numberText(count, "COUNT", locale, 0)),
        better.text,
        worse.text,
        String(answers),
      ],
    };
  });
  return (
    <ChartFrame
      id="kano"
      title={t("kano")}
      definition={t("kanoDefinition")}
      state={frameState(figures)}
      basis={figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(figures)}
      table={{
        columns: head.map((label, at) => ({ label, numeric: at > 1 })),
        rows: rows.map(({ cells }) => cells),
      }}
    >
      <p className={styles.lead}>{sentence}</p>
      <Rows label={t("kano")} head={head} rows={rows} />
    </ChartFrame>
  );
}

interface Row {
  code: string;
  /** Surely below, or above, what was expected; `null` where that cannot be told. */
  verdict: "BELOW" | "ABOVE" | null;
  cells: string[];
}

function Rows({ label, head, rows }: { label: string; head: readonly string[]; rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, verdict, cells: [name, ...cells] }) => (
            <tr key={code} data-verdict={verdict ?? undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
