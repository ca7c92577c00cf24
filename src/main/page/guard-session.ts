import type { Session } from 'electron';

/** What the page may do without asking: copy what the user told it to copy. Everything else is denied unasked. */
const allowed = 'clipboard-sanitized-write';

/** Spelling stays off, since it fetches dictionaries. Denies all permissions and devices, and cancels every request that does not stay inside the app. */
export const guardSession = (session: Session, page: string): void => {
  const origin = page.replace(/\/$/, '');
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed));
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const { url } = details;
    const inside = url.startsWith(`${origin}/`) || /^(blob|data|devtools):/.test(url);
    // The development server's hot updates come over a socket of the same host.
    const hot = page.startsWith('http:') && url.startsWith(`${origin.replace(/^http/, 'ws')}/`);
    answer({ cancel: !inside && !hot });
  });
};
