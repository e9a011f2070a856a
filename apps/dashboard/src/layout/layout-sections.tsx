import { useLocale } from "next-intl";
import type { LinkedTouchpoints } from "../layout-touchpoint/linked.ts";
import { readingsOfSetting } from "../layout-touchpoint/prepare-touchpoints.ts";
import { TouchpointSection } from "../layout-touchpoint/touchpoint-section.tsx";
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
  /** Code of the venue. */
  venue: string;
  linked: LinkedTouchpoints;
  /** Who wrote last, and the key under which a link is written once. */
  writer: string;
  clientKey: string;
  view: LayoutView;
  path: string;
  /** Details that the address opens: codes of sub-scores, `segment-…`, `figures`. */
  opened: ReadonlySet<string>;
}

/** A plan from its sentence to its limits. */
export function LayoutSections({ judged, venue, linked, writer, clientKey, view, path, opened }: Props) {
  const locale = useLocale();
  const touchpoints = linked.settings.flatMap((setting) => readingsOfSetting(setting, linked.classes));
  return (
    <>
      <Sentence>{`${judged.plan.name}${locale === "zh" ? "：" : ": "}${judged.assessment.sentence}`}</Sentence>
      <ScoreSection judged={judged} opened={opened} />
      <PlanFrame judged={judged} touchpoints={touchpoints} view={view} path={path} />
      <TouchpointSection
        judged={judged}
        venue={venue}
        linked={linked}
        view={view}
        path={path}
        writer={writer}
        clientKey={clientKey}
      />
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
