import type { MarkKind } from './lines.ts';
import { GateSign, MarkSign, markNames } from './mark-sign.tsx';

/** How bars and days are to be read. */
export function TimeLegend({ kinds }: { readonly kinds: ReadonlySet<MarkKind> }) {
  return (
    <div className="pb-time-legend">
      <span>
        <i className="pb-time-legend__bar pb-time__bar--crawl" />
        Crawl
      </span>
      <span>
        <i className="pb-time-legend__bar pb-time__bar--walk" />
        Walk
      </span>
      <span>
        <i className="pb-time-legend__bar pb-time__bar--run" />
        Run
      </span>
      <span>
        <i className="pb-time-legend__playbook" />
        The playbook’s 8 and 12 weeks
      </span>
      <span>
        <i className="pb-time-legend__overrun" />
        Overrun
      </span>
      <span>
        <i className="pb-time-legend__overlap" />
        Phases in parallel
      </span>
      {(['Pass', 'Fail', 'Pending'] as const).map((result) => (
        <span key={result}>
          <GateSign result={result} />
          Gate {result === 'Pass' ? 'passed' : result === 'Fail' ? 'failed' : 'pending'}
        </span>
      ))}
      {(Object.keys(markNames) as MarkKind[])
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <span key={kind}>
            <MarkSign kind={kind} />
            {markNames[kind]}
          </span>
        ))}
      <span className="pb-time-legend__late">Overdue is amber</span>
    </div>
  );
}
