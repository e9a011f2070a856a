/** The URL's search that a form stands for, without what is empty. */
export function searchOfForm(form: Iterable<[string, FormDataEntryValue]>): string {
  const search = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string" && value !== "") search.append(name, value);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
