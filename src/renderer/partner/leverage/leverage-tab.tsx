import { FiveQuestions } from './five-questions.tsx';
import { LeverageTypes } from './leverage-types.tsx';
import { SkinInTheGame } from './skin-in-the-game.tsx';
import { ThreeSidedValue } from './three-sided-value.tsx';

/** Why the partner needs us, what both sides lose if it fails, and what it is worth to all three. */
export function LeverageTab() {
  return (
    <>
      <LeverageTypes />
      <FiveQuestions />
      <SkinInTheGame />
      <ThreeSidedValue />
    </>
  );
}
