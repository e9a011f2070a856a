import { fold } from "../../words/folding.ts";

/** What a value says when it is no answer: the guest was not concerned, or gave none. */
export type Absence = "not-met" | "skipped";

const notMet = `n/a, na, #n/a, not applicable, not apply, does not apply, never used, not used, did not use, didn't use, have not used, not experienced, no experience, not visited,
  don't know, dont know, do not know, dk, unsure, not sure, can't say, no opinion, not relevant, 不适用, 未使用, 没有使用, 没用过, 未体验, 未接触, 没有接触, 没去过, 不清楚, 不知道, 不了解, 未提及, 无此项, 不涉及, 说不清,
  해당없음, 해당 없음, 해당사항 없음, 해당사항없음, 비해당, 이용안함, 이용 안함, 이용하지 않음, 미이용, 모름, 잘모름, 잘 모름, 잘 모르겠다, 경험없음, 該当なし, 非該当, 利用していない, 利用なし, 未利用, わからない, 分からない, 不明, 使っていない`;
const skipped = `blank, null, none, nan, nil, missing, no answer, not answered, unanswered, no response, refused, refuse, prefer not to say, prefer not to answer, skipped, skip, (blank), -, --, —, ., ?, 空, 空白, 无, 未填, 未填写, 未作答, 未回答, 跳过, (跳过), (空), 拒答, 缺失, 不愿透露,
  무응답, 미응답, 응답없음, 응답 없음, 결측, 없음, 거절, 無回答, 未回答, 回答なし, 空欄, なし, 回答拒否, 欠損`;

const plain = (value: string) => value.normalize("NFKC").trim().toLowerCase();
const wordsOf = (list: string) => list.split(",").map(plain);
const absences = new Map<string, Absence>([
  ...wordsOf(skipped).map((word) => [word, "skipped"] as const),
  ...wordsOf(notMet).map((word) => [word, "not-met"] as const),
]);

/** What a word says that stands for no answer; `null` for any other. */
export function absenceOf(value: string): Absence | null {
  const word = plain(value);
  return absences.get(word) ?? absences.get(fold(word)) ?? null;
}

const yes = new Set(
  wordsOf("yes, y, true, t, 是, 有, 对, 会, 愿意, 已, 예, 네, 있음, 있다, はい, 有り, あり, する, ○, 〇"),
);
const no = new Set(
  wordsOf(
    "no, n, false, f, 否, 没有, 无, 不, 不会, 不愿意, 未, 아니오, 아니요, 없음, 없다, いいえ, 無し, なし, しない, ×, ✕",
  ),
);

/** Yes, no, or neither. */
export function yesNoOf(value: string): boolean | null {
  const word = plain(value);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Which way and how far a word goes: −3 … 3, 0 in the middle. */
export interface Degree {
  degree: number;
  /** What is judged; words of one scale share it. */
  about: string;
}

/** Words that go by themselves, without a degree in front. */
const whole: Readonly<Record<string, number>> = {
  excellent: 2,
  outstanding: 2,
  superb: 2,
  great: 2,
  "very good": 2,
  good: 1,
  average: 0,
  ok: 0,
  okay: 0,
  fair: 0,
  acceptable: 0,
  neutral: 0,
  neither: 0,
  moderate: 0,
  mixed: 0,
  undecided: 0,
  poor: -1,
  bad: -1,
  "very poor": -2,
  "very bad": -2,
  terrible: -2,
  awful: -2,
  horrible: -2,
  always: 2,
  often: 1,
  usually: 1,
  sometimes: 0,
  occasionally: 0,
  rarely: -1,
  seldom: -1,
  never: -2,
  "much better than expected": 2,
  "better than expected": 1,
  "as expected": 0,
  "worse than expected": -1,
  "much worse than expected": -2,
  positive: 1,
  negative: -1,
  一般: 0,
  普通: 0,
  中立: 0,
  中性: 0,
  中等: 0,
  尚可: 0,
  还行: 0,
  还可以: 0,
  说不准: 0,
  没意见: 0,
  沒意見: 0,
  无意见: 0,
  不确定: 0,
  无所谓: 0,
  优秀: 2,
  优: 2,
  良好: 1,
  良: 1,
  中: 0,
  合格: 0,
  及格: 0,
  差: -1,
  较差: -1,
  很差: -2,
  极差: -2,
  好评: 1,
  中评: 0,
  差评: -1,
  正面: 1,
  负面: -1,
  总是: 2,
  经常: 1,
  有时: 0,
  偶尔: 0,
  很少: -1,
  从不: -2,
  보통: 0,
  보통이다: 0,
  "그저 그렇다": 0,
  그저그렇다: 0,
  중립: 0,
  우수: 2,
  매우우수: 3,
  양호: 1,
  미흡: -1,
  "매우 미흡": -2,
  부족: -1,
  普通だ: 0,
  ふつう: 0,
  "ni l'un ni l'autre": 0,
  "ni satisfait ni insatisfait": 0,
  "😡": -2,
  "😠": -2,
  "😢": -2,
  "😞": -1,
  "😟": -1,
  "🙁": -1,
  "☹": -1,
  "😕": -1,
  "😐": 0,
  "😶": 0,
  "🙂": 1,
  "😊": 1,
  "😀": 2,
  "😃": 2,
  "😄": 2,
  "😍": 2,
  "👍": 1,
  "👎": -1,
  neutre: 0,
  moyen: 0,
  "teils/teils": 0,
  "teils teils": 0,
  "weder noch": 0,
  regular: 0,
  neutro: 0,
  "ni de acuerdo ni en desacuerdo": 0,
  "ni satisfecho ni insatisfecho": 0,
  どちらともいえない: 0,
  どちらとも言えない: 0,
  どちらでもない: 0,
  まあまあ: 0,
};

const bare = new Map(
  Object.entries(whole).map(([word, degree]) => [plain(word).replaceAll(" ", ""), degree]),
);

/** What is judged: the good word, and the one for its opposite. Longer ones first, as they hold the shorter. */
const stems: readonly (readonly [good: RegExp, bad: RegExp, about: string])[] = [
  [/satisfied|satisfactory/, /dissatisfied|unsatisfied|not satisfied|unsatisfactory/, "satisfaction"],
  [/agree/, /disagree/, "agreement"],
  [
    /likely|probable|probably|definitely/,
    /unlikely|improbable|not likely|probably not|definitely not/,
    "likelihood",
  ],
  [/important/, /unimportant|not important/, "importance"],
  [/easy/, /difficult|hard/, "ease"],
  [/good/, /bad|poor/, "quality"],
  [/happy|pleased|delighted/, /unhappy|upset|angry/, "feeling"],
  [/clean/, /dirty|unclean/, "cleanliness"],
  [/满意/, /不满意|不满|不[太大够怎么很是那]+满意|[欠没]满意/, "satisfaction"],
  [/同意|赞同|认同|符合|赞成/, /不[太大够]?(?:同意|赞同|认同|符合)|反对/, "agreement"],
  [/可能|会|愿意/, /不[太大]?(?:可能|会|愿意)/, "likelihood"],
  [/重要/, /不[太大]?重要/, "importance"],
  [/方便|容易|便捷/, /不[太大]?(?:方便|容易)|困难/, "ease"],
  [/好/, /不[太大够怎么]*好|差|糟/, "quality"],
  [/만족/, /불만족|불만|만족하지 ?(?:않|못)/, "satisfaction"],
  [/그렇다|그러함|동의/, /그렇지 ?않|아니다|동의하지 ?않|비동의/, "agreement"],
  [/추천하|있다|의향 ?있/, /추천하지 ?않|의향 ?없/, "likelihood"],
  [/중요/, /중요하지 ?않/, "importance"],
  [/좋/, /나쁘|나쁨|좋지 ?않/, "quality"],
  [/satisfait|content/, /insatisfait|mécontent|pas (?:du tout )?(?:satisfait|content)/, "satisfaction"],
  [/d['’]accord/, /pas (?:du tout )?d['’]accord|désaccord/, "agreement"],
  [/zufrieden/, /unzufrieden|nicht zufrieden/, "satisfaction"],
  [
    /stimme .*zu|trifft .*zu|zutreffend/,
    /stimme .*nicht zu|trifft .*nicht zu|lehne .*ab|unzutreffend/,
    "agreement",
  ],
  [/satisfecho/, /insatisfecho|nada satisfecho|poco satisfecho/, "satisfaction"],
  [/de acuerdo/, /en desacuerdo|nada de acuerdo/, "agreement"],
  [/soddisfatto|satisfeito/, /insoddisfatto|insatisfeito|per niente soddisfatto/, "satisfaction"],
  [/満足/, /不満足|不満/, "satisfaction"],
  [
    /そう思う|同意|当てはまる|あてはまる/,
    /そう思わない|同意しない|当てはまらない|あてはまらない/,
    "agreement",
  ],
  [/たい|思う/, /たくない|思わない/, "likelihood"],
  [/重要/, /重要でない|重要ではない/, "importance"],
  [/良い|よい|いい|良かった/, /悪い|わるい|よくない|悪かった/, "quality"],
];

const strongest =
  /extremely|completely|totally|absolutely|entirely|pas du tout|tout à fait|très|völlig|voll und|äußerst|totalmente|completamente|muy|ぜひ|必ず|极其|极度|极|完全|十分之|대단히|극히|極めて|完全に/;
const strong =
  /very|strongly|highly|fully|definitely|非常|很|十分|特别|相当|强烈|超|매우|아주|전혀|강력|강하게|とても|sehr|überhaupt|nada|per niente|molto|muito|非常に|大変|大いに|全く|まったく|強く|かなり/;
const weak =
  /somewhat|slightly|fairly|rather|quite|moderately|mostly|probably|partly|a little|plutôt|assez|eher|teilweise|más bien|algo|poco|abbastanza|あまり|比较|较|不太|不大|不够|有点|有些|基本|还算|略|稍|대체로|약간|다소|조금|비교적|やや|まあ|少し|どちらかといえば|どちらかと言えば|わりと/;

/** How far and which way a word goes, in traditional characters too; `null` where it is no word of a scale. */
export function degreeOf(value: string): Degree | null {
  const word = plain(value);
  return degreeIn(word) ?? degreeIn(fold(word));
}

function degreeIn(value: string): Degree | null {
  const text = value.replace(/^\d{1,2}\s*[-.:、=)）]\s*/, "");
  const alone = bare.get(text.replaceAll(" ", "").replaceAll("\ufe0f", ""));
  if (alone !== undefined) return { degree: alone, about: "" };
  if (text.length > 40) return null;
  if (/neither|nor |ni .* ni |weder .* noch|中立|说不清/.test(text)) return { degree: 0, about: "" };
  for (const [good, bad, about] of stems) {
    const way = bad.test(text) ? -1 : good.test(text) ? 1 : 0;
    if (way === 0) continue;
    const size = strongest.test(text) ? 3 : strong.test(text) ? 2 : weak.test(text) ? 0.5 : 1;
    return { degree: way * size, about };
  }
  return null;
}

const kano: readonly RegExp[] = [
  /^(?:i )?(?:really |would )?(?:dis ?like|hate)|^我?(?:非常|很|极|十分|最)?不(?:喜欢|满意|能接受|可接受|能忍受)|无法接受|难以接受|讨厌|^싫|마음에 (?:들지|안)|좋지 ?않|^気に入らない|気に入りません|^嫌/,
  /live with|tolerate|put up with|can accept|勉强|能忍受|可以忍受|可忍受|能接受|可以接受|可接受|能容忍|참을|어쩔 수|하는 수|그럭저럭|しかたない|仕方ない|しょうがない|我慢/,
  /neutral|don'?t care|indifferent|无所谓|都可以|没感觉|没有感觉|상관 ?없|아무 ?느낌|아무런 ?느낌|何とも|なんとも|どちらでも|何も感じない/,
  /must|expect|理应|理所当然|理当|必须|应该|应当|当然|당연|当たり前|当然/,
  /like|enjoy|喜欢|很满意|마음에 든|마음에 들|좋|気に入る|気に入り|うれしい|嬉しい|好き/,
];

/**
 * Place of a Kano answer from 1 "I dislike it" over "I can live with it", "neutral", "it must be so" to 5 "I like it";
 * `null` for another word.
 */
export function kanoOf(value: string): number | null {
  const text = plain(value).replace(/^\d\s*[-.:、=)）]\s*/, "");
  const at = kano.findIndex((answer) => answer.test(text));
  return at < 0 || text.length > 60 ? null : at + 1;
}
