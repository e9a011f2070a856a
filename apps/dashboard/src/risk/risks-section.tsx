import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { Sentence } from "../navigation/sentence.tsx";
import { type Locale, languageTag } from "../text/locale.ts";
import { ChannelsSection } from "./channels-section.tsx";
import { FeedbackSections } from "./feedback-section.tsx";
import { InconsistencySection } from "./inconsistency-section.tsx";
import { OverPromiseSection } from "./over-promise-section.tsx";
import { prepareLead, type RiskName } from "./prepare-lead.ts";
import { TechnologySection } from "./technology-section.tsx";

interface Props {
  risks: RisksQuery["risks"];
  /** Evidence that the address opens. */
  opened: ReadonlySet<string>;
}

/** Four risks, one after the other: what can be judged here first, then each with its evidence. */
export function RisksSection({ risks, opened }: Props) {
  const t = useTranslations("risks");
  if (risks.visits === 0) return <Sentence>{t("noVisits")}</Sentence>;
  return (
    <>
      <Lead risks={risks} />
      <InconsistencySection risk={risks.inconsistency} opened={opened} />
      <ChannelsSection risk={risks.channels} opened={opened} />
      <OverPromiseSection risk={risks.overPromise} opened={opened} />
      <TechnologySection risk={risks.technology} opened={opened} />
      <FeedbackSections risk={risks.feedback} opened={opened} />
    </>
  );
}

function Lead({ risks }: Pick<Props, "risks">) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const { measured, notAsked, unclear } = prepareLead(risks);
  const list = (names: readonly RiskName[]) =>
    new Intl.ListFormat(languageTag[locale], { type: "conjunction" }).format(
      names.map((name) => t(`name.${name}`)),
    );
  const sentences = [
    ...(measured.length > 0 ? [t("lead.measured", { list: list(measured) })] : []),
    ...(notAsked.length > 0 ? [t("lead.notAsked", { list: list(notAsked) })] : []),
    ...(unclear.length > 0 ? [t("lead.unclear", { list: list(unclear) })] : []),
    t("lead.noTotal"),
  ];
  return <Sentence>{sentences.join(locale === "zh" ? "" : " ")}</Sentence>;
}
