import { rankFrom, rankTo, venue } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const question = text({ en: "Stage", zh: "阶段" }, "name");

/** Venues of different sectors by their positions within their own. */
export const sectors: PageTemplate = {
  page: "sectors",
  title: { en: "Across sectors", zh: "跨行业对比" },
  operation: operationOf("sectors"),
  sections: [
    {
      title: { en: "Two venues side by side", zh: "两个场所并列" },
      paragraphs: ["crossSector.sentence"],
      tables: [
        {
          rows: "crossSector.pair",
          columns: [
            question,
            text({ en: "Asked of the first by", zh: "前者所问触点" }, "first.askedBy"),
            figure({ en: "First: score", zh: "前者得分" }, "first.score"),
            figure({ en: "First: above … of its sector", zh: "前者同行业百分位" }, "first.percentile"),
            text({ en: "Asked of the second by", zh: "后者所问触点" }, "second.askedBy"),
            figure({ en: "Second: score", zh: "后者得分" }, "second.score"),
            figure({ en: "Second: above … of its sector", zh: "后者同行业百分位" }, "second.percentile"),
            text({ en: "Positions", zh: "位次" }, "positionText"),
            text({ en: "Scores", zh: "得分" }, "rawText"),
            figure({ en: "First minus second", zh: "前者减后者" }, "difference"),
          ],
        },
      ],
      notes: ["crossSector.method"],
    },
    {
      title: { en: "Positions of all venues within their sectors", zh: "各场所的同行业位次" },
      paragraphs: [],
      tables: [
        {
          rows: "crossSector.positions",
          columns: [
            venue,
            question,
            figure({ en: "Score", zh: "得分" }, "score"),
            figure({ en: "Above … of its sector", zh: "同行业百分位" }, "percentile"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            number({ en: "Placed among", zh: "可比场所数" }, "among"),
            number({ en: "Asked otherwise", zh: "题目不同的场所数" }, "askedOtherwise"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "What sectors share", zh: "各行业的共同之处" },
      paragraphs: [],
      tables: [
        {
          rows: "crossSector.shared",
          columns: [
            question,
            text({ en: "Sector", zh: "行业" }, "sectorName"),
            number({ en: "Venues", zh: "场所数" }, "venues"),
            number({ en: "Asked at", zh: "询问过的场所数" }, "askedVenues"),
            text({ en: "Asked by", zh: "所问触点" }, "askedBy"),
          ],
        },
      ],
      notes: [],
    },
  ],
};
