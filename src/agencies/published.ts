import type { EventOf } from '#libs/eventing';
import type { AgencyUnit, Place } from '#community/published';

export type AgenciesEvent =
  | EventOf<
      'agencies.ReferralReceived',
      {
        readonly referralId: string;
        readonly reportId: string;
        readonly unit: AgencyUnit;
        readonly item: string;
        readonly place?: Place;
        readonly submittedAt: string;
        readonly answerBy: string;
        readonly dueBy: string;
        readonly returnTo: 'window' | 'officer';
        readonly at: string;
      }
    >
  | EventOf<
      'agencies.ReferralTaken',
      { readonly referralId: string; readonly reportId: string; readonly unit: AgencyUnit; readonly by: string; readonly at: string }
    >
  | EventOf<
      'agencies.ReferralReturned',
      { readonly referralId: string; readonly reportId: string; readonly unit: AgencyUnit; readonly at: string },
      { readonly reason: string }
    >
  | EventOf<
      'agencies.ReferralWithdrawn',
      { readonly referralId: string; readonly reportId: string; readonly unit: AgencyUnit; readonly at: string }
    >
  | EventOf<
      'agencies.ReferralAnswered',
      {
        readonly referralId: string;
        readonly reportId: string;
        readonly unit: AgencyUnit;
        readonly kind: 'approval' | 'feedback';
        readonly returnTo: 'window' | 'officer';
        readonly at: string;
      },
      { readonly text: string }
    >;
