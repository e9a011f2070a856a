import { useTranslations } from "next-intl";
import { ChoiceForm } from "../slice/choice-form.tsx";
import { type View, writeView } from "../slice/view.ts";
import type { AdjustFor } from "./adjust-for.ts";
import { ViewSwitch } from "./view-switch.tsx";

/** How venues are shown, and which mix of guests is made equal. */
export function FairControls({ view, adjust }: { view: View; adjust: AdjustFor }) {
  const t = useTranslations("fair");
  const [first = "", second = ""] = adjust.codes;
  return (
    <>
      <ViewSwitch view={view} adjustable={adjust.codes.length > 0} />
      {adjust.options.length > 1 && (
        <ChoiceForm
          label={t("mix")}
          kept={[...new URLSearchParams(writeView({ ...view, adjust: [] }))]}
          choices={[
            { label: t("mixOf"), name: "adjust", options: adjust.options, chosen: first },
            {
              label: t("andOf"),
              name: "adjust",
              options: [
                { value: "", label: t("nothingElse") },
                ...adjust.options.filter(({ value }) => value !== first),
              ],
              chosen: second,
            },
          ]}
        />
      )}
    </>
  );
}
