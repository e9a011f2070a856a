import { getTranslations } from "next-intl/server";
import type { CrossSectorQuery } from "../api/documents.generated.ts";
import { WideTable } from "../chart/wide-table.tsx";
import styles from "./sectors.module.css";

interface Props {
  shared: CrossSectorQuery["crossSector"]["shared"];
  method: string;
}

/** Which stages each sector asked about, and by what. */
export async function SharedSection({ shared, method }: Props) {
  const t = await getTranslations("sectors");
  const questions = [...new Map(shared.map(({ question, name }) => [question, name]))];
  return (
    <section className={styles.section} aria-labelledby="shared">
      <h2 id="shared">{t("shared")}</h2>
      <WideTable label={t("shared")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("stage")}</th>
              <th scope="col">{t("sector")}</th>
              <th scope="col">{t("askedAt")}</th>
              <th scope="col">{t("askedBy")}</th>
            </tr>
          </thead>
          {questions.map(([question, name]) => {
            const rows = shared.filter((row) => row.question === question);
            return (
              <tbody key={question}>
                {rows.map((row, index) => (
                  <tr key={row.sector}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={rows.length}>
                        {name}
                      </th>
                    )}
                    <td>{row.sectorName}</td>
                    <td>{t("ofVenues", { asked: row.askedVenues, venues: row.venues })}</td>
                    <td className={row.askedVenues === 0 ? styles.quiet : undefined}>{row.askedBy}</td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </WideTable>
      <p className={styles.note}>{method}</p>
    </section>
  );
}
