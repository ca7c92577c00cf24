// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followTheme } from '../../../src/renderer/app/appearance.ts';

/** A system whose theme the test changes. */
function fakeSystem() {
  const query = Object.assign(new EventTarget(), { matches: false });
  vi.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
  return {
    turn(dark: boolean) {
      query.matches = dark;
      query.dispatchEvent(new Event('change'));
    },
  };
}

const shown = () => document.documentElement.dataset['theme'];

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('follows the system while no portfolio is open', () => {
  const system = fakeSystem();
  followTheme();
  expect(shown()).toBe('light');
  system.turn(true);
  expect(shown()).toBe('dark');
  system.turn(false);
  expect(shown()).toBe('light');
});

it('stays in a theme that was chosen', () => {
  localStorage.setItem('partnerbook.theme', 'light');
  const system = fakeSystem();
  followTheme();
  system.turn(true);
  expect(shown()).toBe('light');
});
