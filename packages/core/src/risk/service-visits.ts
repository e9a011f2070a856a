import type { Journey } from "../journey/journey.ts";
import { pomp, type Scale } from "../scale/scale.ts";
import type { NestedGroup } from "../statistics/nested-anova.ts";
import type { VisitBlock } from "../visit/block.ts";
import { type ItemScales, itemIndex, SKIPPED } from "../visit/visit.ts";

/** The visits that one employee served at one venue: `parent` is the venue's number. */
export interface EmployeeVisits extends NestedGroup {
  /** Pseudonym as a whole number. */
  staff: number;
}

/**
 * Collects how guests rated the people who served them: per visit the mean of its human touchpoints on 0–100, summed per
 * employee. Holds three numbers an employee, however many visits there are.
 */
export class ServiceVisits {
  readonly #items: { item: number; scale: Scale }[];
  readonly #employees = new Map<number, Map<number, EmployeeVisits>>();
  #rated = 0;
  #unattributed = 0;

  constructor(journey: Journey, scales: ItemScales) {
    this.#items = journey.touchpoints.flatMap(({ nature }, touchpoint) => {
      const item = itemIndex({ touchpoint });
      const scale = scales[item];
      return nature === "human" && scale ? [{ item, scale }] : [];
    });
  }

  /** Human touchpoints that were asked about. */
  get humanTouchpoints(): number {
    return this.#items.length;
  }

  /** Visits that rated a human touchpoint. */
  get rated(): number {
    return this.#rated;
  }

  /** Those of them that name no employee. */
  get unattributed(): number {
    return this.#unattributed;
  }

  /** One entry per employee and venue, by venue and then pseudonym. */
  get employees(): EmployeeVisits[] {
    return [...this.#employees.values()]
      .flatMap((staff) => [...staff.values()])
      .sort((a, b) => a.parent - b.parent || a.staff - b.staff);
  }

  add(block: VisitBlock): void {
    for (let i = 0; i < block.count; i++) {
      const mean = this.#meanOf(block.answers, i * block.items);
      if (mean === null) continue;
      this.#rated++;
      const staff = block.staff?.[i] ?? 0;
      if (staff === 0) this.#unattributed++;
      else include(this.#employeeOf(block.venue[i] as number, staff), mean);
    }
  }

  /** Mean of the human touchpoints that a visit rated; `null` where it rated none. */
  #meanOf(answers: Uint8Array, start: number): number | null {
    let rated = 0;
    let sum = 0;
    for (const { item, scale } of this.#items) {
      const answer = answers[start + item] as number;
      if (answer >= SKIPPED) continue;
      rated++;
      sum += pomp(scale.low + answer, scale);
    }
    return rated === 0 ? null : sum / rated;
  }

  #employeeOf(venue: number, staff: number): EmployeeVisits {
    const known = this.#employees.get(venue) ?? new Map<number, EmployeeVisits>();
    this.#employees.set(venue, known);
    const employee = known.get(staff) ?? { parent: venue, staff, n: 0, mean: 0, squares: 0 };
    known.set(staff, employee);
    return employee;
  }
}

/** One more observation, by Welford's update, in which nothing cancels. */
function include(employee: EmployeeVisits, value: number): void {
  employee.n++;
  const before = value - employee.mean;
  employee.mean += before / employee.n;
  employee.squares += before * (value - employee.mean);
}
