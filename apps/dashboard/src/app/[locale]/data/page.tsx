import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale } from "../../../api/catalogue.ts";
import {
  DataDocument,
  ImportQualityDocument,
  type MeasurementKind,
  MeasurementsDocument,
  ProblemsDocument,
} from "../../../api/documents.generated.ts";
import { DataFacts } from "../../../intake/data-facts.tsx";
import { ImportSection } from "../../../intake/import-section.tsx";
import { MeasurementSection } from "../../../intake/measurement-section.tsx";
import { ProblemSection } from "../../../intake/problem-section.tsx";
import { QualitySection } from "../../../intake/quality-section.tsx";
import { ResumeSection } from "../../../intake/resume-section.tsx";
import { SurveySection } from "../../../intake/survey-section.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const PAGE = 20;
const measurementKinds: readonly MeasurementKind[] = ["WAITS", "OCCUPANCY", "GATES", "SALES", "ROSTERS"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "data" });
  return { title: t("title") };
}

const given = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : null;

export default async function DataPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = await searchParams;
  const t = await getTranslations("data");
  return attempt(async () => {
    const chosen = given(search.import);
    const [answer, problems, quality] = await Promise.all([
      ask(DataDocument, { locale: apiLocale(locale), first: PAGE, after: given(search.imports) }),
      chosen === null
        ? null
        : ask(ProblemsDocument, {
            locale: apiLocale(locale),
            id: chosen,
            first: PAGE,
            after: given(search.after),
          }),
      chosen === null ? null : ask(ImportQualityDocument, { locale: apiLocale(locale), id: chosen }),
    ]);
    const kinds = measurementKinds.filter((kind) => answer.surveys.some((survey) => survey.kind === kind));
    const measured = await Promise.all(
      kinds.map(async (kind) => {
        const { measurements } = await ask(MeasurementsDocument, { locale: apiLocale(locale), kind });
        return { kind, rows: measurements };
      }),
    );
    return (
      <>
        <PageHead title={t("kicker")} />
        <DataFacts data={answer.data} />
        <ResumeSection importsToResume={answer.importsToResume} />
        <ImportSection imports={answer.imports} />
        {quality?.import && <QualitySection quality={quality.import} clientKey={randomUUID()} />}
        {problems?.import && <ProblemSection problems={problems.import} />}
        {measured.map(({ kind, rows }) => (
          <MeasurementSection key={kind} kind={kind} rows={rows} />
        ))}
        <SurveySection surveys={answer.surveys} />
      </>
    );
  });
}
