import { ecosystemQuestions, modelLessons } from '#shared/playbook/program.ts';
import { type EcosystemAnswers, ecosystemModel } from '#shared/rules/program-decisions.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import { answerEcosystem } from '../storage/changes/program.ts';
import { YesNoChoice } from './yes-no-choice.tsx';

/** Curated or open: two questions, what follows from the answers, and the list that goes with it. */
export function EcosystemCard() {
  const { portfolio } = useSession();
  const { ecosystem } = usePortfolio((each) => each.program());
  const model = ecosystemModel(ecosystem);
  const answer = (answers: Partial<EcosystemAnswers>) =>
    portfolio.apply(answerEcosystem(portfolio, answers)).catch(tellTrouble);
  return (
    <section className="pb-panel-card pb-ecosystem" aria-labelledby="program-ecosystem">
      <header>
        <h2 id="program-ecosystem">Ecosystem model</h2>
        <p className="pb-panel-card__about">Whether partners are chosen by you, or come by themselves.</p>
      </header>
      <div className="pb-ecosystem__columns">
        <div className="pb-ecosystem__questions">
          {(['brandRisk', 'canReviewAll'] as const).map((id) => (
            <div key={id} className="pb-ecosystem__question">
              <span>
                {ecosystemQuestions[id].text}
                <small>{ecosystemQuestions[id].hint}</small>
              </span>
              <YesNoChoice
                label={ecosystemQuestions[id].text}
                value={ecosystem[id]}
                onValueChange={(value) => answer({ [id]: value })}
              />
            </div>
          ))}
        </div>
        <div className="pb-ecosystem__answer" role="status">
          {model === 'Unknown' ? (
            <>
              <h3>Not known yet</h3>
              <p className="pb-ecosystem__reason">{reasonFor(ecosystem)}</p>
            </>
          ) : (
            <>
              <h3>{model}</h3>
              <p className="pb-ecosystem__reason">{reasonFor(ecosystem)}</p>
              <dl>
                <dt>It gives</dt>
                <dd>{modelLessons[model].gives}</dd>
                <dt>It costs</dt>
                <dd>{modelLessons[model].costs}</dd>
                <dt>{modelLessons[model].listTitle}</dt>
                <dd>
                  <ul>
                    {modelLessons[model].list.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </dd>
              </dl>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** Which answer decides, in a sentence. */
function reasonFor({ brandRisk, canReviewAll }: EcosystemAnswers): string {
  if (brandRisk === true) return 'A bad integration would damage your brand, so you choose who is in.';
  if (canReviewAll === true) return 'You can review every partner, so you choose who is in.';
  if (brandRisk === false && canReviewAll === false)
    return 'Your brand is not at risk, and you could not review them all: let them in, and look after them.';
  return brandRisk === null && canReviewAll === null
    ? 'Answer the two questions.'
    : 'One answer does not decide it yet: answer the other question.';
}
