import type { Lesson } from '#shared/playbook/lesson.ts';
import './lesson-note.css';

/** What the method says about something: why it matters, how to find out, what to do. */
export function LessonNote({ lesson }: { readonly lesson: Lesson }) {
  return (
    <dl className="pb-lesson">
      <dt>Why it matters</dt>
      <dd>{lesson.why}</dd>
      <dt>How to find out</dt>
      <dd>{lesson.how}</dd>
      <dt>What to do</dt>
      <dd>{lesson.act}</dd>
    </dl>
  );
}

/** The same, folded away beside what it is about. */
export function LessonFold({ lesson, about }: { readonly lesson: Lesson; readonly about: string }) {
  return (
    <details className="pb-lesson-fold">
      <summary aria-label={`Why, how and what to do: ${about}`}>Why, how and what to do</summary>
      <LessonNote lesson={lesson} />
    </details>
  );
}
