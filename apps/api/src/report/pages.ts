import type { PageTemplate } from "./page-template.ts";
import { actions } from "./pages/actions.ts";
import { alerts } from "./pages/alerts.ts";
import { changes } from "./pages/changes.ts";
import { compare } from "./pages/compare.ts";
import { demand } from "./pages/demand.ts";
import { drivers } from "./pages/drivers.ts";
import { executive } from "./pages/executive.ts";
import { indicators } from "./pages/indicators.ts";
import { journey } from "./pages/journey.ts";
import { layout } from "./pages/layout.ts";
import { moments } from "./pages/moments.ts";
import { peaks } from "./pages/peaks.ts";
import { recovery } from "./pages/recovery.ts";
import { risks } from "./pages/risks.ts";
import { scenario } from "./pages/scenario.ts";
import { sectors } from "./pages/sectors.ts";
import { strategy } from "./pages/strategy.ts";
import { whatIf } from "./pages/what-if.ts";

/** Every page that can be had as a report. */
export const pages: readonly PageTemplate[] = [
  executive,
  compare,
  sectors,
  changes,
  journey,
  moments,
  drivers,
  peaks,
  whatIf,
  risks,
  recovery,
  alerts,
  actions,
  layout,
  demand,
  scenario,
  strategy,
  indicators,
];

/** The page of a name; `undefined` where there is none. */
export const pageOf = (name: string): PageTemplate | undefined => pages.find(({ page }) => page === name);
