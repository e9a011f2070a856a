import type { ColumnRole } from "./column-role.ts";
import type { KindOfScale } from "./guess-scale.ts";

/** A column whose question has another half. What is asked about importance is not read. */
export interface PairedColumn {
  place: number;
  role: Extract<
    ColumnRole,
    "touchpoint" | "touchpoint-expectation" | "kano-functional" | "kano-dysfunctional" | "unknown"
  >;
  /** Place of the other half. */
  partner: number;
  /** What both are about, as their names say. */
  base: string;
}

type Half = readonly [role: PairedColumn["role"], mark: RegExp];

/** How the two halves of a pair are marked in names; the clearer marks first. */
const marks: readonly (readonly [Half, Half])[] = [
  [
    [
      "touchpoint-expectation",
      /expectations?|expected|expect|desired|desire|ideal|(?<![a-z])exp(?![a-z])|期望(?:值|度|程度|水平)?|预期(?:值|水平)?|기대(?:수준|도|치)?|期待(?:度|値)?/iu,
    ],
    [
      "touchpoint",
      /perceptions?|perceived|perceive|experienced?|actual|performance|satisfaction|(?<![a-z])(?:perc?|act|sat)(?![a-z])|感知(?:值|度|水平)?|实际(?:感受|体验|表现|感知|得分)?|体验(?:值|感受)?|感受(?:值)?|满意(?:度|程度)?|지각(?:수준|도)?|인식(?:수준)?|체감|성과|만족도?|知覚|実感|実績|評価|満足度?/iu,
    ],
  ],
  [
    [
      "kano-dysfunctional",
      /dysfunctional|negative|without|absent|missing|lacking|unavailable|(?:(?:is|are|were|was) )?not (?:there|available|provided|present|offered)|反向(?:题|问题)?|负向(?:题|问题)?|不具备|不具有|没有|无|不提供|缺少|缺失|역기능|부정|없다면|없을 ?때|불충족|なければ|ない場合|不充足|逆機能/iu,
    ],
    [
      "kano-functional",
      /functional|positive|with|(?:(?:is|are|were|was) )?(?:there|available|provided|present|offered)|正向(?:题|问题)?|具备|具有|有|提供|순기능|긍정|있다면|있을 ?때|충족|あれば|ある場合|充足|順機能/iu,
    ],
  ],
  [
    ["touchpoint-expectation", /^e(?=[\s_.-]?\d|[_.-]\p{L})|[\s_.-]e$|(?<=\d)e$/iu],
    ["touchpoint", /^p(?=[\s_.-]?\d|[_.-]\p{L})|[\s_.-]p$|(?<=\d)p$/iu],
  ],
  [
    ["kano-dysfunctional", /^d(?=[\s_.-]?\d|[_.-]\p{L})|[\s_.-]d$|(?<=\d)d$/iu],
    ["kano-functional", /^f(?=[\s_.-]?\d|[_.-]\p{L})|[\s_.-]f$|(?<=\d)f$/iu],
  ],
  [
    ["unknown", /importance|important|重要(?:性|度|程度)?|중요(?:도|성)?|重要度?/iu],
    [
      "touchpoint",
      /perceptions?|performance|satisfaction|satisfied|rating|满意(?:度|程度)?|表现|评分|만족도?|성과|満足度?|評価/iu,
    ],
  ],
];

/** Kano's questions told apart by their place only: `Q1a`, `Q1b`. Too little where the answers are not Kano's. */
const places: readonly [Half, Half] = [
  ["kano-dysfunctional", /(?<=\d[\s_.-]?)(?:b|2)$/iu],
  ["kano-functional", /(?<=\d[\s_.-]?)(?:a|1)$/iu],
];

/** Words by which one of Kano's two questions differs from the other, whatever it is about: "if it is not included". */
const negation = /\bnot\b|n['’]t\b|\bno\b|没有|没|不|无|未|(?<!\p{L})안(?= )|않|없|못|ない|なし|無/iu;

/** So few pairs are an accident where a single letter marks them. */
const FEWEST = 2;

/**
 * Finds questions that are asked twice: what was expected and what was perceived, or Kano's "if it is there" and "if it is
 * missing". Only columns with answers on a scale come into question.
 * @param byName find what may be pairs by their names, while it is not sure how long their scales are
 */
export function findPairs(
  columns: readonly { column: string; place: number; scale: KindOfScale | null }[],
  byName = false,
): PairedColumn[] {
  const found: PairedColumn[] = [];
  const taken = new Set<number>();
  for (const pair of [...marks, places]) {
    const [first, second] = pair;
    const isKano = first[0].startsWith("kano");
    const free = columns.filter(
      ({ place, scale }) =>
        !taken.has(place) &&
        (byName ? suitsName(scale) : suits(scale, isKano)) &&
        (pair !== places || scale?.kind === "kano"),
    );
    const halves = new Map<string, { first?: number; second?: number }>();
    for (const { column, place } of free) {
      const half = first[1].test(column) ? "first" : second[1].test(column) ? "second" : null;
      if (half === null) continue;
      const base = baseOf(column, half === "first" ? first[1] : second[1]);
      const known = halves.get(base) ?? {};
      if (known[half] === undefined) halves.set(base, { ...known, [half]: place });
    }
    const pairs = [...halves].filter(([, pair]) => pair.first !== undefined && pair.second !== undefined);
    if (pairs.length < FEWEST) continue;
    for (const [base, pair] of pairs) {
      const [a, b] = [pair.first as number, pair.second as number];
      found.push(
        { place: a, role: first[0], partner: b, base },
        { place: b, role: second[0], partner: a, base },
      );
      taken.add(a).add(b);
    }
  }
  const left = columns.filter(({ place, scale }) => scale?.kind === "kano" && !taken.has(place));
  return [...found, ...negatedPairs(left)];
}

/** Kano's answers under neighbouring questions of which one says no: the pair, however both are worded. */
function negatedPairs(columns: readonly { column: string; place: number }[]): PairedColumn[] {
  const found: PairedColumn[] = [];
  for (let at = 0; at + 1 < columns.length; at++) {
    const pair = [columns[at], columns[at + 1]] as [(typeof columns)[number], (typeof columns)[number]];
    const without = pair.find(({ column }) => negation.test(column));
    const present = pair.find(({ column }) => !negation.test(column));
    if (!without || !present || Math.abs(without.place - present.place) !== 1) continue;
    const base = baseOf(present.column, negation);
    found.push(
      { place: without.place, role: "kano-dysfunctional", partner: present.place, base },
      { place: present.place, role: "kano-functional", partner: without.place, base },
    );
    at++;
  }
  return found;
}

/** Does a name speak of one of Kano's two questions? */
export const saysKano = (column: string): boolean =>
  /kano/i.test(column) ||
  marks.some(
    ([[role, first], [, second]]) => role.startsWith("kano") && (first.test(column) || second.test(column)),
  );

/** Do these names, or values, call the two halves of one pair, and nothing else? */
export function arePairHalves(names: readonly string[]): boolean {
  if (names.length !== 2) return false;
  return marks.some(([[, first], [, second]]) => {
    const halves = names.map((name) => (first.test(name) ? "first" : second.test(name) ? "second" : null));
    return halves.includes("first") && halves.includes("second");
  });
}

/** What both halves are about, as their names say it without the marks; `null` where they are no halves of a pair. */
export function pairName(one: string, other: string): string | null {
  for (const [[, first], [, second]] of [...marks, places])
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      if (!a.test(one) || !b.test(other) || baseOf(one, a) !== baseOf(other, b)) continue;
      return withoutMark(one, a);
    }
  return null;
}

/** Kano is asked in five answers; expectations on any rating scale. */
function suits(scale: KindOfScale | null, isKano: boolean): boolean {
  if (scale === null || scale.kind === "yes-no") return false;
  const points = scale.scale.high - scale.scale.low + 1;
  return isKano ? points === 5 : points >= 4;
}

/** Numbers, or nothing known: not words, and not yes and no. */
const suitsName = (scale: KindOfScale | null): boolean => scale === null || scale.kind === "points";

/** What is left of a name without the mark of its half, and without the word that joined the two. */
const withoutMark = (column: string, mark: RegExp): string =>
  column
    .normalize("NFKC")
    .replace(mark, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ *(?:of|with|about|for|from|on|the|对|对于)(?= )/iu, "")
    .trim();

const baseOf = (column: string, mark: RegExp): string => withoutMark(column, mark).toLowerCase();
