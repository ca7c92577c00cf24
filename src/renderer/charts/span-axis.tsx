import { memo } from 'react';
import { XAxis, YAxis } from 'recharts';

interface SpanAxisProps {
  readonly axis: 'x' | 'y';
  readonly low: number;
  readonly high: number;
  /** The data's property on it, where the series does not say so itself. */
  readonly dataKey?: string;
}

/** An axis of values between two ends, which draws nothing itself. The same ends again are no change to Recharts. */
export const SpanAxis = memo(({ axis, low, high, dataKey }: SpanAxisProps) => {
  const Axis = axis === 'x' ? XAxis : YAxis;
  return <Axis type="number" domain={[low, high]} {...(dataKey === undefined ? {} : { dataKey })} hide />;
});
