import "server-only";
import { ask } from "../api/ask.ts";
import { apiLocale, askPlaces } from "../api/catalogue.ts";
import { CrossSectorDocument, type CrossSectorQuery } from "../api/documents.generated.ts";
import { ApiRefused } from "../api/failure.ts";
import { findPlace } from "../navigation/place.ts";
import type { Locale } from "../text/locale.ts";
import { type NamedVenues, type SectorsQuestion, withoutAnswers } from "./sectors-question.ts";

interface Answered {
  crossSector: CrossSectorQuery["crossSector"];
  /** The venues it was asked with. */
  named: NamedVenues;
  /** Names of venues that were asked for and have no answers in the period. */
  missing: string[];
}

/** Asks for the sectors; a venue that has no answers in the chosen period is left out of the question, and told. */
export async function askSectors(locale: Locale, question: SectorsQuestion): Promise<Answered> {
  const { named, slice } = question;
  try {
    const { crossSector } = await ask(CrossSectorDocument, { locale: apiLocale(locale), slice, ...named });
    return { crossSector, named, missing: [] };
  } catch (error) {
    if (!(error instanceof ApiRefused)) throw error;
    const name = withoutAnswers(error.problems[0]?.argument, question);
    const place = name && findPlace(await askPlaces(locale), named[name] ?? "");
    if (!name || !place) throw error;
    const rest = await askSectors(locale, { ...question, named: { ...named, [name]: null } });
    return { ...rest, missing: [place.name, ...rest.missing] };
  }
}
