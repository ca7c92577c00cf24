import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetLog, keepLogIn, log, recentLog } from '../../src/main/log.ts';

let data: string;
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  data = mkdtempSync(join(tmpdir(), 'partnerbook-log-'));
  keepLogIn(data);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(data, { recursive: true });
});

it('keeps lines with their time, one line each, without the home folder', () => {
  expect(recentLog()).toBe('');
  log(`the disk under ${homedir()}/Partnerbook is full\nsecond line`);
  const text = readFileSync(join(data, 'logs', 'partnerbook.log'), 'utf8');
  expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z the disk under ~\/Partnerbook is full \| second line\n$/);
  expect(recentLog()).toBe(text.trimEnd());
});

it('puts a full file aside and keeps one older one', () => {
  const line = 'x'.repeat(1000);
  for (let at = 0; at < 600; at += 1) log(`${at} ${line}`);
  const [file, older] = ['partnerbook.log', 'partnerbook.older.log'].map((name) => join(data, 'logs', name));
  if (file === undefined || older === undefined) throw new Error('no names');
  expect(existsSync(older)).toBe(true);
  expect(statSync(file).size + statSync(older).size).toBeLessThan(2 * 258 * 1024);
  const lines = recentLog().split('\n');
  expect(lines).toHaveLength(200);
  expect(lines.at(-1)).toContain(' 599 x');
});

it('is forgotten as a whole, and begins again', () => {
  log('before');
  forgetLog();
  expect(recentLog()).toBe('');
  log('after');
  expect(recentLog()).toMatch(/Z after$/);
});
