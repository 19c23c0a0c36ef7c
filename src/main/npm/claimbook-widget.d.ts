export type Verdict = 'SUPPORTED' | 'REFUTED' | 'NOT_ENOUGH_EVIDENCE' | 'CONFLICTING_EVIDENCE';
export type Stance = 'SUPPORT' | 'DENY' | 'QUERY' | 'COMMENT';

export interface Source {
  publisher: string;
  title: string;
  url: string | null;
  publishedOn: string | null;
}

export interface Statement {
  speaker: string;
  role: string;
  stance: Stance;
  text: string;
  quote: boolean;
  saidOn: string | null;
  via: string;
  sources: Source[];
}

/** What `POST /api/v1/ask` replies. */
export interface Answer {
  outcome: 'ANSWERED' | 'AMBIGUOUS' | 'UNKNOWN';
  lead?: string;
  answersQuestion?: 'YES' | 'NO' | 'PARTLY' | 'REPORTED' | 'UNKNOWN';
  conversation?: string;
  text: string;
  question: { text: string; language: string; intent: string };
  claim: { id: string; text: string; language: string; url: string; revision: number; permalink: string } | null;
  assessment: { verdict: Verdict; summary: string; assessor: string; asOf?: string; revision: number } | null;
  statements: Statement[];
  polarity: 'SAME' | 'REVERSED' | null;
  confidence: number | null;
  why: string[];
  suggestions: { claim: string; question: string; differs: string[] }[];
  more: Answer[];
  leftOut?: string[];
}

export declare class ClaimbookAsk extends HTMLElement {
  /** Asks, and shows the answer; resolves with it, or with undefined where none came. */
  ask(question: string): Promise<Answer | undefined>;
}

export declare class ClaimbookClaim extends HTMLElement {}

/** They bubble, also out of shadow trees; `claimbook-ask` can be cancelled. */
export interface ClaimbookEvents {
  'claimbook-ask': CustomEvent<{ question: string }>;
  'claimbook-answer': CustomEvent<{ answer: Answer }>;
  'claimbook-error': CustomEvent<{ reason: string }>;
  'claimbook-feedback': CustomEvent<{ helpful: boolean; claim: string }>;
  'claimbook-submit': CustomEvent<{ question: string }>;
  'claimbook-claim': CustomEvent<{ claim: { id: string; text: string; language: string; url: string } }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'claimbook-ask': ClaimbookAsk;
    'claimbook-claim': ClaimbookClaim;
  }
  interface HTMLElementEventMap extends ClaimbookEvents {}
}
