import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules that a change of colours can break. */
export const coloured = ["color-contrast", "link-in-text-block"];

/**
 * Violations that keep people out, serious and critical, in words.
 *
 * Asks for violations alone, in the page itself: listing all that is well, and carrying it through a second page, takes
 * most of the time otherwise and is needed only where a page holds frames of other origins.
 * @param rules only these; all of them when left out
 */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
    );
}
