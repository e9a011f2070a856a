import { ORGANISATION, openDatabase } from "@touchstone/db";
import { readDataStatus } from "@touchstone/db/catalogue/read-data-status";
import { databaseOptions, type Environment } from "../environment.ts";
import type { ExitCode, Output } from "../touchstone.ts";
import { askStatus, runningApi } from "./api.ts";
import { holding } from "./messages.ts";

/** `touchstone status`: what data there is, asked of the API that holds it or read from the database itself. */
export async function statusCommand(environment: Environment, output: Output): Promise<ExitCode> {
  const api = await runningApi(environment);
  if (api) {
    const { visits, firstDay, lastDay } = await askStatus(api);
    output.out(holding(visits, firstDay, lastDay, api)[environment.locale]);
    return 0;
  }
  const database = await openDatabase(databaseOptions(environment));
  try {
    const { visits, firstDay, lastDay } = await database.scoped(
      { organisationId: ORGANISATION, readOnly: true },
      readDataStatus,
    );
    output.out(holding(visits, firstDay, lastDay, database.description)[environment.locale]);
    return 0;
  } finally {
    await database.close();
  }
}
