import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesNamed } from '../../src/main/command-line.ts';

const folder = resolve('/home/zoe');
const app = resolve('/opt/partnerbook');

test('a relative path starts from the working folder, spaces and accents and semicolons included', () => {
  expect(filesNamed(['partnerbook', "Zoë's partners (Q1)/a b;c.csv"], folder, app)).toEqual([
    resolve("/home/zoe/Zoë's partners (Q1)/a b;c.csv"),
  ]);
});

test('an absolute path stays as it is', () => {
  expect(filesNamed(['partnerbook', resolve('/data/x.csv')], folder, app)).toEqual([resolve('/data/x.csv')]);
});

test('flags are ignored wherever Chromium puts them', () => {
  const argv = ['electron', '--inspect=0', '-r', '/loader.js', app, '--flag', 'a.csv', '--other=x', 'b.csv'];
  expect(filesNamed(argv, folder, app)).toEqual([resolve('/home/zoe/a.csv'), resolve('/home/zoe/b.csv')]);
});

test('the app’s own folder is no file to open, by whatever path it is named', () => {
  expect(filesNamed(['electron', '.', 'x.csv'], app, app)).toEqual([resolve('/opt/partnerbook/x.csv')]);
});

test('no argument names no file', () => {
  expect(filesNamed(['partnerbook'], folder, app)).toEqual([]);
  expect(filesNamed(['partnerbook', ''], folder, app)).toEqual([]);
});

test('a file named by its address, as desktops of Linux do, is the file at that address', () => {
  const file = resolve('/home/zoe/Zoë’s partners/100 % (Q1).csv');
  expect(filesNamed(['partnerbook', pathToFileURL(file).href], resolve('/'), app)).toEqual([file]);
  expect(filesNamed(['partnerbook', 'file:///home/zoe/100 %.csv'], folder, app)).toEqual([
    resolve('/home/zoe/file:/home/zoe/100 %.csv'),
  ]);
});
