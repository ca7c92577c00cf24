import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Brand } from './brand.tsx';
import './notice-page.css';

interface NoticePageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/**
 * A whole window that says one thing: before a portfolio is open, or when it must not be touched. Its heading takes the
 * keyboard, unless something in it asks for it, so that a screen reader says where the user has come to.
 */
export function NoticePage({ title, children, actions }: NoticePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const wanted = heading.current?.parentElement?.querySelector<HTMLElement>('[data-first-focus]');
    (wanted ?? heading.current)?.focus({ preventScroll: true });
  }, []);
  return (
    <main className="pb-notice">
      <div className="pb-notice__card">
        <Brand className="pb-notice__brand" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="pb-notice__text">{children}</div>
        {actions === undefined ? null : <div className="pb-notice__actions">{actions}</div>}
      </div>
    </main>
  );
}
