import type { Claim } from './claim.ts';
import type { CopyGroup, Origin } from './copies.ts';
import type { Effect, EventStatus } from './event.ts';
import type { Hedge } from './figure.ts';
import type { Grade } from './grade.ts';
import type { Link, MentionRef } from './link.ts';
import type { Form } from './passage.ts';
import type { WherePrecision } from './place.ts';
import type { Decided, Review } from './review.ts';
import type { Day, Problem } from './span.ts';

export interface RecordReport {
  readonly id: string;
  readonly source: string;
  readonly published: string;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly title: string | null;
  readonly form: Form;
  /// Id of the origin of most of its text.
  readonly origin: string;
}

/// Why an incident is taken to have been where nobody says that it was: the sentences around tell of what was there,
/// the lead does, or the report was sent from there.
export type AssumedBy = 'around' | 'lead' | 'dateline';

/// The same of the day: the sentence right before tells of what was on it, the lead does, or it is the news with which
/// the report begins.
export type DayAssumedBy = 'around' | 'lead' | 'report';

export interface IncidentPlace {
  readonly name: string;
  readonly key: string;
  readonly gazetteer?: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  readonly precision: WherePrecision;
  /// Names of the containing places, innermost first.
  readonly within: readonly string[];
  /// Set where no words tie the incident to the place.
  readonly assumed?: AssumedBy;
}

export interface IncidentFigure {
  readonly of: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly state: 'reported' | 'verified' | 'claimed';
  /// What happened to those counted ("killed").
  readonly effect?: string;
  readonly outOf?: number;
  /// Index in the same list of the figure of which this is a part.
  readonly partOf?: number;
  /// The words, for people: "more than 90 sorties".
  readonly words: string;
  readonly claim: string;
}

export interface Incident {
  readonly id: string;
  readonly type: string;
  readonly acled?: string | undefined;
  readonly title: string;
  readonly edtf: string;
  readonly begin: Day | null;
  readonly end: Day | null;
  /// UCDP date_prec.
  readonly timePrecision: 1 | 2 | 3 | 4 | 5;
  /// Set where no words say when it was.
  readonly timeAssumed?: DayAssumedBy | undefined;
  readonly place: IncidentPlace | null;
  readonly agents: readonly { readonly name: string; readonly actor?: string }[];
  readonly targets: readonly { readonly name: string; readonly effect?: Effect }[];
  readonly instruments: readonly string[];
  readonly figures: readonly IncidentFigure[];
  readonly status: EventStatus;
  readonly grade: Grade;
  readonly independentSources: number;
  readonly reports: readonly string[];
  readonly mentions: readonly MentionRef[];
  readonly claims: readonly Claim[];
  /// Id of the incident of which this is one ("Sakhur" in the Aleppo series).
  readonly partOf?: string | undefined;
  /// What people decided about it; what stands above is as they decided.
  readonly review?: Review | undefined;
}

/// What reports tell beside incidents: who is blamed, aims, suppositions, totals of a war, details of no day and place
/// of their own. Shaped like an incident, so that nothing told of it is lost.
export interface Background extends Incident {
  /// Name of the rule that keeps it from being an incident.
  readonly rule: string;
  /// Its sentence.
  readonly why: string;
  /// Id of the incident that it belongs to, where its reports tell one.
  readonly of?: string | undefined;
}

export interface SiteState {
  readonly edtf: string;
  readonly state: 'intact' | 'damaged' | 'destroyed' | 'unknown';
  readonly left?: number;
  readonly of?: number;
  /// The decisive words: "badly damaged".
  readonly words: string;
  readonly claim: string;
  /// What people decided about values that it shows, each with what the rules read here; absent where nobody has.
  readonly decided?: readonly Decided[];
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly place: IncidentPlace | null;
  readonly parts: readonly {
    readonly name: string;
    readonly history: readonly SiteState[];
    /// What the rules read and a person said is not so.
    readonly rejected?: readonly SiteState[];
  }[];
}

export interface Tenure {
  readonly place: string;
  readonly holder: string;
  readonly begin: string | null;
  readonly end: string | null;
  readonly claims: readonly Claim[];
  /// What people decided about holder, place or begin, and what the rules said instead; absent where nobody has.
  readonly decided?: readonly Decided[];
}

export interface Appointment {
  readonly title: string;
  readonly edtf: string;
  readonly place?: string;
  readonly parties: readonly string[];
  readonly state: 'announced' | 'held' | 'postponed' | 'cancelled' | 'unknown';
  readonly claims: readonly Claim[];
  /// What people decided about its values, and what the rules said instead; absent where nobody has.
  readonly decided?: readonly Decided[];
}

/// The whole sourced record: a function of reports, rules and verdicts.
export interface Record {
  readonly reports: readonly RecordReport[];
  readonly origins: readonly Origin[];
  readonly copies: readonly CopyGroup[];
  readonly incidents: readonly Incident[];
  readonly background: readonly Background[];
  readonly sites: readonly Site[];
  readonly tenures: readonly Tenure[];
  /// Takings of a place whose holder the rules read and a person said is not so; they begin and end nothing.
  readonly struck: readonly Tenure[];
  readonly appointments: readonly Appointment[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}
