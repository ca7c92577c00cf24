/**
 * @typedef {object} KillNote How one kill went.
 * @property {number} number
 * @property {string} deed
 * @property {string} victim
 * @property {number} moment
 * @property {string | null} survived How much of the deed was there afterwards; null when something was lost or half there.
 * @property {boolean} [tried] False when the machine did not come as far as the kill.
 * @property {string} [reason] What was wrong.
 */

/**
 * @typedef {object} FaultsRun
 * @property {number} kills How many were asked for.
 * @property {number} seed
 * @property {string} day
 * @property {readonly KillNote[]} notes
 */

/**
 * docs/faults.md: what is tried, how the last run went, and where in the deeds its kills fell.
 *
 * @param {FaultsRun} run
 */
export const faultsPage = ({ kills, seed, day, notes }) => {
  const tried = notes.filter((note) => note.tried !== false);
  const bad = tried.filter(({ survived }) => survived === null);
  const counted = tried.length === kills ? `${kills}` : `${tried.length} (of ${kills} asked for)`;
  return `${[
    '# Kills survived',
    'By `npm run faults -- --kills 200`: the whole app, its window’s process or its GPU process is ended by `kill -9` at a random moment while someone types, pastes 2,000 rows, imports 10,000, restores a backup, or opens a portfolio of 2,029 partners that the first version of the database wrote, with an upgrade that rewrites every record. Ten such kills are part of `npm test`.',
    'After each, the database is read past the app: it must hold one whole state of the portfolio, no older than what stood on the screen beside the word Saved; every entry of the change log must have all that it wrote; every transaction in which the window’s page wrote must have been strict. Then the window opens, shows that state, takes another edit and complains of nothing. Without its GPU process the window must go on, and bring the deed to its end.',
    `${day}: ${tried.length - bad.length} of ${counted} survived, from seed ${seed}.`,
    bad.length === 0
      ? ''
      : bad
          .map(
            ({ number, victim, deed, moment, reason }) =>
              `- ${number}: the ${victim} killed while ${deed}, at ${moment.toFixed(3)}: ${(reason ?? '').split('\n')[0]}`,
          )
          .join('\n'),
    'How much of the deed was there afterwards, in numbers of kills:',
    table(tried),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
};

const amounts = ['nothing of it', 'a part', 'all of it'];

/** @param {readonly KillNote[]} notes */
const table = (notes) => {
  const pairs = [...new Set(notes.map(({ deed, victim }) => `${deed}|${victim}`))].sort();
  return [
    `| while | killed | ${amounts.join(' | ')} | lost or half |`,
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...pairs.map((pair) => {
      const [deed, victim] = pair.split('|');
      const ours = notes.filter((note) => note.deed === deed && note.victim === victim);
      const counts = [...amounts, null].map(
        (amount) => ours.filter(({ survived }) => survived === amount).length,
      );
      return `| ${deed} | ${victim} | ${counts.join(' | ')} |`;
    }),
  ].join('\n');
};
