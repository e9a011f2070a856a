import { type LayoutView, writeLayoutView } from "./layout-view.ts";

/** What the address says besides what a form asks for, so that sending it without scripts loses nothing. */
export function KeptView({ view }: { view: Partial<LayoutView> }) {
  return [...new URLSearchParams(writeLayoutView(view))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
