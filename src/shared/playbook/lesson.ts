/** What the method says about one thing, for someone who learns it by using it: short, in plain words, without numbers that settings can change. */
export interface Lesson {
  /** Why it matters. */
  readonly why: string;
  /** How to find out. */
  readonly how: string;
  /** What to do about it. */
  readonly act: string;
}
