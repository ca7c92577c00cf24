import type { Settings } from '#shared/rules/program.ts';
import type { Capability, EcosystemAnswers, Program } from '#shared/rules/program-decisions.ts';
import type { Change, Portfolio } from '../portfolio.ts';

type WithProgram = Pick<Portfolio, 'program'>;

/** Changes some of the program's settings; `what` names them for History: `Change the walk threshold`. */
export function changeSettings(
  portfolio: WithProgram,
  settings: Partial<Settings>,
  what = 'the program’s settings',
): Change {
  const program = portfolio.program();
  return putProgram(portfolio, { settings: { ...program.settings, ...settings } }, `Change ${what}`);
}

/** Puts the list of capabilities in the place of the one there is; `name` tells what was done to it. */
export function changeCapabilities(
  portfolio: WithProgram,
  capabilities: readonly Capability[],
  name: string,
): Change {
  return putProgram(portfolio, { capabilities }, name);
}

/** Answers one of the two questions of the ecosystem model, or takes the answer back. */
export function answerEcosystem(portfolio: WithProgram, answers: Partial<EcosystemAnswers>): Change {
  const { ecosystem } = portfolio.program();
  return putProgram(
    portfolio,
    { ecosystem: { ...ecosystem, ...answers } },
    'Answer a question of the ecosystem model',
  );
}

/** Puts a whole program, as a file holds it, in the place of the one there is. */
export function importProgram(portfolio: WithProgram, program: Program, fileName: string): Change {
  return {
    ...putProgram(portfolio, program, `Import the program of ${fileName}`),
    facts: { file: fileName },
  };
}

function putProgram(portfolio: WithProgram, parts: Partial<Program>, name: string): Change {
  const after = { ...portfolio.program(), ...parts };
  return { name, writes: [{ table: 'program', key: 'program', after }] };
}
