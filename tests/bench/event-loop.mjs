// Preloaded into the server under measurement: on SIGUSR2 writes the longest delay of its event loop since the last
// signal, in milliseconds, to the file BENCH_LOOP names, and beside it in `.worked` the longest turn by the processor
// time it took, which is the same however busy the machine is.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const SCHEDULER = "/proc/thread-self/schedstat";

if (isMainThread && process.env.BENCH_LOOP) {
  const file = process.env.BENCH_LOOP;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const ran = () =>
    existsSync(SCHEDULER) ? Number(readFileSync(SCHEDULER, "utf8").split(" ")[0]) / 1e6 : performance.now();
  let worked = 0;
  let last = ran();
  setInterval(() => {
    const now = ran();
    worked = Math.max(worked, now - last);
    last = now;
  }, 2).unref();
  process.on("SIGUSR2", () => {
    writeFileSync(`${file}.worked`, String(worked));
    writeFileSync(file, String(delay.max / 1e6));
    worked = 0;
    delay.reset();
  });
}
