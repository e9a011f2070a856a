import type { LocalisedText } from "../text/text.ts";

/** The kinds of venue that have a journey template of their own, in reading order. */
export const sectors = [
  "scenic-area",
  "hotel",
  "airline",
  "airport",
  "restaurant",
  "insurance",
  "retail",
  "e-commerce",
] as const;
export type Sector = (typeof sectors)[number];

export const sectorNames: Record<Sector, LocalisedText> = {
  "scenic-area": { en: "Scenic area or theme park", zh: "景区·主题公园" },
  hotel: { en: "Hotel", zh: "酒店" },
  airline: { en: "Airline", zh: "航空公司" },
  airport: { en: "Airport", zh: "机场" },
  restaurant: { en: "Restaurant", zh: "餐厅" },
  insurance: { en: "Insurance", zh: "保险" },
  retail: { en: "Retail store", zh: "零售门店" },
  "e-commerce": { en: "Web shop", zh: "电商" },
};
