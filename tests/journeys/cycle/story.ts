import type { Account } from '../seat.ts';

/** What one step of the cycle leaves for the next. */
export type Story = {
  callReference: string;
  callId: string;
  organisationId: string;
  applicationId: string;
  applicationReferences: readonly string[];
  agreementId: string;
  reportId: string;
};

/** A story of which nothing has happened yet. */
export function newStory(): Story {
  return {
    callReference: '',
    callId: '',
    organisationId: '',
    applicationId: '',
    applicationReferences: [],
    agreementId: '',
    reportId: '',
  };
}

/** A group nobody has heard of yet; fictional, like everything in the demonstration. */
export const ADHWAA: Account = {
  role: 'applicant-owner',
  email: 'maha@adhwaa.example',
  password: 'quiet river under stones',
  language: 'ar',
};

export const WORKING_NAME = 'أضواء على الطريق';

/** How much the group asks for, in euros: 12 × 1 200 + 8 × 450 + 1 × 1 500 + 1 × 500. */
export const REQUESTED = 20_000;
