"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { countText } from "../chart/number-text.ts";
import { clockText } from "../layout/layout-view.ts";
import type { Locale } from "../text/locale.ts";
import type { AddProps } from "./add-tools.tsx";
import { assumedCapacity } from "./added-unit.ts";
import { freeId } from "./adding.ts";
import { AddingButtons, NodeChoice } from "./adding-form.tsx";
import { written } from "./form-numbers.ts";
import type { FormatOutline, PlanOutline } from "./protocol.ts";
import { readUnitFields, type UnitField, UnitFields } from "./unit-fields.tsx";
import styles from "./what-if.module.css";

type Props = AddProps & {
  /** The node whose door it gets, once it is chosen. */
  node: string | null;
};

/** A new unit of some format; what is left empty is assumed, and said to be. */
export function AddUnitForm({ node, setAdding, outline, catalogue, edits, names, apply, added }: Props) {
  const t = useTranslations("layoutWhatIf");
  const [code, setCode] = useState("");
  const formats = catalogue.flatMap((group) => group.formats);
  const format = formats.find((each) => each.code === code);
  // What was typed as its area; `null`: nothing, then another format brings another usual area.
  const [area, setArea] = useState<string | null>(null);
  const [usual, setUsual] = useState<FormatOutline | null>(null);
  const note = useNotes(format ?? null, outline, area ?? String(areaOf(usual)), area === null);
  const choose = (chosen: string) => {
    setCode(chosen);
    if (area === null) setUsual(formats.find((each) => each.code === chosen) ?? null);
  };
  const submit = (form: FormData) => {
    const { areaM2, ...others } = readUnitFields(form);
    if (node === null || areaM2 === null) return;
    const name = String(form.get("name")).trim();
    const id = freeId(outline, edits);
    apply({
      op: "addUnit",
      id,
      format: code,
      node,
      areaM2,
      ...(name === "" ? {} : { name }),
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)),
    });
    setAdding(null);
    added(id);
  };
  return (
    <form
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <fieldset className={styles.fields}>
        <legend>{t("addUnit")}</legend>
        <p className={styles.note}>{t("addUnitHint")}</p>
        <label>
          <span>{t("format")}</span>
          <select required value={code} onChange={({ target }) => choose(target.value)}>
            <option value="" disabled>
              {t("choose")}
            </option>
            {catalogue.map(({ code: group, name, formats: own }) => (
              <optgroup key={group} label={name}>
                {own.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <NodeChoice
          label={t("atNode")}
          value={node}
          nodes={outline.nodes}
          names={names}
          choose={(chosen) => setAdding({ what: "unit", node: chosen })}
        />
        <label>
          <span>{t("unitName")}</span>
          <input name="name" maxLength={200} placeholder={format?.name} />
        </label>
        <UnitFields
          area={usual?.code}
          value={(name) => (name === "areaM2" ? areaOf(usual) : "")}
          note={note}
          required={["areaM2"]}
          onInput={(name, text) => name === "areaM2" && setArea(text)}
        />
      </fieldset>
      <AddingButtons ready={code !== "" && node !== null} cancel={() => setAdding(null)} />
    </form>
  );
}

const areaOf = (format: FormatOutline | null): number | "" => written(format?.usualAreaM2, 0) ?? "";

/** What is taken where a field stays empty. */
function useNotes(
  format: FormatOutline | null,
  { openMin, closeMin }: PlanOutline,
  area: string,
  /** Is the area the usual one of the plan? */
  usual: boolean,
): (name: UnitField) => string | null {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const areaM2 = Number(area);
  const persons = format !== null && areaM2 > 0 ? Math.round(assumedCapacity(format, areaM2)) : null;
  const taken = {
    capacity: persons === null ? null : countText(persons, locale),
    openMin: clockText(openMin),
    closeMin: clockText(closeMin),
  };
  return (name) => {
    if (name === "areaM2") return usual && area !== "" ? t("usualArea") : null;
    if (name === "seats") return t("ifEmptySeats");
    if (name === "throughputPerHour") return t("ifEmptyThroughput");
    const value = taken[name];
    return value === null ? null : t("ifEmpty", { value });
  };
}
