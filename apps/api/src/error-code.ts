import { enumOf } from "./builder.ts";
import { type ErrorCode, errorCodes } from "./error.ts";

/** Part of the schema so that the closed list can be read where everything else is. */
enumOf<ErrorCode>(
  "ErrorCode",
  "Every value `extensions.code` of an error can have. The list is closed.",
  errorCodes,
);
