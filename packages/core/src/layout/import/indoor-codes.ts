import type { LocalisedText } from "../../text/text.ts";
import type { Surface } from "../plan.ts";

/*
 * Codes of the indoor maps and walking networks of Japan's Ministry of Land, Infrastructure, Transport and Tourism, as
 * far as a plan needs them. What is not listed is left out and counted by its code.
 */

/** Spaces (areas) by category; shops come without their trade. */
export const spaceFormats: Readonly<
  Record<string, { format: string; formatAssumed: boolean; name: LocalisedText }>
> = {
  B001: { format: "retail.specialty", formatAssumed: true, name: { en: "Shop", zh: "商铺" } },
  B007: { format: "service.toilet", formatAssumed: false, name: { en: "Toilets (men)", zh: "男卫生间" } },
  B008: { format: "service.toilet", formatAssumed: false, name: { en: "Toilets (women)", zh: "女卫生间" } },
};

/** Facilities (points) by category. */
export const facilityFormats: Readonly<Record<string, { format: string; name: LocalisedText }>> = {
  F001: { format: "service.toilet", name: { en: "Toilets (men)", zh: "男卫生间" } },
  F007: { format: "service.toilet", name: { en: "Accessible toilet", zh: "无障碍卫生间" } },
  F030: { format: "service.atm", name: { en: "Cash machine", zh: "自动取款机" } },
  F033: { format: "service.rest", name: { en: "Bench", zh: "休息座椅" } },
};

/** Middle of each class of width, metres: below 1, 1–2, 2–3, 3 and more. */
export const classWidthM: Readonly<Record<string, number>> = { 1: 0.8, 2: 1.5, 3: 2.5, 4: 4 };
/** Where a link gives no class. */
export const unknownWidthM = 2;

/** What a link leads over, by its type: 4 a lift, 5 an escalator, 6 stairs. */
export const linkSurfaces: Readonly<Record<string, Surface>> = { 5: "stairs", 6: "stairs" };

/** The place of a node between indoors and outdoors at which people come in. */
export const entrancePlace = 2;
