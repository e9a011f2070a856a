/** A text as a code of lower-case words joined by hyphens; `null` where it holds no Latin letter or digit. */
export function slugOf(text: string): string | null {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase();
  // Of a text that is mostly in another script, a few Latin letters would say the wrong thing.
  const letters = plain.match(/\p{L}/gu) ?? [];
  const latin = plain.match(/[a-z]/g) ?? [];
  if (letters.length > 0 && latin.length < letters.length / 2) return null;
  const slug = plain
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return slug === "" ? null : slug;
}

/** The same code, numbered where it is taken; it is taken then. */
export function uniqueSlug(slug: string, taken: Set<string>): string {
  let found = slug;
  for (let at = 2; taken.has(found); at++) found = `${slug}-${at}`;
  taken.add(found);
  return found;
}
