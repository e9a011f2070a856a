import { IntervalBar } from "../chart/interval-bar.tsx";

interface Range {
  low: number;
  high: number;
}

interface Props {
  /** 0–100, which is also the place on the bar. */
  value: number | null;
  interval: Range | null;
  /** The sensitivity band, drawn thick on the thin interval. */
  band?: Range | undefined;
  faint?: boolean;
}

/** A score of 0 to 100 with its interval, and how far it moves with the weights. */
export function ScoreBar({ value, interval, band, faint = false }: Props) {
  const mark =
    value === null ? null : { at: value, from: interval?.low ?? value, to: interval?.high ?? value, faint };
  return (
    <IntervalBar
      mark={mark}
      ticks={[0, 50, 100]}
      {...(band ? { band: { from: band.low, to: band.high } } : {})}
    />
  );
}
