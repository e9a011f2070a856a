import type { LocalisedText } from "../../text/text.ts";
import { aspects } from "./aspect-words.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type ColumnRole, columnRoles, scaledRoles } from "./column-role.ts";
import type { DayGuess } from "./guess-day.ts";
import type { KindOfScale } from "./guess-scale.ts";
import type { NameEvidence } from "./name-evidence.ts";

interface Known {
  profile: ColumnProfile;
  scale: KindOfScale | null;
  day: DayGuess | null;
  evidence: NameEvidence;
  inBattery: boolean;
  partner: string | null;
}

/** Why a column was given its role, and what to look at. */
export function roleReasons(
  role: ColumnRole,
  { profile, scale, day, evidence, inBattery, partner }: Known,
): { reasons: LocalisedText[]; warnings: LocalisedText[] } {
  const reasons: LocalisedText[] = [];
  const warnings: LocalisedText[] = [];
  const said = evidence.roles.get(role);
  if (said?.term && said.likeness >= 0.4) reasons.push(nameSays(profile.column, said.term));
  if (role === "touchpoint" && evidence.aspect && evidence.aspect.likeness >= 0.4) {
    const aspect = aspects.find(({ code }) => code === evidence.aspect?.code);
    if (aspect) reasons.push({ en: `about: ${aspect.name.en}`, zh: `所指：${aspect.name.zh}` });
  }
  if (partner !== null) reasons.push(pairOf(partner));
  if (scale !== null && scaledRoles.includes(role)) {
    reasons.push(...scale.reasons);
    warnings.push(...scale.warnings);
    if (inBattery && role === "touchpoint")
      reasons.push({ en: "stands among columns that are answered alike", zh: "与相邻多列采用相同的答案" });
  }
  if (day !== null && role === "day") {
    reasons.push(...day.reasons);
    warnings.push(...day.warnings);
    if (day.undated.length > 0) warnings.push(undatedValues(day.undated));
  }
  reasons.push(...ofContent(role, profile));
  if (role === "unknown") reasons.push(notRead(profile));
  if (role === "personal")
    warnings.push({ en: "personal data: it is not read and not stored", zh: "属个人信息：不读取、不入库" });
  return { reasons, warnings };
}

const nameSays = (column: string, term: string): LocalisedText => ({
  en: `the name "${column}" is like "${term}"`,
  zh: `列名“${column}”与“${term}”相近`,
});

const pairOf = (partner: string): LocalisedText => ({
  en: `asked twice: the other half is "${partner}"`,
  zh: `成对提问：另一半为“${partner}”`,
});

const undatedValues = (values: readonly string[]): LocalisedText => {
  const shown = values.slice(0, 5).map((value) => (value === "" ? '""' : value));
  return {
    en: `${shown.join(", ")} tell no day: these rows are kept undated`,
    zh: `${shown.join("、")} 不是日期：这些行保留，但不计入任何时段`,
  };
};

function ofContent(role: ColumnRole, profile: ColumnProfile): LocalisedText[] {
  const rows = profile.rows - profile.blank;
  const count = profile.values.size;
  if (role === "key" && profile.unique > 0.9)
    return [{ en: `no value comes twice in ${rows} rows`, zh: `${rows} 行中没有重复值` }];
  if (role === "comment") {
    const length = Math.round(profile.length);
    return [{ en: `free text, ${length} characters on average`, zh: `自由文本，平均 ${length} 字` }];
  }
  if (["venue", "segment", "language", "staff"].includes(role))
    return [{ en: `${count} different values in ${rows} rows`, zh: `${rows} 行中有 ${count} 个不同的值` }];
  return [];
}

function notRead(profile: ColumnProfile): LocalisedText {
  if (profile.blank === profile.rows) return { en: "nothing stands in it", zh: "整列为空" };
  const shown = [...profile.values.keys()].slice(0, 3).map((value) => value.slice(0, 20));
  return {
    en: `neither its name nor values such as ${shown.join(", ")} say what it is about (${columnRoles.unknown.en.toLowerCase()})`,
    zh: `列名与取值（如 ${shown.join("、")}）均无法说明其含义，故${columnRoles.unknown.zh}`,
  };
}
