/** A p-value as it is quoted: "p = .034", "p < .001", "p > .99". */
export function pText(p: number): string {
  if (p < 0.001) return "p < .001";
  if (p > 0.99) return "p > .99";
  return `p = ${p.toFixed(p < 0.1 ? 3 : 2).replace(/^0/, "")}`;
}
