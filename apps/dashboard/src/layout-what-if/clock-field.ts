/** What such a field takes, as an HTML pattern; the colon may be that of a Chinese keyboard. */
export const CLOCK_FIELD = String.raw`\s*(\d{1,2})[:：]([0-5]\d)\s*`;

const clock = new RegExp(`^${CLOCK_FIELD}$`);

/** Minutes since midnight of what people write as a time, up to 30:00 for nights; `null` where it is none. */
export function readClockField(text: string): number | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const minutes = 60 * Number(match[1]) + Number(match[2]);
  return minutes <= 1800 ? minutes : null;
}
