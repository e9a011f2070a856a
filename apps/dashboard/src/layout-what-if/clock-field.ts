/** Minutes since midnight of what people write as a time, up to 30:00 for nights; `null` where it is none. */
export function readClockField(text: string): number | null {
  const match = /^\s*(\d{1,2})[:：]([0-5]\d)\s*$/.exec(text);
  if (match === null) return null;
  const minutes = 60 * Number(match[1]) + Number(match[2]);
  return minutes <= 1800 ? minutes : null;
}
