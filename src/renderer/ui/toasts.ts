import type { LucideIcon } from 'lucide-react';

/** A sentence said once, bottom right. It is never the only record of what it says. */
export interface Toast {
  readonly text: string;
  /** `trouble` is announced as an alert and stays until it is closed or its action is taken. */
  readonly tone?: 'done' | 'notice' | 'trouble';
  readonly icon?: LucideIcon;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ShownToast extends Toast {
  readonly turn: number;
}

let shown: ShownToast | null = null;
let turn = 0;
const listeners = new Set<() => void>();

function set(next: ShownToast | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a toast in place of the one before. */
export function showToast(toast: Toast): void {
  turn += 1;
  set({ ...toast, turn });
}

/** Takes the toast away; with a turn only if it is still that one. */
export function hideToast(ofTurn?: number): void {
  if (ofTurn === undefined || shown?.turn === ofTurn) set(null);
}

/** The toast that is shown, for the one place that draws it. */
export const toastSource = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): ShownToast | null => shown,
};
