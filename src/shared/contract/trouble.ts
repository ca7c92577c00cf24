/** Words that an error of ours may carry into the log: which kind it is and where it happened, never what it said about a partner. */
export function troubleLine(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const { stack = '', message } = error;
  // A message of several lines could look like places.
  const said = stack.lastIndexOf(message);
  const places = said === -1 ? stack : stack.slice(said + message.length);
  const frames = places
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
  return [/^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error', ...frames].join(' | ').slice(0, 2000);
}
