import { createHash } from "node:crypto";
import { configText } from "@touchstone/core/layout/config-text";

/** Of formats, standards and value functions: layouts are compared under the same one only. SHA-256, hex. */
export const configHash: string = createHash("sha256").update(configText()).digest("hex");
