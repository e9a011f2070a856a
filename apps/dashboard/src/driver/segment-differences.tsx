import "server-only";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import {
  type ChoicesQuery,
  SegmentDifferencesDocument,
  type SegmentDifferencesQuery,
  type SliceInput,
} from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { type FrameState, frameState } from "../chart/frame-state.ts";
import { framed } from "../chart/framed.tsx";
import { type View, writeView } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";
import { prepareSegmentDifferences, type SegmentWords } from "./prepare-segment-differences.ts";
import styles from "./segment-differences.module.css";
import { SlopeList } from "./slope-list.tsx";

interface Props {
  locale: Locale;
  slice: SliceInput;
  view: View;
  /** The ways of telling guests apart that the place knows. */
  dimensions: ChoicesQuery["segments"];
  /** The page's address without its search. */
  path: string;
}

/** Does a touchpoint matter more to some guests than to others? By one way of telling guests apart, which links choose. */
export async function SegmentDifferences({ locale, slice, view, dimensions, path }: Props) {
  const t = await getTranslations("segments");
  const chosen = dimensions.find(({ code }) => code === view.across) ?? dimensions[0];
  const frame = { id: "segments", title: t("title"), definition: t("definition") };
  if (chosen === undefined) return <ChartFrame {...frame} state={{ kind: "notAsked" }} />;
  return framed(frame, async () => {
    const { segmentDifferences: found } = await ask(SegmentDifferencesDocument, {
      locale: apiLocale(locale),
      slice,
      dimension: chosen.code,
    });
    return (
      <Drawn
        found={found}
        locale={locale}
        dimensions={dimensions.map(({ code, name }) => ({
          name,
          address: `${path}${writeView({ ...view, across: code })}`,
          chosen: code === chosen.code,
        }))}
      />
    );
  });
}

interface DrawnProps {
  found: SegmentDifferencesQuery["segmentDifferences"];
  locale: Locale;
  dimensions: { name: string; address: string; chosen: boolean }[];
}

async function Drawn({ found, locale, dimensions }: DrawnProps) {
  const t = await getTranslations();
  const words: SegmentWords = {
    all: t("segments.all"),
    differs: t("segments.differs"),
    columns: {
      touchpoint: t("moments.touchpoint"),
      common: t("segments.common"),
      low: t("compare.low"),
      high: t("compare.high"),
      q: t("segments.q"),
      i2: t("segments.i2"),
      verdict: t("segments.verdict"),
      own: t("segments.own"),
      mean: t("segments.mean"),
      n: t("moments.answers"),
    },
  };
  const prepared = prepareSegmentDifferences(found, locale, words);
  const figures = found.touchpoints.map(({ common }) => common);
  const small = found.segments.filter(({ takesPart }) => !takesPart);
  return (
    <ChartFrame
      id="segments"
      title={t("segments.title")}
      definition={t("segments.definition")}
      state={stateOf(found, figures)}
      basis={figures.find(({ status }) => status === "MEASURED")}
      n={answersRange(figures)}
      table={found.status === "OK" ? prepared.table : undefined}
      controls={
        <>
          <nav className={styles.dimensions} aria-label={t("segments.dimension")} data-screen-only>
            {dimensions.map(({ name, address, chosen }) => (
              <Link
                key={address}
                href={address}
                scroll={false}
                prefetch={false}
                aria-current={chosen ? "true" : undefined}
              >
                {name}
              </Link>
            ))}
          </nav>
          <p className={styles.lead}>{found.sentence}</p>
        </>
      }
    >
      <SlopeList prepared={prepared} />
      {small.length > 0 && (
        <p className={styles.note}>
          {t("segments.small", {
            list: small
              .map(({ segment, visits, needed }) =>
                t("segments.smallItem", { name: segment.name, visits, needed }),
              )
              .join(t("peakEnd.separator")),
          })}
        </p>
      )}
      {found.leftOut.length > 0 && (
        <p className={styles.note}>
          {t("segments.leftOut", {
            list: found.leftOut.map(({ name }) => name).join(t("peakEnd.separator")),
          })}
        </p>
      )}
    </ChartFrame>
  );
}

function stateOf(found: DrawnProps["found"], figures: Parameters<typeof frameState>[0]): FrameState {
  if (found.status === "NOT_ASKED") return { kind: "notAsked" };
  return found.status === "TOO_FEW" ? { kind: "tooFew" } : frameState(figures);
}
