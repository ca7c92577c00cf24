import { useState } from 'react';
import { z } from 'zod';
import { usePreference } from '../session/use-preference.ts';

const rowSchema = z.int().min(0);

/** The row that the grid was scrolled to when the window was left, and what keeps it. */
export function useKeptScroll(): readonly [number, (row: number) => void] {
  const [kept, keep] = usePreference('portfolio.scroll', rowSchema, 0);
  const [first] = useState(kept);
  return [first, keep];
}
