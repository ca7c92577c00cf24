/** What a tier gives a partner and how long it takes (rules.md section 4). */
export const tierProvides: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'docs, a shared channel, office hours; the partner promotes itself; 2 to 6 months.',
  2: 'dedicated channel, regular syncs, product input, co-marketing support; 6 to 12 months.',
  3: 'roadmap integration, a dedicated partner manager, executive relationship, custom co-marketing, revenue objectives; ongoing.',
};
