// Preloaded into the server under measurement: on SIGUSR2 writes the longest delay of its event loop since the last
// signal, in milliseconds, to the file BENCH_LOOP names.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env.BENCH_LOOP) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on("SIGUSR2", () => {
    writeFileSync(process.env.BENCH_LOOP, String(delay.max / 1e6));
    delay.reset();
  });
}
