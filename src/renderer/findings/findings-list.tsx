import { ChevronDown, ChevronRight, CircleHelp } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { fieldOf, type InputId } from '#shared/fields/fields.ts';
import type { Lesson } from '#shared/playbook/lesson.ts';
import { Button } from '../ui/button.tsx';
import { TickBox } from '../ui/checkbox.tsx';
import type { Formats } from '../ui/formats/formats.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import { useWindowed } from '../ui/use-windowed.ts';
import { SeverityMark } from '../ui/verdicts/severity.tsx';
import './findings-list.css';
import type { Found, FoundGroup, FoundLine } from './found.ts';

const groupHeight = 54;
const foundHeight = 46;

interface FindingsListProps {
  readonly label: string;
  readonly lines: readonly FoundLine[];
  /** Whether these are accepted findings: then the deed is to take them back. */
  readonly accepted: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (found: readonly Found[], selected: boolean) => void;
  readonly onSelectAll: () => void;
  readonly onClose: (group: FoundGroup, closed: boolean) => void;
  /** Accepts, or takes back. */
  readonly onDeed: (found: readonly Found[]) => void;
  /** Goes to the cell that would settle a finding, or to the partner. */
  readonly onGo: (found: Found, field: InputId | null) => void;
}

/**
 * Findings in their groups; only those in sight are in the document. One stop for Tab: the arrows go from line to line,
 * Right and Left open and close a group, Space selects, Enter goes to the cell, A accepts or takes back.
 */
export function FindingsList(props: FindingsListProps) {
  const { lines, selected, accepted } = props;
  const heights = useMemo(
    () => lines.map((line) => (line.shows === 'group' ? groupHeight : foundHeight)),
    [lines],
  );
  const windowed = useWindowed<HTMLDivElement>(heights);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, lines.length - 1);
  const moved = useRef(false);
  const anchor = useRef(0);
  const rows = useRef<HTMLTableSectionElement>(null);

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    rows.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
  });

  const go = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    moved.current = true;
    setActive(next);
    windowed.show(next);
  };
  const isOn = (line: FoundLine): boolean => foundOf(line).every(({ id }) => selected.has(id));
  const select = (at: number, through: boolean) => {
    const line = lines[at];
    if (line === undefined) return;
    const [low, high] = through ? [Math.min(anchor.current, at), Math.max(anchor.current, at)] : [at, at];
    const on = through || !isOn(line);
    props.onSelect(
      lines.slice(low, high + 1).flatMap((each) => (through && each.shows === 'group' ? [] : foundOf(each))),
      on,
    );
    if (!through) anchor.current = at;
  };
  const open = (line: FoundLine) => {
    if (line.shows === 'found') props.onGo(line.found, line.found.finding.fields[0] ?? null);
    else props.onClose(line.group, !line.closed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[active];
    // A key on a button or a link inside a line is theirs, but for the ways up and down.
    const inside = (event.target as HTMLElement).closest('button, input') !== null;
    if (line === undefined || event.altKey) return;
    const page = Math.max(1, Math.floor((windowed.scroller.current?.clientHeight ?? 460) / foundHeight) - 1);
    const held = event.ctrlKey || event.metaKey;
    const turn = (): (() => void) | undefined => {
      if (held) return event.key.toLowerCase() === 'a' ? props.onSelectAll : undefined;
      switch (event.key) {
        case 'ArrowDown':
          return () => go(active + 1);
        case 'ArrowUp':
          return () => go(active - 1);
        case 'PageDown':
          return () => go(active + page);
        case 'PageUp':
          return () => go(active - page);
        case 'Home':
          return () => go(0);
        case 'End':
          return () => go(lines.length - 1);
        case 'ArrowRight':
          return () => line.shows === 'group' && line.closed && props.onClose(line.group, false);
        case 'ArrowLeft':
          return () => {
            if (line.shows === 'group') props.onClose(line.group, true);
            else go(lines.findLastIndex((each, at) => at < active && each.shows === 'group'));
          };
        case ' ':
          return inside ? undefined : () => select(active, event.shiftKey);
        case 'Enter':
          return inside ? undefined : () => open(line);
        case 'a':
          return inside ? undefined : () => props.onDeed(foundOf(line));
        default:
          return undefined;
      }
    };
    const run = turn();
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  const shown = [];
  for (let at = windowed.from; at < windowed.to; at += 1) shown.push(at);
  // The active line stays in the document, so that scrolling away does not lose the keyboard.
  if (active >= 0 && !shown.includes(active)) shown.push(active);

  return (
    <div ref={windowed.scroller} className="pb-inbox" onScroll={windowed.onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose lines fold and take the keyboard
        role="treegrid"
        aria-label={props.label}
        aria-multiselectable="true"
        aria-rowcount={lines.length}
        style={{ height: windowed.total }}
        onKeyDown={onKeyDown}
      >
        <tbody ref={rows}>
          {shown.map((at) => {
            const line = lines[at];
            if (line === undefined) return null;
            const some = foundOf(line).some(({ id }) => selected.has(id));
            const parts: LineParts = {
              at,
              active: at === active,
              on: isOn(line),
              some,
              top: windowed.top(at),
              accepted,
              onTick: (event) => select(at, event.shiftKey),
              onFocus: () => setActive(at),
              props,
            };
            return line.shows === 'group' ? (
              <GroupLine key={`group ${line.group.id}`} line={line} {...parts} />
            ) : (
              <FoundLineRow key={`${line.group.id} ${line.found.id}`} line={line} {...parts} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const foundOf = (line: FoundLine): readonly Found[] =>
  line.shows === 'group' ? line.group.found : [line.found];

interface LineParts {
  readonly at: number;
  readonly active: boolean;
  readonly on: boolean;
  readonly some: boolean;
  readonly top: number;
  readonly accepted: boolean;
  readonly onTick: (event: MouseEvent) => void;
  readonly onFocus: () => void;
  readonly props: FindingsListProps;
}

interface RowProps extends LineParts {
  readonly level: 1 | 2;
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

function Row({ at, active, on, top, level, expanded, onFocus, children }: RowProps) {
  return (
    <tr
      data-line={at}
      aria-rowindex={at + 1}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={on}
      tabIndex={active ? 0 : -1}
      className={`pb-inbox__line pb-inbox__line--${level === 1 ? 'group' : 'found'}`}
      style={{ top, height: level === 1 ? groupHeight : foundHeight }}
      onFocus={onFocus}
    >
      {children}
    </tr>
  );
}

function GroupLine({
  line,
  ...parts
}: LineParts & { readonly line: Extract<FoundLine, { shows: 'group' }> }) {
  const formats = useFormats();
  const { group, closed } = line;
  const { active, on, some, accepted, onTick, props } = parts;
  const tabIndex = active ? 0 : -1;
  const count = formats.number(group.found.length);
  return (
    <Row {...parts} level={1} expanded={!closed}>
      <td className="pb-inbox__tick">
        <TickBox
          aria-label={`Select all of ${group.title}`}
          checked={on}
          mixed={some && !on}
          tabIndex={tabIndex}
          onClick={onTick}
          onChange={() => undefined}
        />
      </td>
      <td className="pb-inbox__heading">
        <span className="pb-inbox__title">
          <button
            type="button"
            className="pb-inbox__fold"
            tabIndex={-1}
            aria-label={closed ? `Open ${group.title}` : `Close ${group.title}`}
            onClick={() => props.onClose(group, !closed)}
          >
            <Icon of={closed ? ChevronRight : ChevronDown} size="sm" />
          </button>
          <SeverityMark severity={group.severity} label={severityWord[group.severity]} />
          <b className="pb-cut" dir="auto">
            {group.title}
          </b>
          <span className="pb-inbox__count pb-num">{count}</span>
          {group.lesson === null ? null : (
            <LessonButton title={group.title} lesson={group.lesson} tabIndex={tabIndex} />
          )}
        </span>
        {group.lesson === null ? (
          <span className="pb-inbox__why">{kindsOf(group)}</span>
        ) : (
          <span className="pb-inbox__why pb-cut" title={group.lesson.why}>
            {group.lesson.why}
          </span>
        )}
      </td>
      <td className="pb-inbox__deed">
        {group.found.length === 1 ? null : (
          <Button small tabIndex={tabIndex} onClick={() => props.onDeed(group.found)}>
            {accepted ? `Take back all ${count}` : `Accept all ${count}…`}
          </Button>
        )}
      </td>
    </Row>
  );
}

const severityWord = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** `2 errors, 1 note`. */
function kindsOf({ found }: FoundGroup): string {
  const words = { error: 'error', warning: 'warning', info: 'note' } as const;
  return (['error', 'warning', 'info'] as const)
    .flatMap((severity) => {
      const count = found.filter(({ finding }) => finding.severity === severity).length;
      return count === 0 ? [] : [`${count} ${words[severity]}${count === 1 ? '' : 's'}`];
    })
    .join(', ');
}

function FoundLineRow({
  line,
  ...parts
}: LineParts & { readonly line: Extract<FoundLine, { shows: 'found' }> }) {
  const formats = useFormats();
  const { found, group } = line;
  const { active, on, accepted, onTick, props } = parts;
  const { finding, row, title } = found;
  const tabIndex = active ? 0 : -1;
  return (
    <Row {...parts} level={2}>
      <td className="pb-inbox__tick">
        <TickBox
          aria-label={`Select ${title} of ${row.values.name}`}
          checked={on}
          tabIndex={tabIndex}
          onClick={onTick}
          onChange={() => undefined}
        />
      </td>
      <td className="pb-inbox__who">
        {group.row === null ? (
          <button
            type="button"
            className="pb-link pb-cut"
            dir="auto"
            title={row.values.name}
            tabIndex={tabIndex}
            onClick={() => props.onGo(found, null)}
          >
            {row.values.name}
          </button>
        ) : (
          <>
            <SeverityMark severity={finding.severity} label={severityWord[finding.severity]} />
            <span className="pb-cut">{title}</span>
          </>
        )}
      </td>
      <td className="pb-inbox__what">
        <span className="pb-cut" title={finding.message}>
          {finding.message}
        </span>
        <span className="pb-inbox__settle pb-cut">
          {accepted ? (
            <AcceptedWords found={found} formats={formats} />
          ) : (
            <>
              {finding.fields.map((field, index) => (
                <span key={field}>
                  {index === 0 ? '' : ', '}
                  <button
                    type="button"
                    className="pb-link"
                    tabIndex={tabIndex}
                    aria-label={`${fieldOf(field).header} of ${row.values.name}`}
                    onClick={() => props.onGo(found, field)}
                  >
                    {fieldOf(field).header}
                  </button>
                </span>
              ))}
              {found.acceptance?.until == null ? null : (
                <span className="pb-inbox__lapsed">
                  Accepted until {formats.date(found.acceptance.until)}, counts again
                </span>
              )}
            </>
          )}
        </span>
      </td>
      <td className="pb-inbox__deed">
        <Button
          small
          tabIndex={tabIndex}
          aria-label={`${accepted ? 'Take back' : 'Accept'} ${title} of ${row.values.name}`}
          onClick={() => props.onDeed([found])}
        >
          {accepted ? 'Take back' : 'Accept…'}
        </Button>
      </td>
    </Row>
  );
}

function AcceptedWords({ found, formats }: { readonly found: Found; readonly formats: Formats }) {
  const { acceptance } = found;
  if (acceptance === null) return null;
  const end = acceptance.until === null ? 'no end' : `until ${formats.date(acceptance.until)}`;
  return (
    <span title={acceptance.reason}>
      Accepted, {end}: {acceptance.reason === '' ? 'no reason given' : acceptance.reason}
    </span>
  );
}

function LessonButton(props: { readonly title: string; readonly lesson: Lesson; readonly tabIndex: number }) {
  const { title, lesson, tabIndex } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        small
        icon={CircleHelp}
        label={`${title}: how to find out and what to do`}
        aria-expanded={open}
        tabIndex={tabIndex}
        onClick={() => setOpen((was) => !was)}
      />
      {open ? (
        <Popover anchor={button.current} label={title} className="pb-lesson" onClose={() => setOpen(false)}>
          <dl>
            <dt>Why it matters</dt>
            <dd>{lesson.why}</dd>
            <dt>How to find out</dt>
            <dd>{lesson.how}</dd>
            <dt>What to do</dt>
            <dd>{lesson.act}</dd>
          </dl>
        </Popover>
      ) : null}
    </>
  );
}
