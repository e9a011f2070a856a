import { useTranslations } from "next-intl";
import { useId } from "react";
import { CLOCK_FIELD, readClockField } from "./clock-field.ts";
import { numbersOf } from "./form-numbers.ts";

const sizes = ["areaM2", "capacity", "seats", "throughputPerHour"] as const;
const hours = ["openMin", "closeMin"] as const;
export type UnitField = (typeof sizes)[number] | (typeof hours)[number];

interface Props {
  /** What stands in a field at first. */
  value(name: UnitField): string | number;
  /** Said below a field; `null`: nothing. */
  note(name: UnitField): string | null;
  /** Fields that have to be filled. */
  required?: readonly UnitField[];
  onInput?: (name: UnitField, text: string) => void;
  /** What the area at first is for: with another, that field begins anew. */
  area?: string | undefined;
}

/** Size and hours of a unit. */
export function UnitFields({ value, note, required = [], onInput, area = "" }: Props) {
  const t = useTranslations("layoutWhatIf");
  const field = useTranslations("layoutField");
  const id = useId();
  return [...sizes, ...hours].map((name) => {
    const said = note(name);
    const noteId = `${id}${name}`;
    return (
      <div key={name === "areaM2" ? `${name} ${area}` : name}>
        <label>
          <span>{field(name)}</span>
          <input
            name={name}
            required={required.includes(name)}
            defaultValue={value(name)}
            aria-describedby={said === null ? undefined : noteId}
            onInput={({ currentTarget }) => onInput?.(name, currentTarget.value)}
            {...(isSize(name)
              ? { type: "number", min: name === "seats" ? 0 : 0.1, max: 1_000_000, step: "any" }
              : { inputMode: "numeric", pattern: CLOCK_FIELD, title: t("clockHint") })}
          />
        </label>
        {said !== null && <small id={noteId}>{said}</small>}
      </div>
    );
  });
}

const isSize = (name: UnitField): boolean => sizes.some((each) => each === name);

/** What the fields hold; `null` where one is empty. Hours are minutes since midnight. */
export function readUnitFields(form: FormData): Record<UnitField, number | null> {
  return {
    ...numbersOf(form, sizes),
    openMin: readClockField(String(form.get("openMin"))),
    closeMin: readClockField(String(form.get("closeMin"))),
  };
}
