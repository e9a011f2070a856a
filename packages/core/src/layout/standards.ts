import standardsJson from "./standards.json" with { type: "json" };

/** Thresholds and conventions of layout judgements: levels of service, radii, rules, rates. Editable defaults. */
export const standards = standardsJson;
