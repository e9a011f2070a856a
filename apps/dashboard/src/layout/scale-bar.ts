/** Metres of the longest round distance that a bar of at most so many pixels can stand for. */
export function scaleBar(metresPerPixel: number, longest = 140): number {
  const room = metresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(room));
  const factor = [5, 2, 1].find((one) => one * power <= room) ?? 1;
  return Number((factor * power).toPrecision(1));
}
