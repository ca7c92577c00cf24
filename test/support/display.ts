import { startDisplay } from '../../build/xvfb.mjs';

/** Gives the Electron suite a display of its own on Linux, so that it runs the same on a desk and on a build machine. */
export async function setup(): Promise<() => void> {
  if (process.platform !== 'linux') return () => undefined;
  const { display, stop } = await startDisplay();
  process.env['DISPLAY'] = display;
  return stop;
}
