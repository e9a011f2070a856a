#!/usr/bin/env node
// The `touchstone` command. Its sources are TypeScript, which tsx reads.
import { register } from "tsx/esm/api";

// Before anything is loaded: graphql checks every value twice unless it runs in production.
process.env.NODE_ENV ??= "production";

register();
const { main } = await import("../src/touchstone.ts");
process.exitCode = await main(process.argv.slice(2));
