import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity } from '#shared/fields/choices.ts';
import type { Finding } from '#shared/fields/finding.ts';
import { useFormats } from '../formats/formats-context.tsx';
import './severity.css';

/** The one look of each severity: an octagon, a triangle, a circle. */
export const severityIcons: Record<Severity, LucideIcon> = {
  error: OctagonAlert,
  warning: TriangleAlert,
  info: Info,
};

const words: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

const order = ['error', 'warning', 'info'] as const;

/** A severity's sign with what stands beside it: its word or a count. */
export function SeverityMark(props: {
  readonly severity: Severity;
  readonly children?: ReactNode;
  readonly label?: string;
}) {
  const Sign = severityIcons[props.severity];
  const said = props.label === undefined ? {} : { role: 'img', 'aria-label': props.label };
  return (
    <span className={`pb-severity pb-severity--${props.severity}`} {...said}>
      <Sign size={14} strokeWidth={1.75} aria-hidden="true" />
      {props.children}
    </span>
  );
}

/** How many findings of each severity are open; accepted ones are counted apart. */
export function SeverityCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const formats = useFormats();
  const open = findings.filter((finding) => !finding.accepted);
  if (open.length === 0) {
    const accepted = findings.length;
    return <span className="pb-severities__none">{accepted === 0 ? 'None' : `${accepted} accepted`}</span>;
  }
  return (
    <span className="pb-severities">
      {order.map((severity) => {
        const count = open.filter((finding) => finding.severity === severity).length;
        if (count === 0) return null;
        return (
          <SeverityMark
            key={severity}
            severity={severity}
            label={`${count} ${words[severity][count === 1 ? 0 : 1]}`}
          >
            {formats.number(count)}
          </SeverityMark>
        );
      })}
    </span>
  );
}
