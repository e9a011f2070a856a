import type { Finder, Found } from "./mask.ts";
import { doubleSurnames, plainSurnames, surnames } from "./surnames.ts";

const double = doubleSurnames.join("|");
const titles =
  "先生|女士|小姐姐|小姐|太太|夫人|经理|主管|店长|领班|主任|师傅|老师|医生|大夫|护士|阿姨|叔叔|大姐|大哥|总监|总经理|主厨|教练|机长|乘务长|管家|导游|女生|同学|队长|警官|律师|顾问|专员|客服";
const roles =
  "服务员|前台|客服|经理|店长|领班|主管|管家|导游|讲解员|乘务员|乘务长|空姐|空乘|导购|店员|收银员|代理人|业务员|销售|顾问|司机|师傅|保安|保洁|礼宾|行李员|厨师|主厨|技师|教练|员工|工作人员|快递员|查勘员|定损员|理赔员|护士|医生|小哥|阿姨|店主|老板|感谢|谢谢|表扬|点名";
const given = "[\\p{Script=Han}]";
/** Characters that begin or hold together sentences: no given name has them. */
const notGiven =
  "的了是在不也都很就还给我你他她们这那有没说把被让和与及跟对为向从到去来吗吧呢啊太真好最更非态";
const name = `(?:(?:${double})|[${plainSurnames}])(?:(?![${notGiven}])${given}){1,2}`;
/** In front of a title a name may begin with more surnames than elsewhere. */
const titled = `(?:(?:${double})|[${plainSurnames}张周黄林马高何许曾金])(?:(?![${notGiven}])${given}){1,2}`;
const behindName =
  "(?=$|[\\s，。！？、；：,.!?;:“”\"')）(（~～]|的|和|与|及|跟|同|很|非常|特别|服务|态度|热情|耐心|帮|给|主动|为|对|是|在|也|还|都|说|先生|女士|小姐)";

const within = (match: RegExpMatchArray, group: string): Found[] => {
  const found = match.groups?.[group];
  if (!found) return [];
  const start = (match.index as number) + match[0].indexOf(found);
  return [{ start, end: start + found.length, found }];
};

const by =
  (pattern: RegExp, holds: (found: string) => boolean = () => true): Finder =>
  (text) =>
    [...text.matchAll(pattern)].flatMap((match) => within(match, "own")).filter(({ found }) => holds(found));

const chinese: Finder[] = [
  // 王先生 · 欧阳女士 · 王小明经理; the title stays.
  by(
    new RegExp(
      `(?<own>(?:${titled}|(?:${double})|[${surnames}]))(?=(?:${titles})(?!部|费|室|台|线|团))`,
      "gu",
    ),
    (found) => !/^[全向包单明成商党连关应]$/u.test(found),
  ),
  // 王总说 · 李总的
  by(new RegExp(`(?<!${given})(?<own>[${plainSurnames}])(?=总(?:$|[，。！说的很是来也]))`, "gu")),
  // 服务员王芳态度很好 · 感谢前台的刘洋
  by(new RegExp(`(?:${roles})(?:的|是|叫|名叫|：|:|——|-)?\\s?(?<own>${name})${behindName}`, "gu")),
  // 服务员小王 · 前台小李
  by(
    new RegExp(`(?:${roles})(?:的|是|叫)?\\s?(?<own>[小老阿][${surnames}])(?![孩时心区吃路费店型便])`, "gu"),
  ),
  // 名叫张伟 · 姓名：李娜 · 我叫陈静 · 联系人 赵敏
  by(
    new RegExp(
      `(?:名叫|叫做|我叫|他叫|她叫|名字[是叫]|姓名[是为:：]?|联系人[是为:：]?|署名[:：]?|本人)\\s?(?<own>(?:(?:${double})|[${surnames}])(?:(?![${notGiven}])${given}){1,2})${behindName}`,
      "gu",
    ),
  ),
  // 工号 1023
  by(/(?:工号|员工编号|胸牌号?)\s?(?:是|为|[:：])?\s?(?<own>[A-Za-z]{0,3}\d{2,8})(?!\d)/gu),
];

const capital = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*";
const many = `${capital}(?:\\s${capital}){0,2}`;
const role =
  "manager|receptionist|concierge|waiter|waitress|server|host|hostess|guide|bartender|barista|steward|stewardess|flight attendant|cabin crew|crew member|cast member|agent|adviser|advisor|adjuster|driver|butler|captain|chef|housekeeper|porter|doorman|bellman|supervisor|assistant|associate|representative|rep|technician|cashier|staff member|member of staff|employee|colleague|nurse|doctor";
const person = `lady|gentleman|man|woman|guy|girl|boy|person|${role}`;
/** Capitalised words that are no names of people. */
const ordinary =
  /^(?:The|A|An|I|I'm|I’m|We|He|She|It|They|You|This|That|These|Those|There|My|Our|His|Her|Their|And|But|Or|So|If|In|On|At|To|For|From|With|Of|As|By|Is|Was|Were|Are|Be|Had|Has|Have|Not|No|Very|All|Some|When|Who|What|Why|How|Also|Then|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|Chinese|French|German|Spanish|Japanese|Asian|American|British|Disney|Disneyland|Hotel|Desk|Lounge|Airport|Airlines|Airways|Business|First|Economy|Class|Terminal|Service|God|Mickey|Minnie|Goofy|Donald)$/;
const adverb =
  /^(?:However|Soon|Overall|After|Before|While|Once|Only|Even|Although|Perhaps|Maybe|Otherwise|Later|Next|Now|Here|Because|Since|During|Without|Sometimes|\p{L}+ly)$/u;
const asName = (found: string): boolean => {
  const first = found.split(/\s/)[0] as string;
  return (
    !ordinary.test(first) &&
    !(adverb.test(first) && !/^(?:Emily|Sally|Billy|Polly|Molly|Kelly|Holly|Lily|Carly)$/.test(first))
  );
};

const english: Finder[] = [
  by(
    new RegExp(
      `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Madame|mr|mrs|ms|dr)\\b\\.?\\s(?<own>(?:\\p{Lu}\\.\\s?)*${many})`,
      "gu",
    ),
    asName,
  ),
  by(
    new RegExp(
      `\\b(?:${person})(?:[,:]|\\s\\w+){0,2}?\\s?(?:(?:was|is)\\s)?(?:called|named|by the name of|name is|name was)\\s(?<own>${many})`,
      "gu",
    ),
    asName,
  ),
  by(new RegExp(`\\b(?:${role}|${role.toUpperCase()}),?\\s(?<own>${capital})`, "gu"), asName),
  by(
    new RegExp(
      `(?<own>${capital}),?\\s(?:(?:who\\s)?(?:was|is)\\s)?(?:the|our|my|a)\\s(?:\\w+\\s)?(?:${role})\\b`,
      "gu",
    ),
    asName,
  ),
  by(
    new RegExp(
      `\\b(?:[Mm]y name is|[Ss]igned,?|[Kk]ind regards,?|[Bb]est regards,?|[Rr]egards,)\\s(?<own>${many})`,
      "gu",
    ),
    asName,
  ),
  by(
    new RegExp(
      `\\b(?:[Tt]hanks?|[Tt]hank you|[Kk]udos|[Ss]hout[- ]?out|[Cc]ompliments)(?: so much| again| very much)?,?\\s(?:(?:go|goes)\\s)?(?:to\\s)?(?<own>${capital})(?=\\s(?:at|from|in|on|for|and|who)\\b|[.!,])`,
      "gu",
    ),
    asName,
  ),
];

const joinedChinese = by(new RegExp(`\\[name\\](?:和|与|及|跟|、|，)(?<own>${name})${behindName}`, "gu"));
const joinedEnglish = by(new RegExp(`\\[name\\](?:,| and| &)\\s(?<own>${capital})`, "gu"), asName);

/** Names of people, where a title, a role, thanks or "called" tells that it is one. Names standing alone are not found. */
export const names: Finder[] = [
  ...chinese,
  ...english,
  // Joined to a name that was found: 刘洋和陈静, "Maria and John"; twice, for three in a row.
  joinedChinese,
  joinedChinese,
  joinedEnglish,
  joinedEnglish,
];
