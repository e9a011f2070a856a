import type { LocalisedText } from "@touchstone/core/text";
import type { LayoutHeading } from "@touchstone/db/layout/read-plans";

/** What a plan's terms ask to be shown wherever it is shown; `null` where they ask for nothing. */
export function attributionOf({ provenance, license }: LayoutHeading): LocalisedText | null {
  if (license === null || /^CC0/i.test(license)) return null;
  if (/OpenStreetMap/.test(provenance) && /^ODbL/i.test(license))
    return {
      en: "© OpenStreetMap contributors, Open Database License (ODbL) 1.0",
      zh: "© OpenStreetMap 贡献者，采用开放数据库许可协议（ODbL）1.0",
    };
  return { en: `${provenance} (${license})`, zh: `${provenance}（${license}）` };
}
