import { getTranslations } from "next-intl/server";
import type { CrossSectorQuery } from "../api/documents.generated.ts";
import { WideTable } from "../chart/wide-table.tsx";
import styles from "./sectors.module.css";

type Told = CrossSectorQuery["crossSector"];
type Position = Told["positions"][number];

/** Every venue with its positions, sector by sector; a sector without positions says why. */
export async function PositionsSection({ crossSector: { positions, venuesNeeded } }: { crossSector: Told }) {
  const t = await getTranslations();
  const sectors = [...new Set(positions.map(({ venue }) => venue.sector))];
  const questions = [...new Map(positions.map(({ question, name }) => [question, name]))];
  return (
    <section className={styles.section} aria-labelledby="positions">
      <h2 id="positions">{t("sectors.positions")}</h2>
      <p className={styles.note}>{t("sectors.positionsNote", { needed: venuesNeeded })}</p>
      {sectors.map((sector) => {
        const own = positions.filter(({ venue }) => venue.sector === sector);
        const venues = [...new Map(own.map(({ venue }) => [venue.code, venue])).values()];
        const asked = questions.filter(([question]) =>
          own.some((one) => one.question === question && one.percentile.status === "MEASURED"),
        );
        return (
          <div key={sector}>
            <h3>{t(`sectorVenues.${sector}`)}</h3>
            {asked.length === 0 ? (
              <p>{t("sectors.noPositions", { venues: venues.length, needed: venuesNeeded })}</p>
            ) : (
              <WideTable label={t(`sectorVenues.${sector}`)}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t("sectors.venue")}</th>
                      {asked.map(([question, name]) => (
                        <th key={question} scope="col">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {venues.map(({ code, name, fictional }) => (
                      <tr key={code}>
                        <th scope="row">{fictional ? `${name} (${t("site.fictional")})` : name}</th>
                        {asked.map(([question]) => (
                          <td key={question}>{cellText(own, code, question)}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </WideTable>
            )}
          </div>
        );
      })}
    </section>
  );
}

function cellText(own: readonly Position[], code: string, question: string): string {
  return own.find((one) => one.venue.code === code && one.question === question)?.percentile.text ?? "";
}
