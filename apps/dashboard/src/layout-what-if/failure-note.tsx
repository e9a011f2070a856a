import { useTranslations } from "next-intl";
import type { Failure } from "./protocol.ts";
import { type GivenEdits, LONGEST_EDITS } from "./scenario-view.ts";
import styles from "./what-if.module.css";

/** Why there is no result, or not the one that the address asks for. */
export function FailureNote({ failure, given }: { failure: Failure | null; given: GivenEdits }) {
  const t = useTranslations("layoutWhatIf");
  const address = given.kind === "unreadable" || given.kind === "long" ? given : null;
  const text = useFailureText(failure);
  if (text === null && address === null) return null;
  return (
    <div className={styles.failed} role="alert">
      {address?.kind === "unreadable" && <p>{t("unreadableEdits")}</p>}
      {address?.kind === "long" && (
        <p>{t("longEdits", { characters: address.characters, most: LONGEST_EDITS })}</p>
      )}
      {text !== null && <p>{text}</p>}
    </div>
  );
}

function useFailureText(failure: Failure | null): string | null {
  const t = useTranslations("layoutWhatIf");
  if (failure === null) return null;
  switch (failure.kind) {
    case "problems":
      return t("cannotApply", { count: failure.problems.length });
    case "law":
      return t("brokenLaw", {
        slot: failure.slot ?? t("undefined"),
        unit: failure.unit ?? t("undefined"),
        message: failure.message,
      });
    case "unreachable":
      return t("unreachable");
    case "unexpected":
      return t("unexpected", { message: failure.message });
  }
}
