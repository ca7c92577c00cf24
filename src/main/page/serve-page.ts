import { protocol, type Session } from 'electron';
import { origin, scheme } from './address.ts';
import type { PageFiles } from './page-files.ts';

/** Makes the scheme a secure origin with storage of its own. Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Answers every request of the scheme from the built window's files. */
export const servePage = (session: Session, files: PageFiles): void => {
  session.protocol.handle(scheme, async (request) => {
    if (!request.url.startsWith(`${origin}/`)) return new Response(null, { status: 403 });
    const { pathname } = new URL(request.url);
    const { status, headers, body } = await files.answer(request.method, pathname);
    return new Response(body, { status, headers });
  });
};
