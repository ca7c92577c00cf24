import { describe, expect, it } from 'vitest';
import { sharedHosts } from '#shared/merge/shared-hosts.ts';
import { readHosts } from '../../../src/renderer/app/shared-hosts.ts';

describe('shared hosts as they are typed', () => {
  it('reads one a line, an address or a bare host, each once', () => {
    expect(
      readHosts('LinkedIn.com\n\n https://www.linkedin.com/company/x \npartnerhub.example, hub.example'),
    ).toEqual({
      hosts: ['linkedin.com', 'partnerhub.example', 'hub.example'],
      unreadable: [],
    });
  });

  it('tells what names no host', () => {
    expect(readHosts('localhost\nme@example.com\nhub.example')).toEqual({
      hosts: ['hub.example'],
      unreadable: ['localhost', 'me@example.com'],
    });
  });

  it('reads its own list back', () => {
    expect(readHosts(sharedHosts.join('\n'))).toEqual({ hosts: sharedHosts, unreadable: [] });
  });

  it('may be empty', () => {
    expect(readHosts(' \n ')).toEqual({ hosts: [], unreadable: [] });
  });
});
