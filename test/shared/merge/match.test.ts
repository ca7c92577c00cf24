import { describe, expect, test } from 'vitest';
import type { Identity } from '#shared/csv/types.ts';
import { hostOf, idKey, isRoundedId } from '#shared/merge/identity.ts';
import { matchRows } from '#shared/merge/match.ts';
import { newId } from '#shared/merge/new-id.ts';

const who = (id: string | null, name: string, website: string | null = null): Identity => ({
  id,
  name,
  website,
});

describe('hosts', () => {
  test.each([
    ['https://www.Acme-Parts.example/', 'acme-parts.example'],
    ['HTTP://ACME-PARTS.EXAMPLE:443/about?x=1#top', 'acme-parts.example'],
    ['acme-parts.example.', 'acme-parts.example'],
    ['shop.acme-parts.example', 'shop.acme-parts.example'],
    ['münchen-daten.example', 'xn--mnchen-daten-dlb.example'],
    ['MÜNCHEN-DATEN.example', 'xn--mnchen-daten-dlb.example'],
    ['日本語。example', 'xn--wgv71a119e.example'],
    ['straße.example', 'xn--strae-oqa.example'],
    ['www.example', 'www.example'],
  ])('%s is %s', (website, host) => {
    expect(hostOf(website)).toBe(host);
  });

  test.each([
    ...['info@acme.example', 'n/a', 'acme', 'acme parts.example', '', 'https://', 'javascript:alert(1)'],
    ...['https://www.linkedin.com/company/x', 'de.linkedin.com/x', 'https://facebook.com', 'localhost/a.b'],
  ])('%j has none', (website) => {
    expect(hostOf(website)).toBeNull();
  });

  test('the list of shared hosts is a setting', () => {
    expect(hostOf('https://linkedin.com/x', [])).toBe('linkedin.com');
    expect(hostOf('https://a.Shared.example', ['shared.example'])).toBeNull();
    expect(hostOf('https://notshared.example', ['shared.example'])).toBe('notshared.example');
  });
});

describe('ids', () => {
  test('a Salesforce id of 18 characters is its 15, with the right check characters only', () => {
    expect(idKey('0015000000AbCdEAAV')).toBe('0015000000AbCdE');
    expect(idKey('0015000000AbCdEAAX')).toBe('0015000000AbCdEAAX');
    expect(idKey('p-1')).not.toBe(idKey('P-1'));
  });

  test('rounded by a spreadsheet', () => {
    expect(['1.23457E+14', '1,23457E+14', '9.0E+5'].map(isRoundedId)).toEqual([true, true, true]);
    expect(['1E14', '123456', '1.5', 'A1.2E+3', '1.2E-3'].map(isRoundedId)).toEqual(Array(5).fill(false));
  });

  test('a new id comes from the host, else from the folded name, and is told apart on a clash', () => {
    expect(newId({ name: 'Acme', website: 'https://www.Acme.example/x' }, new Set())).toBe('acme.example');
    expect(newId({ name: 'Straße  & Söhne (AG)', website: null }, new Set())).toBe('strasse-söhne-ag');
    expect(newId({ name: 'Acme', website: 'linkedin.com/acme' }, new Set(['acme', 'acme-2']))).toBe('acme-3');
    expect(newId({ name: '🚀', website: null }, new Set())).toBe('partner');
  });
});

describe('rows and partners', () => {
  const partners = [
    who('P-1', 'Alpha', 'alpha.example'),
    who('P-2', 'Beta', 'beta.example'),
    who(null, 'Gamma'),
    who('P-4', 'Globex UK', 'globex.example'),
    who('P-5', 'Globex US', 'globex.example'),
    who('P-6', 'Nova', 'nova-one.example'),
  ];

  const match = (...rows: Identity[]) => matchRows(partners, rows);

  test('by id, whatever else the row says', () => {
    expect(match(who('P-1', 'Renamed', 'beta.example'))).toEqual([{ kind: 'matched', partner: 0, by: 'id' }]);
    expect(match(who('p-1', 'Other'))).toEqual([{ kind: 'new' }]);
  });

  test('by host, then by name, when the id is blank or matches nobody', () => {
    expect(match(who('X-9', 'Other', 'https://www.beta.example/'))).toEqual([
      { kind: 'matched', partner: 1, by: 'host' },
    ]);
    expect(match(who(null, ' GAMMA ', 'gamma.example'))).toEqual([
      { kind: 'matched', partner: 2, by: 'name' },
    ]);
    expect(match(who(null, 'alpha'))).toEqual([{ kind: 'matched', partner: 0, by: 'name' }]);
  });

  test('not by name where the hosts differ', () => {
    expect(match(who(null, 'Nova', 'nova-two.example'))).toEqual([{ kind: 'new' }]);
  });

  test('several candidates are held, unless the others are matched by id', () => {
    expect(match(who(null, 'Globex', 'globex.example'))).toEqual([
      { kind: 'held', by: 'host', candidates: [3, 4] },
    ]);
    expect(match(who('P-4', 'Globex UK'), who(null, 'Globex', 'globex.example'))).toEqual([
      { kind: 'matched', partner: 3, by: 'id' },
      { kind: 'matched', partner: 4, by: 'host' },
    ]);
  });

  test('only to a partner that no other row matches by id, and never two rows to one partner', () => {
    expect(match(who('P-1', 'Alpha'), who(null, 'x', 'alpha.example'))).toEqual([
      { kind: 'matched', partner: 0, by: 'id' },
      { kind: 'new' },
    ]);
    expect(match(who('X-1', 'x', 'beta.example'), who('X-2', 'y', 'beta.example'))).toEqual([
      { kind: 'held', by: 'host', candidates: [1] },
      { kind: 'held', by: 'host', candidates: [1] },
    ]);
  });

  test('100,000 rows against 100,000 partners, all with one host, are not compared one by one', {
    timeout: 60_000,
  }, () => {
    const many = Array.from({ length: 100_000 }, (_, at) => who(`P-${at}`, `Name ${at % 7}`, 'one.example'));
    const matches = matchRows(many, many);
    expect(matches.every((found, at) => found.kind === 'matched' && found.partner === at)).toBe(true);
    const unknown = matchRows(
      many,
      many.map((one) => ({ ...one, id: null })),
    );
    expect(unknown.every((found) => found.kind === 'held')).toBe(true);
  });
});

test('an address in the query or the fragment of another is not its host', () => {
  expect(hostOf('acme.com/go?u=https://other.com')).toBe('acme.com');
  expect(hostOf('acme.com/login#https://other.com')).toBe('acme.com');
  expect(hostOf('https://acme.com/?u=http://other.com')).toBe('acme.com');
  expect(hostOf('//acme.com/x')).toBe('acme.com');
});
