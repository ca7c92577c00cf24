import type { DocumentToPrint } from '#shared/contract/values.ts';
import { charterDocument } from '#shared/pack/charter-document.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Session } from '../../session/session-context.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import { showToast } from '../../ui/toasts.ts';

/** Countries whose paper is Letter; everybody else's is A4. */
const letter = /-(US|CA|MX|CL|CO|PH|VE|GT|CR|PR|DO)\b/i;

/** Shows the print dialog for one partner's charter, with lines for the two signatures. */
export async function printCharter(
  platform: Pick<Platform, 'printDocument'>,
  row: StoredPartner,
  { settings, asOf, info }: Pick<Session, 'settings' | 'asOf' | 'info'>,
): Promise<void> {
  const paper = letter.test(info.locale) ? 'letter' : 'a4';
  const printed: DocumentToPrint = {
    html: charterDocument(row.values, settings, asOf, paper),
    paper,
    foot: { left: settings.name, middle: `Charter with ${row.values.name}`.slice(0, 500) },
  };
  const outcome = await platform.printDocument(printed);
  if (outcome.state === 'failed')
    showToast({ text: `The charter was not printed. ${outcome.reason}`, tone: 'trouble' });
}
