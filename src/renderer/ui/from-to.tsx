import { ArrowRight } from 'lucide-react';
import { Icon } from './icon.tsx';
import './from-to.css';

/** A value before and after. */
export function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <span className="pb-from-to">
      <span className="pb-unseen">from </span>
      <span className="pb-from-to__from" dir="auto">
        {from}
      </span>
      <Icon of={ArrowRight} size="xs" />
      <span className="pb-unseen">to </span>
      <span className="pb-from-to__to" dir="auto">
        {to}
      </span>
    </span>
  );
}
