import { Copy } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { announce } from './live-region.tsx';

interface ErrorBoundaryProps {
  /** What failed, as the heading names it: Insights. */
  readonly name: string;
  /** What to offer beside Copy details; nothing offers only that. */
  readonly wayOut?: { readonly label: string; readonly run: () => void };
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
    if (this.state.failed && before.renew !== this.props.renew)
      this.setState({ error: null, failed: false, where: '' });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { name, wayOut } = this.props;
    return (
      <div className="pb-failed">
        <EmptyState
          title={`${name} could not be drawn`}
          actions={
            <>
              <Button look="line" icon={Copy} onClick={this.copy}>
                Copy details
              </Button>
              {wayOut === undefined ? null : (
                <Button
                  look="primary"
                  onClick={() => {
                    this.setState({ error: null, failed: false, where: '' });
                    wayOut.run();
                  }}
                >
                  {wayOut.label}
                </Button>
              )}
            </>
          }
        >
          Your partners are untouched and saved. Copy the details for support, or go back.
        </EmptyState>
      </div>
    );
  }

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
