import { batchCommand } from "./command/batch.ts";
import { guessCommand } from "./command/guess.ts";
import { importCommand } from "./command/import.ts";
import { usage } from "./command/messages.ts";
import { planCommand } from "./command/plan.ts";
import { statusCommand } from "./command/status.ts";
import { readEnvironment } from "./environment.ts";

/** What a run of the command ended with: 0 good, 1 nothing was stored or something failed, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Where the command writes. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const terminal: Output = { out: (text) => console.log(text), error: (text) => console.error(text) };

/** Runs `touchstone` with its arguments. */
export async function main(
  args: readonly string[],
  output: Output = terminal,
  source?: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const [command, ...rest] = args;
  try {
    const environment = readEnvironment(source);
    const { locale } = environment;
    if (command === "import") return await importCommand(rest, environment, output);
    if (command === "guess") return await guessCommand(rest, environment, output);
    if (command === "plan") return await planCommand(rest, environment, output);
    if (command === "rejected" || command === "roll-back" || command === "erase-guest")
      return await batchCommand(command, rest, environment, output);
    if (command === "status") return await statusCommand(environment, output);
    if (command === "start") {
      await import("./main.ts");
      return 0;
    }
    if (command === "help" || command === "--help" || command === "-h") {
      output.out(usage[locale]);
      return 0;
    }
    output.error(usage[locale]);
    return 2;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
