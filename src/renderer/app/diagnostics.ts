import type { AppInfo } from '#shared/contract/values.ts';

/** What support needs to know: versions, sizes and the log. No name, no value of a partner. */
export interface DiagnosticParts {
  readonly info: AppInfo;
  readonly partners: number;
  readonly portfolios: number;
  readonly asOf: string;
  readonly saveState: string;
  readonly log: string;
}

/** The diagnostics as one text, to paste into a report. */
export function diagnosticsText({
  info,
  partners,
  portfolios,
  asOf,
  saveState,
  log,
}: DiagnosticParts): string {
  return [
    `Partnerbook ${info.version}`,
    `System: ${info.platform}, locale ${info.locale}, zoom ${Math.round(info.zoom * 100)} %`,
    ...info.runtime.map((each) => `${each.name} ${each.version}`),
    ...(info.runtimeNote === null ? [] : [info.runtimeNote]),
    `${partners} partners, ${portfolios} ${portfolios === 1 ? 'portfolio' : 'portfolios'}, as of ${asOf}, ${saveState}`,
    '',
    log === '' ? 'The log is empty.' : log,
  ].join('\n');
}
