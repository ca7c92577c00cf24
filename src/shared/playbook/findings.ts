import type { FindingId } from '../fields/choices.ts';
import type { Lesson } from './lesson.ts';

/** The classic mistakes, each with why it hurts, how to check it and what to do (rules.md section 9). */
export const findingLessons: Readonly<Record<FindingId, Lesson>> = {
  'adopted-exceeds-invited': {
    why: 'A share above the whole is a slip in the record, and every verdict built on it would be wrong.',
    how: 'Count the invited customers again; pilot customers belong to the Crawl, not here.',
    act: 'Correct one of the two counts before anything else.',
  },
  'dates-reversed': {
    why: 'A phase that ends before it begins has no length, and the gate cannot tell whether it is still open.',
    how: 'Look at both dates in the calendar or the project plan.',
    act: 'Correct the date that is wrong; leave one blank rather than guess it.',
  },
  'skipped-crawl': {
    why: 'Nobody has shown yet that it works for a single customer, and now ten are asked to trust it.',
    how: 'Ask for the pilot’s figures: the metric before, the metric after, and whether the pilot would recommend it.',
    act: 'Go back to the Crawl, or fill in the result that proves it passed.',
  },
  'skipped-walk': {
    why: 'A Run spends money on a full deployment; without a Walk nobody knows whether customers adopt it at all.',
    how: 'Count the customers who were invited and those who use it today.',
    act: 'Step back to the Walk until the share of adopters is known.',
  },
  'run-unproven': {
    why: 'The partnership runs at full cost while commitment or return is still an opinion.',
    how: 'Ask both sides for a named commitment, and finance for the return.',
    act: 'Get both answers, or hold before Run.',
  },
  'parallel-phases': {
    why: 'A phase that begins before the last one ended cannot learn from it.',
    how: 'Compare the end of each phase with the start of the next.',
    act: 'End one phase on its gate before the next one starts.',
  },
  'sunk-cost': {
    why: 'A failed gate that nobody acts on keeps costing engineers and attention.',
    how: 'Ask who decided to go on after the gate failed, and on what grounds.',
    act: 'End the partnership, or restart the Crawl with something changed.',
  },
  'roi-negative': {
    why: 'Half a year into the Run, it brings less than it costs.',
    how: 'Check that sourced and influenced revenue are complete for the last twelve months.',
    act: 'Agree what will change by the next review, or step back.',
  },
  'no-criteria': {
    why: 'Without a metric and a baseline agreed in advance, any result will be called a success.',
    how: 'Ask the pilot customer what they would measure, and what it is today.',
    act: 'Write the metric and its baseline down before the phase goes on.',
  },
  'phase-behind': {
    why: 'The dates say that work has moved on; a phase nobody keeps up hides skipped gates.',
    how: 'Compare the phase with the latest start date.',
    act: 'Bring phase, status and dates into line.',
  },
  'crawl-overrun': {
    why: 'A Crawl is a short test. One that drags on is a project without a decision.',
    how: 'Ask what is still missing for the result.',
    act: 'End it on the day the result can be read, passed or not.',
  },
  'crawl-rushed': {
    why: 'Four weeks are the least in which a pilot customer can show a lasting effect.',
    how: 'Ask whether the result was measured in daily use.',
    act: 'Let the pilot go on, or note why the short time is enough.',
  },
  'walk-overrun': {
    why: 'A Walk that never ends keeps a partner in hope and your team in maintenance.',
    how: 'Count who adopted so far; late adopters seldom change the share.',
    act: 'Close the Walk and read its gate.',
  },
  'walk-rushed': {
    why: 'Adoption takes weeks; an early count sees only the curious.',
    how: 'Look at whether the first adopters still use it.',
    act: 'Plan eight weeks or more before the gate is read.',
  },
  'pilot-size': {
    why: 'None proves nothing, and more than two are a rollout without a test.',
    how: 'Count the customers who really pilot it on both products.',
    act: 'Choose one or two who will measure and speak about it.',
  },
  'walk-size': {
    why: 'Under five, one customer swings the share; over ten, support drowns before anything is learned.',
    how: 'Count the customers invited after the pilots.',
    act: 'Invite five to ten.',
  },
  'leverage-contradiction': {
    why: 'What the partner says and what the evidence says cannot both be true.',
    how: 'Ask the question again, of someone with a budget, and look at the evidence once more.',
    act: 'Correct the answer or the evidence; trust the evidence until then.',
  },
  'requirement-expiring': {
    why: 'The day the requirement ends, the partner no longer needs you.',
    how: 'Read the clause again: is it renewed, replaced, dropped?',
    act: 'Use the leverage while it holds, and look for the next one.',
  },
  'exclusivity-over': {
    why: 'An exclusivity that has run out binds nobody, but people act as if it did.',
    how: 'Look at the agreement.',
    act: 'Renew it, or use the freedom it gives back.',
  },
  theater: {
    why: 'Joint marketing without stakes makes noise for a quarter and nothing after it.',
    how: 'Ask what each side loses if the announcement never happens.',
    act: 'Agree real commitments first, or decline the marketing.',
  },
  'unbalanced-exchange': {
    why: 'The side that gives ten times as much will feel it, and stop.',
    how: 'Lay both commitments side by side in the same money.',
    act: 'Ask for more, or give less, until both would do it again.',
  },
  'our-benefit-only': {
    why: 'A partner who gains nothing has no reason to work.',
    how: 'Ask the partner what they will tell their own boss.',
    act: 'Name the partner’s gain, or let it go.',
  },
  'no-customer-value': {
    why: 'Customers adopt what helps them; nothing else moves adoption.',
    how: 'Ask three customers of both what would get easier.',
    act: 'Name the customer’s gain before inviting anyone.',
  },
  'channel-only': {
    why: 'Reach and revenue alone make a reseller deal; it ends when a better margin comes along.',
    how: 'Ask what either product can do only together with the other.',
    act: 'Look for product leverage or credibility, or treat it as a channel.',
  },
  vanity: {
    why: 'A famous name without leverage takes your best people and gives a logo.',
    how: 'Ask what the name has brought to others like you.',
    act: 'Say no, or wait until there is evidence.',
  },
  'over-tiered': {
    why: 'A tier given away cannot be used to ask for anything, and others will want the same.',
    how: 'See what the tier’s ceiling says is missing.',
    act: 'Move it down, or earn the tier in the phase at hand.',
  },
  'under-tiered': {
    why: 'A partner who has earned more than you give will find someone who gives it.',
    how: 'Look at the recommendation and its path.',
    act: 'Move it up at the next review.',
  },
  'tier-fit-low': {
    why: 'Joint work with a partner who does not fit, or cannot deliver, ends with you doing it all.',
    how: 'Ask those who sold or supported with them.',
    act: 'Give no more than the recommended tier, or the self-serve one, until fit and capability are better.',
  },
  'tier-review-due': {
    why: 'Self-serve partners grow unseen; a review is how you notice.',
    how: 'Look at customers, usage and the gate since the last review.',
    act: 'Review the tier and note the day.',
  },
  'timeline-late': {
    why: 'An integration that takes longer than its tier allows usually waits for somebody.',
    how: 'Ask both engineering leads what it waits for.',
    act: 'Agree a live date, or end it.',
  },
  'no-integration-path': {
    why: 'Without a guide each partner asks your engineers the same questions.',
    how: 'Ask where a new engineer at the partner would start.',
    act: 'Link the guide, or write its first page.',
  },
  'no-owner': {
    why: 'A partnership everybody owns is one nobody calls.',
    how: 'Ask who would notice if it ended tomorrow.',
    act: 'Name one person on your side.',
  },
  'unsupported-promotion': {
    why: 'Sales cannot sell what they have no one-pager, deck and demo for.',
    how: 'Ask a seller of each side to show the demo.',
    act: 'Finish the sales kit before more is promoted.',
  },
  'launch-unready': {
    why: 'A launch before the Crawl passed announces something that may not work.',
    how: 'See what the crawl gate still lacks.',
    act: 'Postpone the launch until it has passed.',
  },
  'verbal-agreement': {
    why: 'What is only spoken is remembered twice, in two ways, when it starts to matter.',
    how: 'Ask both sides for the signed page.',
    act: 'Get the charter signed by both before anything more is built.',
  },
  'signed-incomplete': {
    why: 'Both signed, and neither knows what happens in the cases that are blank.',
    how: 'See which charter items are missing.',
    act: 'Complete them and sign the change.',
  },
  'renewal-due': {
    why: 'An agreement that ends unnoticed ends your leverage with it.',
    how: 'Look at the agreement’s notice period.',
    act: 'Decide to renew, change or end it while there is time.',
  },
  'no-exit-criteria': {
    why: 'Without an agreed end, ending feels like betrayal, so nobody does it.',
    how: 'Ask both sides what would make them stop.',
    act: 'Write it into the charter now, while both are friendly.',
  },
  'launch-and-leave': {
    why: 'Most of a launch’s value comes in the eight weeks after it.',
    how: 'See which post-launch items are overdue.',
    act: 'Do them, or say openly that the launch is over.',
  },
  ghosting: {
    why: 'A partner you launched with and no longer speak to is on the way out.',
    how: 'Look for the last conversation either side remembers.',
    act: 'Call them this week.',
  },
  'sponsor-lapsed': {
    why: 'A strategic tier without an executive behind it falls at the first budget round.',
    how: 'Ask the sponsor when they last met their counterpart.',
    act: 'Book an executive review, or name another sponsor.',
  },
  'qbr-due': {
    why: 'A Run without reviews drifts, and both sides notice too late.',
    how: 'Look at the day of the last review.',
    act: 'Book the next one and bring the pack.',
  },
};
