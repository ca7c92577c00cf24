import type { Partner } from '#shared/fields/fields.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';

/**
 * A large, realistic portfolio: the sample's partners over and over, each with an id, a name and a website of its own,
 * and with counts that shift a little from round to round so that verdicts differ.
 */
export function manyPartners(count: number, asOf: string): readonly Partner[] {
  const sample = samplePortfolio(asOf).map((each) => each.partner);
  return Array.from({ length: count }, (_, index) => {
    const partner = sample[index % sample.length];
    if (partner === undefined) throw new Error('the sample is empty');
    const round = Math.floor(index / sample.length);
    const host = `partner-${index + 1}.example`;
    return {
      ...partner,
      id: `P-${String(index + 1).padStart(5, '0')}`,
      name: round === 0 ? partner.name : `${partner.name} ${round + 1}`,
      website: `https://${host}`,
      adoptedCustomers:
        partner.adoptedCustomers === null ? null : Math.max(0, partner.adoptedCustomers - (round % 4)),
      ourCommitment: partner.ourCommitment === null ? null : partner.ourCommitment + round * 1250.5,
    };
  });
}
