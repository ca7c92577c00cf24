import type { Lesson } from '#shared/playbook/lesson.ts';
import './lesson-note.css';

/** What the method says about something: why it matters, how to find out, what to do. */
export function LessonNote({ lesson }: { readonly lesson: Lesson }) {
  return (
    <dl className="pb-taught">
      <dt>Why it matters</dt>
      <dd>{lesson.why}</dd>
      <dt>How to find out</dt>
      <dd>{lesson.how}</dd>
      <dt>What to do</dt>
      <dd>{lesson.act}</dd>
    </dl>
  );
}

interface LessonFoldProps {
  readonly lesson: Lesson;
  /** What it is about, for the ear. */
  readonly about: string;
  /** Where two stand one under the other, what tells them apart. */
  readonly title?: string;
}

/** The same, folded away beside what it is about. */
export function LessonFold({ lesson, about, title = 'Why, how and what to do' }: LessonFoldProps) {
  return (
    <details className="pb-tell">
      <summary aria-label={`${title}: ${about}`}>{title}</summary>
      <LessonNote lesson={lesson} />
    </details>
  );
}
