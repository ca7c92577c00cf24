import type { Settings } from '#shared/rules/program.ts';
import type { Change, Portfolio } from '../portfolio.ts';

/** Changes some of the program's settings; `what` names them for History: `Change the walk threshold`. */
export function changeSettings(
  portfolio: Pick<Portfolio, 'program'>,
  settings: Partial<Settings>,
  what = 'the program’s settings',
): Change {
  const program = portfolio.program();
  const after = { ...program, settings: { ...program.settings, ...settings } };
  return { name: `Change ${what}`, writes: [{ table: 'program', key: 'program', after }] };
}
