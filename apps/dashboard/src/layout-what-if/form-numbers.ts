/** The numbers of a form by the names of their fields; `null` where a field is empty or no number. */
export function numbersOf<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, number | null> {
  return Object.fromEntries(
    names.map((name) => {
      const text = String(form.get(name) ?? "").trim();
      const value = Number(text);
      return [name, text === "" || !Number.isFinite(value) ? null : value];
    }),
  ) as Record<Name, number | null>;
}

/** A number as its field shows it, rounded; what a field still shows unchanged has not been changed. */
export function written(value: unknown, decimals = 2): number | null {
  return typeof value === "number" ? Number(value.toFixed(decimals)) : null;
}
