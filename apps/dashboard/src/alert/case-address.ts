/** The address of a case that is named by one; `null` for a number, and for an address that could do more than be opened. */
export function caseAddress(reference: string): string | null {
  if (!/^https?:\/\//i.test(reference) || !URL.canParse(reference)) return null;
  const url = new URL(reference);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
