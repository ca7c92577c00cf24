import type { InputId } from '../fields/fields.ts';

/** The columns of one system's export that stand for fields of ours. */
export interface Preset {
  readonly id: string;
  /** The export the headers come from. */
  readonly source: string;
  /** Header and field, the better source of a field before the worse. */
  readonly aliases: readonly (readonly [header: string, field: InputId])[];
}

/**
 * The headers of CRM and PRM exports by the export they come from (portfolio-csv.md, Header).
 * None maps a company's own figures (Annual Revenue, Employees, deal amounts), nor a list of the other system's own words to one of ours.
 */
export const presets: readonly Preset[] = [
  {
    id: 'hubspot',
    source: 'HubSpot, Companies: Export',
    aliases: [
      ['Record ID', 'id'],
      ['Company ID', 'id'],
      ['Company name', 'name'],
      ['Company Domain Name', 'website'],
      ['Website URL', 'website'],
      ['Company owner', 'owner'],
      ['HubSpot Owner', 'owner'],
      ['Country/Region', 'region'],
      ['Industry', 'category'],
      ['Last Activity Date', 'lastTouch'],
      ['Last Contacted', 'lastTouch'],
    ],
  },
  {
    id: 'salesforce-report',
    source: 'Salesforce, a report on accounts exported with details only',
    aliases: [
      ['Account ID', 'id'],
      ['Account ID 18', 'id'],
      ['Account Name', 'name'],
      ['Partner Account Name', 'name'],
      ['Account Website', 'website'],
      ['Account Owner', 'owner'],
      ['Partner Account Manager', 'owner'],
      ['Billing Country', 'region'],
      ['Shipping Country', 'region'],
      ['Industry', 'category'],
      ['Last Activity', 'lastTouch'],
      ['Account Description', 'notes'],
      ['Description', 'notes'],
    ],
  },
  {
    id: 'salesforce-data',
    source: 'Salesforce, Data Loader and the weekly data export, object Account',
    aliases: [
      ['AccountId', 'id'],
      ['Account.Name', 'name'],
      ['Owner.Name', 'owner'],
      ['BillingCountry', 'region'],
      ['ShippingCountry', 'region'],
      ['Industry', 'category'],
      ['LastActivityDate', 'lastTouch'],
      ['Description', 'notes'],
    ],
  },
  {
    id: 'dynamics',
    source: 'Dynamics 365, a view of accounts exported to Excel and saved as CSV',
    aliases: [
      ['(Do Not Modify) Account', 'id'],
      ['Account Number', 'id'],
      ['Account Name', 'name'],
      ['Web Site', 'website'],
      ['Primary Contact', 'partnerContact'],
      ['Address 1: Country/Region', 'region'],
      ['Industry', 'category'],
      ['Description', 'notes'],
    ],
  },
  {
    id: 'pipedrive',
    source: 'Pipedrive, Organizations: Export filter results',
    aliases: [
      ['Organization - ID', 'id'],
      ['Organization - Name', 'name'],
      ['Organization - Website', 'website'],
      ['Organization - Owner', 'owner'],
      ['Organization - Country of Address', 'region'],
      ['Country of Address', 'region'],
      ['Organization - Industry', 'category'],
      ['Organization - Last activity date', 'lastTouch'],
      ['Last activity date', 'lastTouch'],
    ],
  },
  {
    id: 'zoho',
    source: 'Zoho CRM, Accounts: Export',
    aliases: [
      ['Record Id', 'id'],
      ['Account Id', 'id'],
      ['Account Name', 'name'],
      ['Vendor Name', 'name'],
      ['Account Owner', 'owner'],
      ['Account Owner Name', 'owner'],
      ['Billing Country', 'region'],
      ['Industry', 'category'],
      ['Last Activity Time', 'lastTouch'],
      ['Description', 'notes'],
    ],
  },
  {
    id: 'airtable',
    source: 'Airtable, a partner base: Download CSV',
    aliases: [
      ['Record ID', 'id'],
      ['Partner Name', 'name'],
      ['Company', 'name'],
      ['Organization', 'name'],
      ['Organisation', 'name'],
      ['URL', 'website'],
      ['Partner Manager', 'owner'],
      ['Partner Owner', 'owner'],
      ['Main Contact', 'partnerContact'],
      ['Contact', 'partnerContact'],
      ['Country', 'region'],
      ['Last Contact', 'lastTouch'],
    ],
  },
  {
    id: 'account-mapping',
    source: 'Crossbeam and Reveal, an overlap report',
    aliases: [
      ['Partner Name', 'name'],
      ['Partner Company', 'name'],
      ['Partner Organization', 'name'],
      ['Partner Domain', 'website'],
      ['Partner Website', 'website'],
      ['Partner Manager', 'owner'],
    ],
  },
  {
    id: 'referral',
    source: 'PartnerStack, Impact and other referral programs, a list of partners',
    aliases: [
      ['Partner Key', 'id'],
      ['Media Partner ID', 'id'],
      ['Affiliate ID', 'id'],
      ['Partner Company', 'name'],
      ['Partner Name', 'name'],
      ['Media Partner Name', 'name'],
      ['Affiliate Name', 'name'],
      ['Company Name', 'name'],
      ['Website URL', 'website'],
      ['Partner Website', 'website'],
      ['Partner Manager', 'owner'],
      ['Partner Owner', 'owner'],
      ['Primary Contact Name', 'partnerContact'],
      ['Country', 'region'],
      ['Partner Country', 'region'],
    ],
  },
];

/** The columns that make an export one of account mapping: each row is a customer that we and the partner share. */
export const accountMapping = {
  /** The one preset whose headers speak of the partner there: any other may describe the customer too. */
  preset: 'account-mapping',
  marks: ['Partner', 'Company Name', 'Overlap'],
  /** These describe the customer, not the partner. */
  customer: ['Company Name', 'Website', 'Account Owner'],
} as const;
