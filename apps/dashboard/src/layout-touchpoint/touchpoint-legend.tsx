"use client";

import { useTranslations } from "next-intl";
import planStyles from "../layout/plan-section.module.css";
import type { TouchpointMark } from "./prepare-touchpoints.ts";
import markStyles from "./touchpoint-marks.module.css";
import { momentShapes, unknownText } from "./touchpoint-marks.tsx";

const shapes = ["MAKE_OR_BREAK", "MAGIC_MOMENT", "TWO_SIDED", "UNLABELLED"] as const;
const unknowns = ["too-few", "not-asked", "withheld"] as const;

/** What hollow marks and the shapes beside marks mean, of those that are drawn. */
export function TouchpointLegend({ marks }: { marks: readonly TouchpointMark[] }) {
  const t = useTranslations("layoutTouchpoint");
  const momentClass = useTranslations("layoutMomentClass");
  if (marks.length === 0) return <li>{t("noMarks")}</li>;
  return (
    <>
      {unknowns
        .filter((one) => marks.some(({ knowledge }) => knowledge === one))
        .map((one) => (
          <li key={one}>
            <HollowPlate text={unknownText[one]} />
            {t(`knowledge.${one}`)}
          </li>
        ))}
      {shapes
        .filter((one) => marks.some(({ moment }) => moment === one))
        .map((one) => (
          <li key={one}>
            <svg
              className={markStyles.sample}
              viewBox="-10 -8 20 16"
              width="20"
              height="16"
              aria-hidden="true"
              focusable="false"
            >
              <path d={momentShapes[one]} />
            </svg>
            {momentClass(one)}
          </li>
        ))}
    </>
  );
}

function HollowPlate({ text }: { text: string }) {
  return (
    <svg
      className={planStyles.sample}
      data-tone="unknown"
      viewBox="-10 -8 20 16"
      width="20"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M-9-6H9V4H3L0 7L-3 4H-9Z" />
      <text>{text}</text>
    </svg>
  );
}
