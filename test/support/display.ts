import { startDisplay } from '../../build/xvfb.mjs';

/** Gives the Electron suite a display of its own, so that it runs the same on a desk and on a build machine. */
export async function setup(): Promise<() => void> {
  const { display, stop } = await startDisplay();
  process.env['DISPLAY'] = display;
  return stop;
}
