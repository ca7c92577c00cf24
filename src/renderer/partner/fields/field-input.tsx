import type { ComponentType } from 'react';
import type { InputId } from '#shared/fields/fields.ts';
import type { KindName } from '#shared/fields/kind.ts';
import { type Column, findColumn } from '../../grid/columns/column.ts';
import { classes } from '../../ui/classes.ts';
import { AreaInput } from './area-input.tsx';
import { ChoiceInput } from './choice-input.tsx';
import { DateInput } from './date-input.tsx';
import './field-input.css';
import { LineInput } from './line-input.tsx';
import { TickInput } from './tick-input.tsx';
import { YesNoInput } from './yes-no-input.tsx';

/** What every input of a form gets. */
export interface InputProps {
  readonly column: Column;
  readonly label: string;
  /** What belongs here; shown where the form tells it, else for the ear only. */
  readonly hint: string;
}

const inputs: Record<KindName, ComponentType<InputProps>> = {
  id: LineInput,
  name: LineInput,
  text: LineInput,
  longText: AreaInput,
  link: LineInput,
  yesNo: YesNoInput,
  money: LineInput,
  number: LineInput,
  integer: LineInput,
  ratio: LineInput,
  date: DateInput,
  choice: ChoiceInput,
  scale: ChoiceInput,
  tags: LineInput,
  choiceList: TickInput,
  findings: LineInput,
};

const wide: ReadonlySet<KindName> = new Set(['longText', 'choiceList', 'tags', 'link']);

interface FieldInputProps {
  /** A field of the list, or a column of the team's own. */
  readonly field: InputId | Column;
  /** Shows what belongs here under the input. */
  readonly told?: boolean;
  /** A question or other words in the place of the field's name. */
  readonly label?: string;
  /** Over the whole width of the form, whatever its kind. */
  readonly wide?: boolean;
}

/** The input of one field, chosen by its kind, as the grid chooses its editor. */
export function FieldInput({ field, told = false, label, wide: whole = false }: FieldInputProps) {
  const column = typeof field === 'string' ? findColumn(field) : field;
  if (column === undefined) return null;
  const Input = inputs[column.kind.name];
  return (
    <div
      className={classes(
        'pb-field',
        (whole || wide.has(column.kind.name)) && 'pb-field--wide',
        told && 'pb-field--told',
      )}
      data-field={column.id}
    >
      <Input column={column} label={label ?? column.header} hint={column.help} />
    </div>
  );
}

interface FieldFormProps extends Pick<FieldInputProps, 'told' | 'wide'> {
  readonly fields: readonly InputId[];
}

/** Inputs side by side where there is room. */
export function FieldForm({ fields, ...rest }: FieldFormProps) {
  return (
    <div className="pb-form">
      {fields.map((field) => (
        <FieldInput key={field} field={field} {...rest} />
      ))}
    </div>
  );
}
