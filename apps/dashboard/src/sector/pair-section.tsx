import { getTranslations } from "next-intl/server";
import type { CrossSectorQuery, SectorPositionPartsFragment } from "../api/documents.generated.ts";
import { WideTable } from "../chart/wide-table.tsx";
import { PositionBar } from "./position-bar.tsx";
import styles from "./sectors.module.css";

type Told = CrossSectorQuery["crossSector"];

interface Props {
  crossSector: Told;
  first: NonNullable<Told["first"]>;
  second: NonNullable<Told["second"]>;
}

/** Two venues, stage by stage: positions beside each other, scores only beside what they were asked by. */
export async function PairSection({ crossSector: { pair }, first, second }: Props) {
  const t = await getTranslations();
  const named = ({ name, fictional }: typeof first) =>
    fictional ? `${name} (${t("site.fictional")})` : name;
  const cell = (position: SectorPositionPartsFragment) => (
    <td>
      <p>{position.score.text}</p>
      <PositionBar percentile={position.percentile} />
      <p>
        {position.percentile.text}
        {position.rankLow !== null && position.rankHigh !== null && (
          <>
            {" · "}
            {t("sectors.rank", { low: position.rankLow, high: position.rankHigh, among: position.among })}
          </>
        )}
      </p>
      <p className={styles.asked}>{position.askedBy}</p>
    </td>
  );
  return (
    <section className={styles.section} aria-labelledby="pair">
      <h2 id="pair">{t("sectors.pair")}</h2>
      <p className={styles.note}>{t("sectors.pairNote")}</p>
      <WideTable label={t("sectors.pair")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sectors.stage")}</th>
              <th scope="col">{named(first)}</th>
              <th scope="col">{named(second)}</th>
              <th scope="col">{t("sectors.reading")}</th>
            </tr>
          </thead>
          <tbody>
            {pair.map((row) => (
              <tr key={row.question}>
                <th scope="row">{row.name}</th>
                {cell(row.first)}
                {cell(row.second)}
                <td>
                  <p>{row.positionText}</p>
                  <p className={styles.asked}>{row.rawText}</p>
                  {row.difference && <p>{t("sectors.difference", { figure: row.difference.text })}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
