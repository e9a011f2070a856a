import "server-only";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { LayoutMomentsDocument, LayoutTouchpointsDocument } from "../api/documents.generated.ts";
import { ApiRefused } from "../api/failure.ts";
import type { Locale } from "../text/locale.ts";
import {
  type LinkedTouchpoints,
  linkableJourneys,
  type MomentClass,
  momentClasses,
  type Setting,
} from "./linked.ts";

/** How long the plan waits for an analysis of visits that nobody has asked for before: then it is drawn without. */
const MOMENTS_PATIENCE_MS = 2_500;

/** What the touchpoints of a venue stand for on its plan, what guests say of them and which are moments of truth. */
export async function askTouchpoints(
  locale: Locale,
  venue: string,
  plan: string | null,
): Promise<LinkedTouchpoints> {
  const asked = await ask(LayoutTouchpointsDocument, { locale: apiLocale(locale), venue, id: plan });
  const settings = asked.venue?.layout?.touchpoints ?? [];
  const journeys =
    asked.venue === null ? [] : linkableJourneys(asked.venue, settings, asked.journeyTemplates);
  const answered = settings.filter(hasAnswers);
  if (answered.length === 0) return { settings, journeys, moments: "none", classes: new Map() };
  const found = await inTime(Promise.all(answered.map(({ journey }) => askMoments(venue, journey.code))));
  if (found === null) return { settings, journeys, moments: "computing", classes: new Map() };
  const classes = new Map(found.flatMap((one) => [...one]));
  return { settings, journeys, moments: classes.size > 0 ? "ready" : "none", classes };
}

const hasAnswers = ({ touchpoints }: Setting): boolean =>
  touchpoints.some(({ satisfaction }) => satisfaction.status === "MEASURED");

async function askMoments(venue: string, journey: string): Promise<Map<string, MomentClass>> {
  try {
    const { moments } = await ask(LayoutMomentsDocument, { slice: { venues: [venue], journey } });
    return momentClasses(moments.moments);
  } catch (error) {
    // Journeys of several versions have to be told apart before they can be analysed: the moments page asks for that.
    if (error instanceof ApiRefused) return new Map();
    throw error;
  }
}

/** The answer if it comes in time; `null` where it does not. The analysis goes on, so that the next reader has it. */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MOMENTS_PATIENCE_MS);
  });
  asked.catch((error: unknown) => console.error("moments of truth beside a layout", error));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
