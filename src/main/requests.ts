import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { channelOf, type EventName, type RequestName, requestNames } from '#shared/contract/names.ts';
import { type Argument, type Result, requests, type Told } from '#shared/contract.ts';
import { reasonOf } from './files/reason.ts';
import { log } from './log.ts';
import { isPage } from './page/address.ts';
import type { Parcels } from './parcels.ts';
import { isPlainArgument } from './plain-argument.ts';

/** What a handler returns: nothing, where the contract's result is nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that ends without a value returns void.
type Answer<N extends RequestName> = [Result<N>] extends [undefined] ? void : Result<N>;

/** One handler for each request of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (argument: Argument<N>) => Answer<N> | Promise<Answer<N>>;
};

/** What a refusal says of an argument at most, in characters: it names what was sent. */
const longestReason = 500;

/** A request that the window's own page would not have made. */
class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

/** Whether a request comes from the app's page in the main frame of the app's window. */
const isOurs = (event: IpcMainInvokeEvent, contents: WebContents | null, page: string): boolean => {
  const frame = event.senderFrame;
  return (
    contents !== null &&
    event.sender === contents &&
    frame !== null &&
    frame.parent === null &&
    isPage(frame.url, page)
  );
};

/** What goes into the log of an error: its code or its name, never its message, which may hold a file's name. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'no error';
  return 'code' in error ? String(error.code) : error.name;
};

/** An error of the file system in words for the user; any other as it is. */
const plain = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? new Error(reasonOf(error), { cause: error }) : error;

/**
 * Answers the window's requests: first the sender is checked, then the argument is parsed, then the handler is asked.
 * Large byte arrays cross in pieces, before a request and after an answer.
 *
 * @param contents the app's window, null while there is none
 * @param page the address of the app's page
 */
export const answerRequests = (
  handlers: Handlers,
  parcels: Parcels,
  contents: () => WebContents | null,
  page: string,
): void => {
  const answer = async <N extends RequestName>(
    name: N,
    event: IpcMainInvokeEvent,
    received: readonly unknown[],
  ): Promise<unknown> => {
    if (!isOurs(event, contents(), page)) {
      log(`refused ${name}: the sender is not the app's own page`);
      throw new RefusedRequest(`${name} was refused: the sender is not the app's own page.`);
    }
    const refused = (reason: string): RefusedRequest => {
      log(`refused ${name}: the argument has another shape`);
      return new RefusedRequest(`${name} was refused: ${reason.slice(0, longestReason)}`);
    };
    if (received.length > 1) throw refused('more than one argument');
    if (!isPlainArgument(received[0])) throw refused('its argument is no plain value of a usual size');
    const parsed = requests[name].argument.safeParse(await parcels.unpacked(received[0]));
    if (!parsed.success) throw refused(z.prettifyError(parsed.error));
    try {
      return parcels.packed(await handlers[name](parsed.data as Argument<N>));
    } catch (error) {
      log(`${name} failed: ${kindOf(error)}`);
      throw plain(error);
    }
  };
  for (const name of requestNames) {
    ipcMain.handle(channelOf(name), (event, ...received: unknown[]) => answer(name, event, received));
  }
};

/** Tells the window's page something that the contract lists as an event. */
export const tell = <N extends EventName>(contents: WebContents, name: N, told: Told<N>): void => {
  contents.send(channelOf(name), told);
};
