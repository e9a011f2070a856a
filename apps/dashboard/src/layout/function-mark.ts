/** The functions of business formats in the order of their catalogue; tokens.css has a colour for each. */
export const functionCodes = [
  "dining",
  "lodging",
  "sight",
  "culture",
  "retail",
  "ride",
  "show",
  "leisure",
  "transport",
  "service",
] as const;
export type FunctionCode = (typeof functionCodes)[number];

/** Outline of a mark about 10 by 10, around 0,0: shape says what colour says. */
export const markShapes: Readonly<Record<FunctionCode, string>> = {
  dining: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z",
  lodging: "M-4.6-4.6H4.6V4.6H-4.6Z",
  sight: "M0-5.6L5.4 4.4H-5.4Z",
  culture: "M0-6L6 0L0 6L-6 0Z",
  retail: "M0-5.4L5.3-1.4L3.3 4.9H-3.3L-5.3-1.4Z",
  ride: "M-1.9-5.4H1.9V-1.9H5.4V1.9H1.9V5.4H-1.9V1.9H-5.4V-1.9H-1.9Z",
  show: "M0 5.6L-5.4-4.4H5.4Z",
  leisure: "M-2.8-5H2.8L5.7 0L2.8 5H-2.8L-5.7 0Z",
  transport: "M-6-3.4H6V3.4H-6Z",
  service: "M-3.4-6H3.4V6H-3.4Z",
};

/** The function that a plan names; one that this drawing does not know yet is drawn as a service. */
export function functionOf(code: string): FunctionCode {
  return functionCodes.find((one) => one === code) ?? "service";
}
