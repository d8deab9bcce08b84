import type { Lang } from '#kernel/text';

/**
 * What the templates draw. Everything a person reads is already in one language and written as it shall be read:
 * amounts, dates and references are strings. Nothing here knows a programme.
 */
export type Paper = Readonly<{
  lang: Lang;
  /** When the document is drawn. */
  at: Date;
  /** The title of the document, read out first and shown in the title bar. */
  title: string;
  /** The body that issues it, e.g. the service in charge. */
  issuer: string;
  /** The programme or the call, under the issuer. */
  programme: string;
  reference: string;
  /** A sentence that holds for the whole document, e.g. « Données fictives ». */
  notice?: string;
  /** A word across each page, e.g. « Projet »; the same must be said in `notice`, for those who do not see it. */
  watermark?: string;
}>;

/** A piece of text; a string alone is a paragraph. In a text, one line break is kept and two begin a paragraph. */
export type Block =
  | string
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; facts: readonly Fact[] }>
  | Readonly<{ kind: 'amount'; figures: string; words: string; calculation?: string }>
  | Table;

export type Fact = Readonly<{ label: string; value: string }>;

export type Table = Readonly<{
  kind: 'table';
  /** Says what the table is, above it. */
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** The last line, set apart. */
  total?: readonly string[];
}>;

export type Column = Readonly<{
  label: string;
  /** Set to the right, with figures of one width. */
  numeric?: boolean;
}>;

export type Section = Readonly<{ title: string; blocks: readonly Block[] }>;

export type Signature = Readonly<{
  /** For whom: « l’État », « le Département de la Vionne ». */
  party: string;
  name: string;
  /** In what quality. */
  quality: string;
  /** Absent while the signature is awaited. */
  signed?: Readonly<{
    /** The date, the hour and its zone, as they shall be read. */
    when: string;
    /** SHA-256 of the document that was signed, 64 hexadecimal digits. */
    sha256: string;
    /** How the person was identified, if it is to be said. */
    means?: string;
  }>;
}>;

export type AgreementDocument = Paper &
  Readonly<{
    /** `representative` is a whole phrase: « représentée par Jeanne Aubrac, sa présidente ». */
    parties: readonly Readonly<{ name: string; details: string; representative: string }>[];
    /** The texts it rests on: « Vu la loi… ». */
    visas: readonly string[];
    /** Numbered in order. */
    articles: readonly Section[];
    annexes?: readonly Section[];
    signatures: readonly Signature[];
  }>;

export type MinutesDocument = Paper &
  Readonly<{
    session: readonly Fact[];
    members: readonly Readonly<{ name: string; quality: string; presence: string }>[];
    /** Whether the quorum was reached, and how it was counted (CRPA R133-10). */
    quorum: string;
    /** Who took no part in what, and why (CRPA R133-12). */
    recusals: readonly Readonly<{ member: string; file: string; reason: string }>[];
    deliberations: readonly Deliberation[];
    closing: readonly Block[];
    signatures: readonly Signature[];
  }>;

/** One file before the jury. The minutes state the direction of each deliberation (CRPA R133-13). */
export type Deliberation = Readonly<{
  reference: string;
  organisation: string;
  project: string;
  direction: string;
  amount?: string;
  votes: string;
  recused?: string;
  reasons: readonly string[];
  /** A member’s disagreement, written at their request. */
  disagreements?: readonly string[];
}>;

export type ApplicationDocument = Paper &
  Readonly<{
    organisation: readonly Fact[];
    /** The mentions of the acknowledgement of receipt. */
    receipt: readonly Fact[];
    sections: readonly Readonly<{ title: string; answers: readonly Answer[] }>[];
    attachments: readonly Readonly<{ name: string; kind: string; size: string; sha256: string }>[];
    attestations: readonly string[];
  }>;

/** A question and what was answered; nothing answered is said so. */
export type Answer = Readonly<{ question: string; blocks: readonly Block[] }>;

export type LetterDocument = Paper &
  Readonly<{
    sender: readonly string[];
    recipient: readonly string[];
    placeAndDate: string;
    subject: string;
    salutation: string;
    body: readonly Block[];
    /** Reasons in law and in fact (CRPA L211-2, L211-5). */
    reasons?: Readonly<{ law: readonly string[]; fact: readonly string[] }>;
    /** Time limits and means of appeal (CJA R421-5). */
    appeal: readonly Block[];
    closing: string;
    author: Author;
    signed?: NonNullable<Signature['signed']>;
  }>;

/** Who decides, legibly (CRPA L212-1). */
export type Author = Readonly<{ givenName: string; familyName: string; quality: string; service: string }>;

/** That somebody followed a training. */
export type CertificateDocument = Paper &
  Readonly<{
    /** Who followed what, in one sentence. */
    statement: string;
    facts: readonly Fact[];
    closing: string;
  }>;

/** The acknowledgement of receipt (CRPA R112-11-1). */
export type ReceiptDocument = Paper &
  Readonly<{
    recipient: readonly string[];
    opening: readonly Block[];
    /** Date of receipt, service in charge, its address and telephone. */
    facts: readonly Fact[];
    /** Each date of silence with its meaning. */
    silence: readonly Fact[];
    /** Missing pieces and their deadline. */
    missing?: Readonly<{ before: string; items: readonly string[] }>;
    appeal: readonly Block[];
  }>;
