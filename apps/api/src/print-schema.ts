import { writeFileSync } from "node:fs";
import { printedSchema, schemaFile } from "./printed-schema.ts";

writeFileSync(schemaFile, printedSchema());
