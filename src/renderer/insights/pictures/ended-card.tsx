import { useMemo } from 'react';
import { RecordPicture, recordCapacity, recordHeight } from '../../charts/record-picture.tsx';
import { noValue } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import type { Group } from '../group.ts';
import { GroupCard } from '../group-card.tsx';
import { endedPartners } from './ended.ts';

/** The ended partners with reason and lesson, beside the share of Crawls that passed. */
export function EndedCard({ judged }: CardProps) {
  const formats = useFormats();
  const { partners, passed, failed, finding } = useMemo(
    () => endedPartners(judged, formats),
    [judged, formats],
  );
  const day = (date: string | null) => (date === null ? noValue : formats.date(date));
  const groups = useMemo(
    (): readonly Group[] => [
      passed,
      failed,
      ...partners.map(
        (each): Group => ({
          id: each.key,
          name: each.name,
          keys: [each.key],
          facts: [
            ['Ended', each.endedOn === null ? noValue : formats.date(each.endedOn)],
            ['Reason', each.reason ?? noValue],
            ['Lesson', each.lesson ?? noValue],
          ],
        }),
      ),
    ],
    [passed, failed, partners, formats],
  );
  const share = (group: Group, word: string) => {
    const text = `${formats.number(group.keys.length)} ${group.keys.length === 1 ? 'Crawl' : 'Crawls'} ${word}`;
    return { id: group.id, count: group.keys.length, text, sentence: text };
  };
  return (
    <GroupCard
      title="Ended partners, and what they taught"
      finding={finding}
      groups={groups}
      table={{
        first: 'Partner',
        columns: [{ name: 'Ended' }, { name: 'Reason' }, { name: 'Lesson' }],
        lines: () =>
          partners.map((each) => ({
            id: each.key,
            name: each.name,
            cells: [day(each.endedOn), each.reason ?? noValue, each.lesson ?? noValue],
          })),
      }}
      nothing={
        partners.length > 0 || passed.keys.length + failed.keys.length > 0
          ? null
          : {
              title: 'No partner has ended',
              text: 'Here stand the reasons and the lessons of those that end.',
              fields: ['endReason', 'lesson'],
            }
      }
      needed={recordHeight(Math.min(partners.length, 6))}
    >
      {(size, deeds, sentenceOf) => (
        <RecordPicture
          {...deeds}
          passed={share(passed, 'passed')}
          failed={share(failed, 'failed')}
          lines={partners.slice(0, recordCapacity(size.height)).map((each) => ({
            key: each.key,
            name: each.name,
            at: day(each.endedOn),
            texts: [`Reason: ${each.reason ?? noValue}`, `Lesson: ${each.lesson ?? noValue}`],
            sentence: sentenceOf(each.key),
          }))}
          width={size.width}
          height={size.height}
        />
      )}
    </GroupCard>
  );
}
