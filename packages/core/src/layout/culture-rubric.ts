import type { LocalisedText } from "../text/text.ts";
import { type CultureCriterion, cultureCriteria } from "./plan.ts";
import { standards } from "./standards.ts";

/** One criterion of culture, and what each rating from 0 to 4 stands for, so that two raters mean the same by it. */
export interface CultureRule {
  criterion: CultureCriterion;
  title: LocalisedText;
  /** Share of it in a unit's score; the weights of all criteria sum to 1. An editable convention. */
  weight: number;
  /** What a unit is like that is rated 0, 1, 2, 3, 4. */
  anchors: readonly LocalisedText[];
}

const words: Readonly<Record<CultureCriterion, { title: LocalisedText; anchors: readonly LocalisedText[] }>> =
  {
    localTheme: {
      title: { en: "Local theme", zh: "在地主题" },
      anchors: [
        { en: "Could stand anywhere; nothing of the place.", zh: "放在哪里都一样，看不出本地特色。" },
        { en: "A name or a sign from the place, no more.", zh: "仅在店名或招牌上沾一点本地元素。" },
        { en: "Furnishings or some of the offer are local.", zh: "装饰或部分产品体现本地特色。" },
        { en: "Offer, look and service follow a local theme.", zh: "产品、环境、服务围绕本地主题展开。" },
        { en: "Only thinkable here; guests come for it.", zh: "离开此地便不成立，游客慕名而来。" },
      ],
    },
    heritage: {
      title: { en: "Heritage", zh: "文化遗产" },
      anchors: [
        { en: "No link to heritage.", zh: "与文化遗产无关。" },
        { en: "Quotes heritage as decoration.", zh: "仅作装饰性借用。" },
        {
          en: "Shows heritage: objects, texts, a building in use.",
          zh: "有遗产展示：实物、文字或沿用的老建筑。",
        },
        {
          en: "Keeps and uses heritage, listed or handed down, with care.",
          zh: "妥善保护并活化利用列入名录或世代相传的遗产。",
        },
        {
          en: "Living heritage: practised by its bearers, and kept up by the venue's income.",
          zh: "活态传承：由传承人实际从事，经营收入反哺传承。",
        },
      ],
    },
    authenticity: {
      title: { en: "Authenticity", zh: "原真性" },
      anchors: [
        { en: "Imitation that pretends to be genuine.", zh: "仿制品充作真品。" },
        { en: "Generic goods with local labels.", zh: "通用商品贴本地标签。" },
        {
          en: "Partly genuine: some makers, recipes or materials of the place.",
          zh: "部分属实：有本地匠人、配方或材料。",
        },
        {
          en: "Genuine in origin and making, and said so with proof.",
          zh: "来源与制作均属实，并有凭据可查。",
        },
        {
          en: "Genuine, and people of the place use it themselves.",
          zh: "不仅属实，本地人自己也在用、也常来。",
        },
      ],
    },
    participation: {
      title: { en: "Participation", zh: "参与体验" },
      anchors: [
        { en: "Looking or buying only.", zh: "只能看或买。" },
        { en: "Staff explain when asked.", zh: "问到时有人讲解。" },
        { en: "Something to touch, taste or try in passing.", zh: "可顺便触摸、品尝或试用。" },
        { en: "A guided activity that guests do themselves.", zh: "有人带领、游客亲手完成的活动。" },
        {
          en: "Guests make, perform or learn, and take it home.",
          zh: "游客能制作、表演或学会一门手艺并带走成果。",
        },
      ],
    },
    narrative: {
      title: { en: "Narrative", zh: "叙事" },
      anchors: [
        { en: "Tells nothing.", zh: "没有故事。" },
        { en: "A label or a line on a menu.", zh: "一块说明牌或菜单上的一句话。" },
        { en: "A story of its own, told once.", zh: "有自己的故事，讲过一遍。" },
        {
          en: "A story that its look, offer and staff tell together.",
          zh: "环境、产品与员工共同讲述同一个故事。",
        },
        {
          en: "A chapter of the whole place's story, linked to the units beside it.",
          zh: "是全园故事的一章，与相邻业态前后呼应。",
        },
      ],
    },
  };

/** By what the culture of a unit is rated, from 0 to 4. Layout.md 2.6. */
export const cultureRubric: readonly CultureRule[] = cultureCriteria.map((criterion) => ({
  criterion,
  weight: standards.culture.weights[criterion],
  ...words[criterion],
}));
