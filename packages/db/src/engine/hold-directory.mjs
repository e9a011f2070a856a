// Opens a data directory in a process of its own, does what it is told and waits to be killed: for tests.
import { register } from "tsx/esm/api";

register();
const [, , optionsText, action] = process.argv;
const { openDatabase } = await import("../database.ts");
const database = await openDatabase(JSON.parse(optionsText ?? "{}"));
if (action === "import") {
  const { startImport } = await import("../import/start-import.ts");
  const { furtherScales, testJourney, testSurvey, tellingVisit } = await import(
    "../import/import-fixture.ts"
  );
  const survey = testSurvey({ further: true });
  const running = await startImport(
    database,
    { organisationId: 1 },
    { survey, journey: testJourney, scales: furtherScales, fileName: "half.csv", sha256: "half" },
  );
  await running.add(Array.from({ length: 50_000 }, (_, index) => tellingVisit(`half-${index}`)));
}
if (action === "killed") {
  const { importPiecewise } = await import("../import/import-fixture.ts");
  process.stdin.once("data", async (line) => {
    const [name, thousands] = String(line).trim().split(" ");
    process.stdout.write("begun\n");
    await importPiecewise(database, name ?? "", Number(thousands));
    process.stdout.write("done\n");
  });
}
process.stdout.write("ready\n");
setInterval(() => undefined, 1_000);
