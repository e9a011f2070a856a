import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Column, Text } from "./answers.ts";
import styles from "./bring.module.css";
import type { Decision } from "./use-bring.ts";

interface Props {
  column: Column;
  decision: Decision | undefined;
  roles: readonly { code: string; name: Text }[];
  touchpoints: readonly { code: string; name: Text }[];
  locale: Locale;
  onDecide: (decision: Decision) => void;
}

/** Roles whose column is about a touchpoint. */
const onTouchpoint = ["touchpoint", "touchpoint-expectation", "kano-functional"];

/** Below this somebody should look twice. */
const SURE = 0.6;
const scaled = [
  "overall",
  "recommend",
  "return-intention",
  "expectation",
  "touchpoint",
  "valence",
  "answer",
  "touchpoint-expectation",
  "kano-functional",
  "kano-dysfunctional",
];

/** One column: its values, the guess with its reasons, and what can be decided about it. */
export function ColumnRow({ column, decision, roles, touchpoints, locale, onDecide }: Props) {
  const t = useTranslations("bring");
  const { column: name, choice, confidence } = column;
  const role = decision?.role ?? choice.role;
  const own = decision?.role !== undefined && decision.role !== choice.role;
  const codes = (given: string[] | undefined) => (given ?? []).filter((value) => value !== "").join(", ");
  const decideCodes = (member: "skipped" | "notMet") => (value: string) =>
    onDecide({
      column: name,
      [member]: value
        .split(/[,，]/)
        .map((code) => code.trim())
        .filter((code) => code !== ""),
    });
  return (
    <li className={styles.column} data-role={role}>
      <div>
        <h3>{name}</h3>
        <p className={styles.note}>
          {column.examples.map(({ value }) => value).join(" · ") || t("emptyColumn")}
        </p>
      </div>
      <div className={styles.decisions}>
        <label className={styles.field}>
          <span>{t("readAs")}</span>
          <select
            aria-label={t("roleOf", { column: name })}
            value={role}
            onChange={(event) => onDecide({ column: name, role: event.target.value })}
          >
            {roles.map(({ code, name: label }) => (
              <option key={code} value={code}>
                {label[locale]}
              </option>
            ))}
          </select>
        </label>
        {onTouchpoint.includes(role) && touchpoints.length > 0 && (
          <label className={styles.field}>
            <span>{t("touchpoint")}</span>
            <select
              value={decision?.touchpoint ?? ""}
              onChange={(event) => onDecide({ column: name, touchpoint: event.target.value })}
            >
              <option value="">{t("byName")}</option>
              {touchpoints.map(({ code, name: label }) => (
                <option key={code} value={code}>
                  {label[locale]}
                </option>
              ))}
            </select>
          </label>
        )}
        {role === "segment" && (
          <SegmentName
            name={decision?.name ?? choice.name ?? { en: name, zh: name }}
            onName={(text) => onDecide({ column: name, name: text })}
          />
        )}
        {scaled.includes(role) && column.scale && (
          <>
            <Codes
              label={t("notApplicable")}
              value={codes(decision?.notMet ?? choice.notMet)}
              onCodes={decideCodes("notMet")}
            />
            <Codes
              label={t("noAnswer")}
              value={codes(decision?.skipped ?? choice.skipped)}
              onCodes={decideCodes("skipped")}
            />
          </>
        )}
      </div>
      <div>
        <p data-sure={confidence >= SURE || own} className={styles.sure}>
          {own ? t("decided") : t("confidence", { percent: Math.round(100 * confidence) })}
          {scaled.includes(role) && column.scale && ` · ${column.scale.low}–${column.scale.high}`}
        </p>
        {!own &&
          column.warnings.map((warning) => (
            <p key={warning.en} className={styles.warning}>
              {warning[locale]}
            </p>
          ))}
        {!own && column.reasons.length > 0 && (
          <details>
            <summary>{t("why")}</summary>
            <ul className={styles.note}>
              {column.reasons.map((reason) => (
                <li key={reason.en}>{reason[locale]}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

/** What a dimension is called in either language; taken over when a field is left. */
function SegmentName({ name, onName }: { name: Text; onName: (name: Text) => void }) {
  const t = useTranslations("bring");
  return (["en", "zh"] as const).map((language) => (
    <label key={language} className={styles.field}>
      <span>{t(language === "en" ? "segmentEnglish" : "segmentChinese")}</span>
      <input
        key={name[language]}
        defaultValue={name[language]}
        size={14}
        maxLength={80}
        onBlur={({ target: { value } }) =>
          value.trim() !== "" && value !== name[language] && onName({ ...name, [language]: value.trim() })
        }
      />
    </label>
  ));
}

/** Values with a meaning of their own, divided by commas; taken over when the field is left. */
function Codes({
  label,
  value,
  onCodes,
}: {
  label: string;
  value: string;
  onCodes: (value: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        key={value}
        defaultValue={value}
        size={10}
        onBlur={(event) => event.target.value !== value && onCodes(event.target.value)}
      />
    </label>
  );
}
