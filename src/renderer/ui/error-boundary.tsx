import { Copy, RotateCcw } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { announce } from './live-region.tsx';

interface ErrorBoundaryProps {
  /** What failed, as the heading names it: Insights. */
  readonly name: string;
  /** What to offer beside Copy details and Draw it again, such as another screen. */
  readonly wayOut?: { readonly label: string; readonly run: () => void };
  /** A dialog says so in a dialog of its own, over the page that stays as it is. Left out: in the place of what failed. */
  readonly shownAs?: 'dialog';
  /** What became of the data, where it is not the usual: untouched and saved. */
  readonly words?: string;
  /** More lines for the details: versions, the portfolio's size. */
  readonly details?: () => string;
  /** What is shown; once it is something else, the boundary tries again. */
  readonly renew?: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
  readonly where: string;
}

/** Catches what a screen throws while it is drawn: says so, keeps the rest of the window at work. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null, failed: false, where: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? '' });
    announce(`${this.props.name} could not be drawn`, 'alert');
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failed && before.renew !== this.props.renew) this.begin();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { name, wayOut, shownAs } = this.props;
    const leave = () => {
      this.begin();
      wayOut?.run();
    };
    const title = `${name} could not be drawn`;
    const words = `${this.props.words ?? 'Your partners are untouched and saved.'} Draw it again, or copy the details for support.`;
    const actions = (
      <>
        <Button look="line" icon={Copy} onClick={this.copy}>
          Copy details
        </Button>
        <Button look={wayOut === undefined ? 'primary' : 'line'} icon={RotateCcw} onClick={this.begin}>
          Draw it again
        </Button>
        {wayOut === undefined ? null : (
          <Button look="primary" data-first-focus onClick={leave}>
            {wayOut.label}
          </Button>
        )}
      </>
    );
    if (shownAs === 'dialog')
      return <Dialog role="alertdialog" title={title} lead={words} footer={actions} onClose={leave} />;
    return (
      <div className="pb-failed">
        <EmptyState title={title} actions={actions}>
          {words}
        </EmptyState>
      </div>
    );
  }

  private readonly begin = (): void => this.setState({ error: null, failed: false, where: '' });

  private readonly copy = (): void => {
    const { error, where } = this.state;
    const text = [
      `${this.props.name} could not be drawn`,
      describe(error),
      where.trim(),
      this.props.details?.() ?? '',
    ]
      .filter((line) => line !== '')
      .join('\n\n');
    navigator.clipboard.writeText(text).then(
      () => announce('Details copied'),
      () => announce('The details could not be copied: the clipboard is closed to this window', 'alert'),
    );
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
