import { readVisits } from "@touchstone/core/intake";
import { parseSurvey } from "@touchstone/core/intake/parse-survey";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { openFile } from "./open-file.ts";
import { mapping } from "./testing.ts";

/*
 * A program of its own: reads the file of its argument as an import does, but for the database, and prints what came of it
 * and how much memory that took beyond what the program had to begin with.
 */
const survey = parseSurvey(mapping, "noodle-house.yaml");
const { code, version } = survey.journey;
const journey = journeyTemplates.find((each) => each.code === code && each.version === version);
const [path] = process.argv.slice(2);
if (!journey || !path) throw new Error("expected a file");

const before = process.memoryUsage().rss;
const begun = performance.now();
let most = before;
// The system's own maximum also counts the program that started this one.
const look = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
setInterval(look, 10).unref();
const opened = await openFile(path, "large");
let visits = 0;
let rejected = 0;
let encoding = "";
const { sample } = opened;
const options = {
  ...(sample && { sample }),
  onReading: (reading: { format: string; encoding?: string }) => {
    encoding = reading.encoding ?? reading.format;
  },
};
for await (const batch of readVisits(opened.content(), survey, journey, "large", options)) {
  visits += batch.visits.length;
  rejected += batch.rejected;
  look();
}
opened.close();
const { user, system } = process.cpuUsage();
const megabytes = (most - before) / 1024 / 1024;
process.stdout.write(
  JSON.stringify({
    visits,
    rejected,
    encoding,
    megabytes,
    seconds: (performance.now() - begun) / 1_000,
    work: (user + system) / 1e6,
  }),
);
