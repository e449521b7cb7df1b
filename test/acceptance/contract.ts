/// The parts of the machine-readable contract that the acceptance tests read.

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface TimeJson extends Piece {
  readonly type: string;
  readonly value: string;
  readonly mod?: string;
}

export interface FigureJson extends Piece {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: string;
  readonly of: string;
  readonly state?: string;
  readonly outOf?: number;
  readonly partOf?: number;
  readonly sameAs?: number;
  readonly additional?: boolean;
}

export interface StatementJson {
  readonly speaker: Piece | null;
  readonly via: readonly Piece[];
  readonly cue: Piece | null;
  readonly content: readonly Piece[];
  readonly stance: string;
  readonly direct: boolean;
  readonly hedge?: string;
  readonly evidence?: readonly string[];
  readonly verifies?: boolean;
}

export interface EventJson extends Piece {
  readonly type: string;
  readonly acled?: string;
  readonly status: string;
  readonly time?: number;
  readonly place?: number;
  readonly agents: readonly (Piece & { readonly name?: string })[];
  readonly targets: readonly (Piece & { readonly name?: string; readonly effect?: string })[];
  readonly figures: readonly number[];
  readonly hedge?: string;
}

export interface AnnotationJson {
  readonly id: string;
  readonly form: string;
  readonly passages: readonly (Piece & { readonly kind: string; readonly entry: number })[];
  readonly entries: readonly (Piece & { readonly time?: string })[];
  readonly times: readonly TimeJson[];
  readonly places: readonly (Piece & { readonly name: string })[];
  readonly actors: readonly (Piece & { readonly kind: string; readonly actor?: string })[];
  readonly figures: readonly FigureJson[];
  readonly statements: readonly StatementJson[];
  readonly events: readonly EventJson[];
}

export interface MemberJson {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly edits?: readonly { readonly was: string; readonly is: string }[];
}

export interface RelateJson {
  readonly copies: readonly { readonly members: readonly MemberJson[]; readonly origin: MemberJson }[];
  readonly origins: readonly { readonly id: string; readonly origin: string; readonly share: number }[];
}

export interface ClaimJson {
  readonly slot: string;
  readonly value: string;
  readonly speakers: readonly string[];
  readonly stance: string;
  readonly evidence: readonly (Piece & { readonly report: string; readonly rule: string })[];
}

export interface IncidentFigureJson {
  readonly of: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: string;
  readonly state: string;
  readonly effect?: string;
}

export interface IncidentJson {
  readonly id: string;
  readonly type: string;
  readonly acled?: string;
  readonly edtf: string;
  readonly begin: string | null;
  readonly end: string | null;
  readonly place: { readonly name: string } | null;
  readonly agents: readonly { readonly name: string }[];
  readonly targets: readonly { readonly name: string; readonly effect?: string }[];
  readonly figures: readonly IncidentFigureJson[];
  readonly status: string;
  readonly grade: { readonly level: string; readonly reason: string };
  readonly independentSources: number;
  readonly reports: readonly string[];
  readonly mentions: readonly { readonly report: string; readonly event: number }[];
  readonly claims: readonly ClaimJson[];
  readonly partOf?: string;
}

export interface RecordJson {
  readonly reports: readonly { readonly id: string; readonly form: string; readonly origin: string }[];
  readonly origins: readonly {
    readonly id: string;
    readonly report: string;
    readonly members: readonly { readonly report: string; readonly share: number }[];
  }[];
  readonly incidents: readonly IncidentJson[];
  readonly sites: readonly {
    readonly name: string;
    readonly parts: readonly {
      readonly name: string;
      readonly history: readonly {
        readonly edtf: string;
        readonly state: string;
        readonly left?: number;
        readonly of?: number;
        readonly words?: string;
      }[];
    }[];
  }[];
  readonly tenures: readonly {
    readonly place: string;
    readonly holder: string;
    readonly begin: string | null;
    readonly end: string | null;
    readonly claims: readonly ClaimJson[];
  }[];
  readonly appointments: readonly {
    readonly title: string;
    readonly edtf: string;
    readonly place?: string;
    readonly state: string;
    readonly claims: readonly ClaimJson[];
  }[];
}
