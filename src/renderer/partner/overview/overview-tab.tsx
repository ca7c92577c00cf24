import { AboutPartner } from './about-partner.tsx';
import { ContactAndMoney } from './contact-and-money.tsx';
import { FindingList } from './finding-list.tsx';
import { Gates } from './gates.tsx';
import { HealthOfPartner } from './health-of-partner.tsx';
import { NextAction } from './next-action.tsx';
import { Readiness } from './readiness.tsx';

/** The partner at a glance: what to do next, how it does, how far the gates are, what is wrong, and what is on record. */
export function OverviewTab() {
  return (
    <>
      <NextAction />
      <HealthOfPartner />
      <Gates />
      <FindingList />
      <Readiness />
      <ContactAndMoney />
      <AboutPartner />
    </>
  );
}
