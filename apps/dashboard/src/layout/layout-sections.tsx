import { useLocale } from "next-intl";
import { Sentence } from "../navigation/sentence.tsx";
import { AssumptionSection } from "./assumption-section.tsx";
import { BottleneckSection } from "./bottleneck-section.tsx";
import { CoverageSection } from "./coverage-section.tsx";
import { CultureSection } from "./culture-section.tsx";
import { DaySection } from "./day-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import type { Judged } from "./judged.ts";
import type { LayoutView } from "./layout-view.ts";
import { MixSection } from "./mix-section.tsx";
import { PlanFrame } from "./plan-frame.tsx";
import { ScoreSection } from "./score-section.tsx";
import { SegmentSection } from "./segment-section.tsx";
import { WaitingSection } from "./waiting-section.tsx";
import { ZoneSection } from "./zone-section.tsx";

interface Props {
  judged: Judged;
  view: LayoutView;
  path: string;
  /** Details that the address opens: codes of sub-scores, `segment-…`, `figures`. */
  opened: ReadonlySet<string>;
}

/** A plan from its sentence to its limits. */
export function LayoutSections({ judged, view, path, opened }: Props) {
  const locale = useLocale();
  return (
    <>
      <Sentence>{`${judged.plan.name}${locale === "zh" ? "：" : ": "}${judged.assessment.sentence}`}</Sentence>
      <ScoreSection judged={judged} opened={opened} />
      <PlanFrame judged={judged} view={view} path={path} />
      <DaySection judged={judged} />
      <BottleneckSection judged={judged} view={view} path={path} />
      <MixSection judged={judged} />
      <ZoneSection judged={judged} />
      <WaitingSection judged={judged} />
      <CoverageSection judged={judged} />
      <CultureSection judged={judged} />
      <SegmentSection judged={judged} opened={opened} />
      <FiguresSection judged={judged} open={opened.has("figures")} />
      <AssumptionSection plan={judged.plan} />
    </>
  );
}
