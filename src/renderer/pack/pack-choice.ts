import { z } from 'zod';
import {
  audiences,
  papers,
  partnerSections,
  type SectionName,
  sectionNames,
} from '#shared/pack/pack-input.ts';

/** Whom a pack is about. */
export type PackWhom = 'all' | 'filtered' | 'selected' | 'one';

/** What the user chose for a pack; kept for the next one. */
export const packChoiceSchema = z.strictObject({
  audience: z.enum(audiences),
  paper: z.enum(papers),
  /** The sections of the internal pack. The partner edition always has all of its few. */
  sections: z.array(z.enum(sectionNames)).readonly(),
  preparedBy: z.string().max(200),
});

export type PackChoice = Readonly<z.infer<typeof packChoiceSchema>>;

/** All sections, for our own eyes. */
export const standardPackChoice: PackChoice = {
  audience: 'internal',
  paper: 'a4',
  sections: sectionNames,
  preparedBy: '',
};

/** The sections in force, in the order in which they are printed. */
export function sectionsOf({ audience, sections }: PackChoice): readonly SectionName[] {
  return audience === 'partner' ? partnerSections : sectionNames.filter((name) => sections.includes(name));
}
