import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, eventNames, requestNames } from '#shared/contract/names.ts';
import type { Bridge } from '#shared/contract.ts';

type Listener = (told: unknown) => void;

/** How many of the page's listeners wait for each event. */
const listening = new Map<string, number>();

const ask = (name: (typeof requestNames)[number], argument: unknown): Promise<unknown> =>
  ipcRenderer.invoke(channelOf(name), argument);

const listen = (name: (typeof eventNames)[number], listener: Listener): (() => void) => {
  const heard = (_event: unknown, told: unknown): void => listener(told);
  ipcRenderer.on(channelOf(name), heard);
  listening.set(name, (listening.get(name) ?? 0) + 1);
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    ipcRenderer.off(channelOf(name), heard);
    listening.set(name, (listening.get(name) ?? 1) - 1);
  };
};

// A page that has nothing to do before it closes, or has failed to start, does not hold the window up.
ipcRenderer.on(channelOf('closing'), () => {
  if ((listening.get('closing') ?? 0) === 0) void ask('answerClosing', 'close');
});

const requests = requestNames.map((name) => [name, (argument: unknown) => ask(name, argument)]);
const events = eventNames.map((name) => [
  `on${name[0]?.toUpperCase()}${name.slice(1)}`,
  (listener: Listener) => listen(name, listener),
]);

const bridge: Bridge = Object.fromEntries([...requests, ...events]);
contextBridge.exposeInMainWorld('partnerbook', bridge);
