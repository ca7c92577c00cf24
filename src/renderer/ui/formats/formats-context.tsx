import { createContext, type ReactNode, useContext } from 'react';
import { createFormats, type Formats } from './formats.ts';

const Context = createContext<Formats>(createFormats('en-GB', 'USD'));

/** Gives everything inside the formats of this person and this program. */
export function FormatsProvider(props: { readonly formats: Formats; readonly children: ReactNode }) {
  return <Context value={props.formats}>{props.children}</Context>;
}

/** The formats in force. */
export const useFormats = (): Formats => useContext(Context);
