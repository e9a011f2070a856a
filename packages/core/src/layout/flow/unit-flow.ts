import type { Unit } from "../plan.ts";
import type { Day } from "./day-state.ts";
import type { UnitFlow } from "./flow-result.ts";

/** One unit's day in sums: persons × slots that it held, waiting and in service. */
export interface UnitSums extends UnitFlow {
  waitingSlots: number;
  servedSlots: number;
}

/** Visits, queues and waits of each unit. Waits by Little's law: person-minutes in the queue over persons who joined. */
export function unitSums(units: readonly Unit[], day: Day, slotMin: number): UnitSums[] {
  const { slots } = day;
  return units.map(({ id }, unit) => {
    let [waitingSlots, servedSlots, peakQueue, peakQueueSlot, peakInService] = [0, 0, 0, 0, 0];
    for (let slot = 0; slot < slots; slot++) {
      const queue = day.queue[unit * slots + slot] as number;
      const inService = day.inService[unit * slots + slot] as number;
      waitingSlots += queue;
      servedSlots += inService;
      if (queue > peakQueue) {
        peakQueue = queue;
        peakQueueSlot = slot;
      }
      peakInService = Math.max(peakInService, inService);
    }
    const visits = day.joined[(unit + 1) * slots - 1] as number;
    return {
      id,
      visits,
      meanWaitMin: visits > 0 ? (waitingSlots * slotMin) / visits : null,
      peakQueue,
      peakQueueSlot,
      peakInService,
      waitingSlots,
      servedSlots,
    };
  });
}
