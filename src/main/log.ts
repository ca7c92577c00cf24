/** Writes one line for whoever reads the process's output. Never holds a partner's data. */
export const log = (line: string): void => {
  process.stderr.write(`partnerbook: ${line}\n`);
};
