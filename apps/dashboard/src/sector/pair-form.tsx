import { getTranslations } from "next-intl/server";
import type { CrossSectorQuery } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./sectors.module.css";

interface Props {
  crossSector: CrossSectorQuery["crossSector"];
  locale: Locale;
  /** The period as the URL says it; empty where it says none. */
  period: string;
}

/** Chooses two of the venues with answers. A plain form: it works from the keyboard, and before and without scripts. */
export async function PairForm({ crossSector: { first, second, positions }, locale, period }: Props) {
  const t = await getTranslations();
  const venues = [...new Map(positions.map(({ venue }) => [venue.code, venue])).values()];
  if (venues.length < 2) return null;
  const sectors = [...new Set(venues.map(({ sector }) => sector))];
  const choice = (name: "venue" | "beside", chosen: string | undefined) => (
    <label>
      <span>{t(name === "venue" ? "sectors.first" : "sectors.second")}</span>
      <select name={name} defaultValue={chosen}>
        {sectors.map((sector) => (
          <optgroup key={sector} label={t(`sectorVenues.${sector}`)}>
            {venues
              .filter((venue) => venue.sector === sector)
              .map((venue) => (
                <option key={venue.code} value={venue.code}>
                  {venue.fictional ? `${venue.name} (${t("site.fictional")})` : venue.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
  return (
    <form
      key={`${first?.code} ${second?.code}`}
      className={styles.choose}
      action={`/${locale}/sectors`}
      aria-label={t("sectors.choose")}
      data-screen-only
    >
      {period !== "" && <input type="hidden" name="period" value={period} />}
      {choice("venue", first?.code)}
      {choice("beside", second?.code)}
      <button type="submit">{t("sectors.show")}</button>
    </form>
  );
}
