export const ink = { text: "#1a1a1a", quiet: "#595959", rule: "#bfbfbf", accent: "#1f5f8b" } as const;

/** A new page where less than so many points are left; whether it made one. */
export function ensureRoom(document: PDFKit.PDFDocument, points: number): boolean {
  if (document.y + points <= document.page.height - document.page.margins.bottom) return false;
  document.addPage();
  return true;
}
