import { useLocale, useTranslations } from "next-intl";
import type { GroupDifferencePartsFragment } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { answersOf } from "./answers-of.ts";
import { FigureRows } from "./figure-rows.tsx";
import { differenceRows, prepareRows } from "./prepare-rows.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";
import { rowColumns } from "./row-columns.ts";

interface FrameProps {
  id: string;
  title: string;
  definition: string;
  differences: GroupDifferencePartsFragment[];
  sentences: string[];
  adjustedFor: Recovery["adjustedFor"];
}

/** One group of guests against another on both outcomes, adjusted and as they are. */
function GroupFrame({ differences, sentences, adjustedFor, ...frame }: FrameProps) {
  const t = useTranslations("recovery");
  const content = prepareRows(
    differenceRows(differences, {
      outcome: (outcome) => t(`outcome.${outcome}`),
      crude: t("crude"),
      adjusted: adjustedFor === null ? t("adjustedVenue") : t("adjustedFor", { by: adjustedFor.name }),
    }),
    useLocale() as Locale,
    rowColumns(t, t("outcomeColumn")),
  );
  const figures = differences.flatMap(({ crude, adjusted }) => [adjusted.figure, crude.figure]);
  return (
    <ChartFrame
      {...frame}
      state={frameState(figures)}
      basis={figures[0]}
      n={answersOf(figures)}
      table={content.table}
    >
      {sentences
        .filter((sentence) => sentence !== "")
        .map((sentence) => (
          <p key={sentence} className={styles.words}>
            {sentence}
          </p>
        ))}
      <FigureRows content={content} label={t("outcomeColumn")} />
      <p className={styles.note}>{t("means", { list: meansOf(differences, t) })}</p>
    </ChartFrame>
  );
}

function meansOf(
  differences: readonly GroupDifferencePartsFragment[],
  t: ReturnType<typeof useTranslations<"recovery">>,
): string {
  return differences
    .filter(({ group, others }) => group.status === "MEASURED" && others.status === "MEASURED")
    .map(({ outcome, group, others }) =>
      t("meanPair", { outcome: t(`outcome.${outcome}`), group: group.text, others: others.text }),
    )
    .join(t("listSeparator"));
}

/** Does a good recovery beat a trouble-free visit? The verdict in words, then the differences. */
export function ParadoxSection({ recovery: { paradox, adjustedFor } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  return (
    <GroupFrame
      id="paradox"
      title={t("paradoxTitle")}
      definition={t("paradoxDefinition")}
      differences={paradox.map(({ difference }) => difference)}
      sentences={paradox.map(({ sentence }) => sentence)}
      adjustedFor={adjustedFor}
    />
  );
}

/** What a complaint goes with that did not end well. */
export function UnrecoveredSection({ recovery: { unrecovered, adjustedFor } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  return (
    <GroupFrame
      id="unrecovered"
      title={t("unrecoveredTitle")}
      definition={t("unrecoveredDefinition")}
      differences={unrecovered.map(({ difference }) => difference)}
      sentences={unrecovered.map(({ sentence }) => sentence)}
      adjustedFor={adjustedFor}
    />
  );
}

/** Guests with and without a problem, where that is all that was asked. */
export function ProblemSection({ recovery: { problems, adjustedFor } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const frame = { id: "problem", title: t("problemTitle"), definition: t("problemDefinition") };
  if (problems === null) return <ChartFrame {...frame} state={{ kind: "notAsked" }} />;
  return (
    <GroupFrame
      {...frame}
      differences={problems.differences}
      sentences={[t("problemShare", { share: problems.share.text })]}
      adjustedFor={adjustedFor}
    />
  );
}
