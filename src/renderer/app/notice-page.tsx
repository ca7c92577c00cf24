import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import './notice-page.css';

interface NoticePageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A whole window that says one thing: before a portfolio is open, or when it must not be touched. */
export function NoticePage({ title, children, actions }: NoticePageProps) {
  return (
    <main className="pb-notice">
      <div className="pb-notice__card">
        <Brand className="pb-notice__brand" />
        <h1>{title}</h1>
        <div className="pb-notice__text">{children}</div>
        {actions === undefined ? null : <div className="pb-notice__actions">{actions}</div>}
      </div>
    </main>
  );
}
