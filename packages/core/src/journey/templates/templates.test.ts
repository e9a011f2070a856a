import { describe, expect, test } from "vitest";
import { sectors } from "../../sector/sector.ts";
import { canonicalStages, journey } from "../journey.ts";
import { journeyTemplate, journeyTemplates } from "./templates.ts";

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

test("every sector has one template, in the order of the sectors", () => {
  expect(journeyTemplates.map(({ sector }) => sector)).toEqual([...sectors]);
  expect(new Set(journeyTemplates.map(({ code }) => code)).size).toBe(journeyTemplates.length);
});

test("the number of contacts per template is that of the reference catalogue", () => {
  const sizes = Object.fromEntries(
    journeyTemplates.map(({ code, touchpoints }) => [code, touchpoints.length]),
  );
  expect(sizes).toEqual({
    "scenic-area": 15,
    hotel: 13,
    airline: 12,
    airport: 24,
    restaurant: 13,
    insurance: 12,
    retail: 10,
    "e-commerce": 10,
  });
});

test("a template is found by its code, and an unknown code finds none", () => {
  expect(journeyTemplate("airport")?.version).toBe(1);
  expect(journeyTemplate("moon-base")).toBeUndefined();
});

describe.each(journeyTemplates.map((template) => [template.code, template] as const))("%s", (_, template) => {
  test("is a valid journey", () => {
    expect(journey.safeParse(template).success).toBe(true);
  });

  test("names everything in English and Chinese", () => {
    const texts = [
      template.name,
      ...template.stages.map(({ name }) => name),
      ...template.touchpoints.flatMap(({ name, designed }) => [
        name,
        ...(designed?.positivePeak ? [designed.positivePeak] : []),
        ...(designed?.negativePeak ? [designed.negativePeak] : []),
      ]),
    ];
    for (const { en, zh } of texts) {
      expect(hasHan(en), en).toBe(false);
      expect(hasHan(zh), zh).toBe(true);
    }
  });

  test("has a contact in each stage and at most eight, so that importance can be shared out exactly", () => {
    for (const stage of template.stages) {
      const contacts = template.touchpoints.filter((touchpoint) => touchpoint.stage === stage.code);
      expect(contacts.length, stage.code).toBeGreaterThan(0);
      expect(contacts.length, stage.code).toBeLessThanOrEqual(8);
      expect(canonicalStages).toContain(stage.canonical);
    }
  });

  test("names no secondary channel or nature that is already the main one", () => {
    for (const { channel, secondaryChannels, nature, secondaryNatures } of template.touchpoints) {
      expect(new Set([channel, ...secondaryChannels]).size).toBe(secondaryChannels.length + 1);
      expect(new Set([nature, ...secondaryNatures]).size).toBe(secondaryNatures.length + 1);
    }
  });

  if (template.sector !== "airport")
    test("says for each contact what its planners hope, fear and believe", () => {
      for (const { code, designed } of template.touchpoints) {
        expect(designed?.positivePeak, code).toBeDefined();
        expect(designed?.negativePeak, code).toBeDefined();
        expect(
          [designed?.emotion, designed?.decision, designed?.longTerm].every(Number.isInteger),
          code,
        ).toBe(true);
        expect(designed?.risk, code).toBeDefined();
      }
    });
});
