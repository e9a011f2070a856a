import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { formulasOf, type Report, type ReportSection } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import PDFDocument from "pdfkit";
import { ensureRoom, ink } from "./pdf-paper.ts";
import { drawTable } from "./pdf-table.ts";

/*
 * A report as a PDF: text that can be searched and copied, in a font that has both languages, page by page with what it
 * is about at the foot of each. Nothing is a picture of a screen.
 */

const words = {
  filters: { en: "Part of the data", zh: "数据范围" },
  formulas: { en: "Formulas", zh: "公式口径" },
  page: { en: "page", zh: "第" },
  fictional: { en: "Made up, not real:", zh: "虚构数据，并非真实：" },
  asOf: { en: "Data last changed", zh: "数据最近更新" },
  madeAt: { en: "report made", zh: "报告生成于" },
  version: { en: "data version", zh: "数据版本" },
  nothing: { en: "Nothing to show for this part of the data.", zh: "该数据范围内没有可显示的内容。" },
} as const;

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 42;

/** The folder of the font package, which names no way to its files. */
const fonts = new URL(
  "../fonts/",
  pathToFileURL(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")),
);
const fontFile = (weight: "Regular" | "Bold"): Buffer =>
  readFileSync(new URL(`NotoSansHans-${weight}.otf`, fonts));

/** The bytes of the PDF, A4, landscape where a table is wide. */
export async function pdfOf(report: Report): Promise<Buffer> {
  const document = new PDFDocument({
    size: [A4.height, A4.width],
    margins: { top: MARGIN, bottom: MARGIN + 18, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: report.locale === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    info: { Title: report.title, Creator: "Touchstone", CreationDate: new Date(report.freshness.madeAt) },
  });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    document.once("end", () => resolve());
    document.once("error", reject);
  });
  document.registerFont("regular", fontFile("Regular"));
  document.registerFont("bold", fontFile("Bold"));
  heading(document, report);
  for (const section of report.sections) drawSection(document, section, report.locale);
  drawFormulas(document, report);
  drawFeet(document, report);
  document.end();
  await ended;
  return Buffer.concat(pieces);
}

function heading(document: PDFKit.PDFDocument, report: Report): void {
  const { locale } = report;
  document.font("bold").fontSize(20).fillColor(ink.text).text(report.title);
  document.moveDown(0.3).font("regular").fontSize(9).fillColor(ink.quiet);
  document.text(
    report.filters.map(({ name, value }) => `${name}${locale === "zh" ? "：" : ": "}${value}`).join("   "),
  );
  if (report.fictional.length > 0) {
    const names = report.fictional.join(locale === "zh" ? "、" : ", ");
    document.moveDown(0.3).font("bold").fillColor(ink.text).text(`${words.fictional[locale]} ${names}`);
  }
}

function drawSection(document: PDFKit.PDFDocument, section: ReportSection, locale: Locale): void {
  ensureRoom(document, 60);
  document.moveDown(1).font("bold").fontSize(13).fillColor(ink.text).text(section.title, MARGIN);
  document.moveDown(0.3).font("regular").fontSize(10.5);
  for (const paragraph of section.paragraphs) document.text(paragraph, { lineGap: 2 }).moveDown(0.35);
  if (section.paragraphs.length === 0 && section.tables.length === 0)
    document.fillColor(ink.quiet).text(words.nothing[locale]);
  for (const table of section.tables) {
    document.moveDown(0.5);
    drawTable(document, table, locale);
  }
  document.font("regular").fontSize(8).fillColor(ink.quiet);
  for (const note of section.notes) document.moveDown(0.3).text(note, MARGIN, document.y, { lineGap: 1 });
}

function drawFormulas(document: PDFKit.PDFDocument, report: Report): void {
  const formulas = formulasOf(report);
  if (formulas.length === 0) return;
  ensureRoom(document, 60);
  document
    .moveDown(1)
    .font("bold")
    .fontSize(11)
    .fillColor(ink.text)
    .text(words.formulas[report.locale], MARGIN);
  for (const { id, version, text } of formulas) {
    document
      .moveDown(0.2)
      .font("bold")
      .fontSize(8)
      .fillColor(ink.text)
      .text(`${id} ${version}`, { continued: true });
    document.font("regular").fillColor(ink.quiet).text(`  ${text}`);
  }
}

/** What every page says at its foot: how fresh, and where in the report it lies. */
function drawFeet(document: PDFKit.PDFDocument, report: Report): void {
  const { locale, title, freshness } = report;
  const { start, count } = document.bufferedPageRange();
  const fresh = `${words.asOf[locale]} ${freshness.asOf ?? "—"} · ${words.version[locale]} ${freshness.dataVersion} · ${words.madeAt[locale]} ${freshness.madeAt}`;
  for (let at = start; at < start + count; at++) {
    document.switchToPage(at);
    // Below the margin, where text would open a page of its own.
    document.page.margins.bottom = 0;
    const y = document.page.height - MARGIN;
    const width = document.page.width - 2 * MARGIN;
    const number = locale === "zh" ? `第 ${at + 1} / ${count} 页` : `${words.page.en} ${at + 1} of ${count}`;
    document.font("regular").fontSize(7.5).fillColor(ink.quiet);
    document.text(`${title} · ${fresh}`, MARGIN, y, { width: width - 80, lineBreak: false });
    document.text(number, MARGIN, y, { width, align: "right", lineBreak: false });
  }
}
