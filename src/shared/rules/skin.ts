import type { skinVerdicts } from '../fields/choices.ts';
import { type AnswerState, answerState } from './criterion.ts';
import { daysBetween } from './dates.ts';
import { type Judgement, judgeText } from './judged-text.ts';
import { atLeast, finite } from './ratio.ts';
import type { Subject } from './subject.ts';

/** The smaller commitment is at least a tenth of the larger. */
export const leastBalance = 0.1;

export type SkinVerdict = (typeof skinVerdicts)[number];

/** What both sides lose if it fails (rules.md section 2). */
export interface Skin {
  readonly ourLoss: Judgement;
  readonly partnerLoss: Judgement;
  readonly ourStake: AnswerState;
  readonly partnerStake: AnswerState;
  readonly verdict: SkinVerdict;
  readonly commitmentBalance: number | null;
  /** The smaller commitment is known to be less than `leastBalance` of the larger. */
  readonly lopsided: boolean;
  readonly executiveSponsor: Judgement;
  /** The four signs of real stakes. */
  readonly bothCommitments: AnswerState;
  readonly roadmap: AnswerState;
  readonly sponsor: AnswerState;
  readonly bothLosses: AnswerState;
  readonly signals: number;
  readonly ourRoi: number | null;
}

function stake(commitment: number | null, loss: Judgement): AnswerState {
  if ((commitment !== null && commitment > 0) || loss === 'real') return 'met';
  return commitment === null && loss === 'unknown' ? 'unknown' : 'not met';
}

function verdictOf(ours: AnswerState, theirs: AnswerState): SkinVerdict {
  if (ours === 'unknown' || theirs === 'unknown') return 'Unassessed';
  if (ours !== theirs) return 'One-sided';
  return ours === 'met' ? 'Partnership' : 'Handshake';
}

function balance(ours: number | null, theirs: number | null): number | null {
  if (ours === null || theirs === null || Math.max(ours, theirs) <= 0) return null;
  return Math.min(ours, theirs) / Math.max(ours, theirs);
}

function bothCommitted(ours: number | null, theirs: number | null): AnswerState {
  if (ours === 0 || theirs === 0) return 'not met';
  return ours === null || theirs === null ? 'unknown' : 'met';
}

function bothReal(ours: Judgement, theirs: Judgement): AnswerState {
  if (ours === 'no' || theirs === 'no') return 'not met';
  return ours === 'real' && theirs === 'real' ? 'met' : 'unknown';
}

/** An executive of ours is named and has reviewed the partnership within the executive cadence. */
function sponsorState(named: Judgement, { lastExecutiveReview, settings, asOf }: Subject): AnswerState {
  if (named === 'no') return 'not met';
  if (named === 'unknown' || lastExecutiveReview === null) return 'unknown';
  return answerState(daysBetween(lastExecutiveReview, asOf) <= settings.executiveCadenceDays);
}

/** Reads both sides' stakes. */
export function skinOf(subject: Subject): Skin {
  const { partner } = subject;
  const { ourCommitment, partnerCommitment, sourcedRevenue } = partner;
  const ourLoss = judgeText(partner.ourLoss, true);
  const partnerLoss = judgeText(partner.partnerLoss, true);
  const ourStake = stake(ourCommitment, ourLoss);
  const partnerStake = stake(partnerCommitment, partnerLoss);
  const commitmentBalance = balance(ourCommitment, partnerCommitment);
  const executiveSponsor = judgeText(partner.executiveSponsor, false);
  const bothCommitments = bothCommitted(ourCommitment, partnerCommitment);
  const roadmap = answerState(partner.roadmapAligned);
  const sponsor = sponsorState(executiveSponsor, subject);
  const bothLosses = bothReal(ourLoss, partnerLoss);
  return {
    ourLoss,
    partnerLoss,
    ourStake,
    partnerStake,
    verdict: verdictOf(ourStake, partnerStake),
    commitmentBalance,
    lopsided: commitmentBalance !== null && !atLeast(commitmentBalance, leastBalance),
    executiveSponsor,
    bothCommitments,
    roadmap,
    sponsor,
    bothLosses,
    signals:
      Number(bothCommitments === 'met') +
      Number(roadmap === 'met') +
      Number(sponsor === 'met') +
      Number(bothLosses === 'met'),
    ourRoi:
      sourcedRevenue === null || ourCommitment === null || ourCommitment <= 0
        ? null
        : finite((sourcedRevenue - ourCommitment) / ourCommitment),
  };
}
