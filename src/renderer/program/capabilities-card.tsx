import { Network, Plus, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { number } from '#shared/fields/kinds.ts';
import { buildOrPartnerLessons } from '#shared/playbook/program.ts';
import { buildOrPartnerTree } from '#shared/rules/build-or-partner-tree.ts';
import { type DrawnTree, drawTree } from '#shared/rules/decision-tree.ts';
import { buildOrPartner, type Capability } from '#shared/rules/program-decisions.ts';
import { tellTrouble } from '../app/trouble.ts';
import { sentence } from '../grid/typed/read-typed.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio, useRows } from '../session/use-portfolio.ts';
import { changeCapabilities } from '../storage/changes/program.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { DecisionTree } from '../ui/decision-tree.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import { LeverageChip } from '../ui/verdicts/index.ts';
import { findPartner, partnerReference, suggestPartners } from './capability-partner.ts';
import { CommitInput } from './commit-input.tsx';
import { YesNoChoice } from './yes-no-choice.tsx';

const blank: Capability = {
  name: '',
  core: null,
  delayMonths: null,
  crediblePartner: null,
  partner: null,
};

/** Build or partner: the capabilities, three answers each, and what the tree says. */
export function CapabilitiesCard() {
  const { portfolio } = useSession();
  const { capabilities } = usePortfolio((each) => each.program());
  const table = useRef<HTMLTableElement>(null);
  const change = (next: readonly Capability[], name: string) =>
    portfolio.apply(changeCapabilities(portfolio, next, name)).catch(tellTrouble);
  const add = () =>
    change([...capabilities, blank], 'Add a capability').then(() => {
      const names = table.current?.querySelectorAll<HTMLElement>('[data-capability-name] input');
      names?.[names.length - 1]?.focus();
    });
  return (
    <section className="pb-panel-card" aria-labelledby="program-capabilities">
      <header className="pb-capabilities__head">
        <div className="pb-grow">
          <h2 id="program-capabilities">Build or partner</h2>
          <p className="pb-panel-card__about">
            What customers need and you do not have: build it, or let a partner bring it.
          </p>
        </div>
        {capabilities.length === 0 ? null : (
          <Button look="line" small icon={Plus} onClick={add}>
            Add a capability
          </Button>
        )}
      </header>
      {capabilities.length === 0 ? (
        <EmptyState
          slim
          headingLevel={3}
          title="No capabilities yet"
          actions={
            <Button look="line" icon={Plus} onClick={add}>
              Add a capability
            </Button>
          }
        >
          Three answers decide each: is it core, how long would building it take, is there a credible partner.
        </EmptyState>
      ) : (
        <div className="pb-capabilities">
          <table ref={table}>
            <thead>
              <tr>
                <th scope="col">Capability</th>
                <th scope="col">Core</th>
                <th scope="col">Months to build</th>
                <th scope="col">Credible partner</th>
                <th scope="col">Which one</th>
                <th scope="col">Answer and path</th>
                <th>
                  <span className="pb-unseen">Delete</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {capabilities.map((capability, at) => (
                <CapabilityRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: capabilities have no other name; they keep their order
                  key={at}
                  capability={capability}
                  onChange={(parts) =>
                    change(
                      capabilities.map((each, index) => (index === at ? { ...each, ...parts } : each)),
                      `Edit the capability ${shownName(parts.name ?? capability.name)}`,
                    )
                  }
                  onDelete={() =>
                    change(
                      capabilities.filter((_, index) => index !== at),
                      `Delete the capability ${shownName(capability.name)}`,
                    )
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const shownName = (name: string): string => (name === '' ? 'without a name' : `“${name}”`);

interface CapabilityRowProps {
  readonly capability: Capability;
  readonly onChange: (parts: Partial<Capability>) => unknown;
  readonly onDelete: () => unknown;
}

function CapabilityRow({ capability, onChange, onDelete }: CapabilityRowProps) {
  const formats = useFormats();
  const { name, core, delayMonths, crediblePartner } = capability;
  const said = name === '' ? 'this capability' : name;
  const readMonths = (text: string) => {
    const reading = number.read(text, {
      decimal: formats.decimal,
      dates: formats.dates,
      blankWords: false,
    });
    if (!reading.ok) return { ok: false, reason: sentence(reading.reason) } as const;
    return reading.value !== null && reading.value < 0
      ? ({ ok: false, reason: 'Months are 0 or more.' } as const)
      : reading;
  };
  return (
    <tr>
      <td data-capability-name>
        <CommitInput
          label="Name of the capability"
          text={name}
          read={(text) => ({ ok: true, value: text.trim() })}
          onCommit={(value) => onChange({ name: value })}
        />
      </td>
      <td>
        <YesNoChoice
          label={`Is ${said} core to the product?`}
          value={core}
          onValueChange={(value) => onChange({ core: value })}
        />
      </td>
      <td className="pb-capabilities__months">
        <CommitInput
          label={`Months to build ${said}`}
          text={delayMonths === null ? '' : formats.number(delayMonths)}
          read={readMonths}
          onCommit={(value) => onChange({ delayMonths: value })}
        />
      </td>
      <td>
        <YesNoChoice
          label={`Is there a credible partner for ${said}?`}
          value={crediblePartner}
          onValueChange={(value) => onChange({ crediblePartner: value })}
        />
      </td>
      <td>
        <CapabilityPartner capability={capability} onChange={onChange} />
      </td>
      <td>
        <Decision capability={capability} />
      </td>
      <td>
        <IconButton small icon={Trash2} label={`Delete ${said}`} onClick={onDelete} />
      </td>
    </tr>
  );
}

function CapabilityPartner({ capability, onChange }: Omit<CapabilityRowProps, 'onDelete'>) {
  const { evaluations } = useSession();
  const rows = useRows();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findPartner(rows, capability.partner), [rows, capability.partner]);
  const suggestions = useMemo(() => suggestPartners(rows, typed), [rows, typed]);
  const leverage = found === null ? null : evaluations.of(found).leverageClass;
  return (
    <div className="pb-capabilities__partner">
      <CommitInput
        label="Partner of the portfolio"
        text={found?.values.name ?? capability.partner ?? ''}
        suggestions={suggestions.map(({ values }: StoredPartner) => values.name)}
        onTyped={setTyped}
        read={(text) => ({ ok: true, value: partnerReference(rows, text) })}
        onCommit={(value) => onChange({ partner: value })}
      />
      {found !== null ? (
        <span className="pb-capabilities__leverage">
          <LeverageChip value={leverage ?? 'Unassessed'} />
          {leverage === 'High' || leverage === 'Moderate' ? 'needs us' : null}
        </span>
      ) : capability.partner === null ? null : (
        <span className="pb-capabilities__leverage">Not in the portfolio</span>
      )}
    </div>
  );
}

function Decision({ capability }: { readonly capability: Capability }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const decision = buildOrPartner(capability);
  const tree = drawTree(buildOrPartnerTree, capability);
  return (
    <div className="pb-capabilities__decision">
      <span>
        <b>{decision === 'Unknown' ? 'Not known yet' : decision}</b>
        <small>{pathWords(tree)}</small>
      </span>
      <IconButton
        ref={button}
        small
        icon={Network}
        label={`The tree for ${capability.name === '' ? 'this capability' : capability.name}`}
        aria-expanded={open}
        onClick={() => setOpen((was) => !was)}
      />
      {open ? (
        <Popover
          anchor={button.current}
          label="Build or partner"
          placement="bottom-end"
          className="pb-capabilities__tree"
          onClose={() => setOpen(false)}
        >
          <p className="pb-capabilities__meaning">{buildOrPartnerLessons[decision]}</p>
          <DecisionTree tree={tree} label="Build or partner, with the path taken" />
        </Popover>
      ) : null}
    </div>
  );
}

/** The questions on the path with their answers: `Is it core to the product? No.` */
function pathWords(tree: DrawnTree): string {
  if (tree.kind === 'outcome') return '';
  const taken = tree.branches.find(({ lit }) => lit);
  if (taken === undefined) return '';
  return [`${tree.text} ${taken.answer}.`, pathWords(taken.to)].filter((words) => words !== '').join(' ');
}
