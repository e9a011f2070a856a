/*
 * Answer words that form a ladder as a whole: here "good" stands in the middle, or all of them go one way, so that how far
 * a word goes shows only beside the others.
 */

const written = [
  "poor, fair, good, very good, excellent",
  "very poor, poor, fair, good, excellent",
  "terrible, poor, average, very good, excellent",
  "poor, average, good, excellent",
  "unacceptable, poor, acceptable, good, excellent",
  "far below expectations | much worse than expected, below expectations | worse than expected, met expectations | meets expectations | as expected, above expectations | exceeded expectations | exceeds expectations | better than expected, far above expectations | far exceeded expectations | much better than expected",
  "below expectations | did not meet expectations, met expectations | meets expectations | as expected, exceeded expectations | exceeds expectations | above expectations",
  "completely dissatisfied, mostly dissatisfied, somewhat dissatisfied, neither satisfied nor dissatisfied | neither | neutral, somewhat satisfied, mostly satisfied, completely satisfied",
  "not satisfied, partly satisfied, satisfied, more than satisfied",
  "差, 中, 良, 优",
  "不合格 | 不及格, 合格 | 及格, 良好 | 良, 优秀 | 优",
  "远低于预期 | 远低于期望 | 远不如预期, 低于预期 | 低于期望 | 不如预期, 符合预期 | 达到预期 | 符合期望, 高于预期 | 超出预期 | 超过预期 | 高于期望, 远超预期 | 远高于预期 | 大大超出预期",
  "低于预期 | 低于期望 | 不如预期 | 未达预期, 符合预期 | 达到预期 | 符合期望, 高于预期 | 超出预期 | 超过预期 | 高于期望",
  "非常失望, 失望, 一般, 惊喜, 非常惊喜",
  "不推荐, 中立 | 一般, 推荐",
  "绝对不推荐 | 完全不推荐, 不推荐, 不确定 | 中立 | 一般, 推荐, 强烈推荐",
  "기대 이하, 기대 수준 | 보통, 기대 이상",
  "期待以下 | 期待はずれ, 期待通り | 期待どおり, 期待以上",
  "期待を大きく下回った, 期待を下回った, 期待通りだった, 期待を上回った, 期待を大きく上回った",
]
  .map((ladder) => ladder.split(", ").map((step) => step.split(" | ").map(plainWord)))
  .sort((a, b) => a.length - b.length);

/** Words in front of one and the same quality, from none of it to all of it. */
const degrees: readonly RegExp[] = [
  /^(?:not at all|not|least|完全没有|一点也不|根本不|전혀|まったく|全く)\s*/,
  /^(?:not very|not so|slightly|a little|a bit|hardly|稍微|略微|별로|あまり|少し)\s*/,
  /^(?:somewhat|moderately|fairly|partly|neither|一般|适中|어느 ?정도|ある程度)\s*/,
  /^(?:very|quite|highly|mostly|比较|相当|매우|とても|かなり)\s*/,
  /^(?:extremely|completely|totally|absolutely|most|非常|极其|완전히|극히|非常に)\s*/,
];

function plainWord(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase().replaceAll(/\s+/g, " ");
}

/**
 * The points of words that form a ladder with one another, from 1, and how many steps it has; `null` where these words form
 * none.
 */
export function ladderOf(
  words: readonly string[],
): { points: ReadonlyMap<string, number>; steps: number } | null {
  const plain = words.map((word) => [word, plainWord(word)] as const);
  for (const ladder of written) {
    const at = plain.map(
      ([word, text]) => [word, ladder.findIndex((step) => step.includes(text)) + 1] as const,
    );
    const used = new Set(at.map(([, point]) => point));
    if (!used.has(0) && used.size >= Math.min(3, ladder.length))
      return { points: new Map(at), steps: ladder.length };
  }
  return oneWay(plain);
}

/** `Not at all satisfied` … `Extremely satisfied`: each with the same word behind it. */
function oneWay(plain: readonly (readonly [word: string, text: string])[]): ReturnType<typeof ladderOf> {
  const qualities = new Set<string>();
  const points = new Map<string, number>();
  for (const [word, text] of plain) {
    // The weaker "not very" begins like the strongest "not".
    const at = [1, 0, 2, 3, 4].find((place) => degrees[place]?.test(text));
    if (at === undefined) return null;
    qualities.add(text.replace(degrees[at] as RegExp, "").trim());
    points.set(word, at + 1);
  }
  const [quality] = qualities;
  const used = new Set(points.values());
  if (qualities.size !== 1 || quality === undefined || quality === "") return null;
  if (!used.has(1) || used.size < 3 || used.size < points.size) return null;
  return { points, steps: degrees.length };
}
