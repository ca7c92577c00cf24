/** Passes on what still matters: nothing once the question was asked anew. */
export function upToDate() {
  let over = false;
  const follow =
    <A>(take: (answer: A) => void) =>
    (answer: A): void => {
      if (!over) take(answer);
    };
  return Object.assign(follow, {
    stop: () => {
      over = true;
    },
  });
}

/** An answer and what it answers. */
export interface Answered<Q, A> {
  readonly to: Q;
  readonly answer: A;
}
