/* What the API tells of a held file, and of what is being done with it. */

export interface Text {
  en: string;
  zh: string;
}

export interface Choice {
  column: string;
  role: string;
  touchpoint?: string;
  /** Of a segment: what it is called. */
  name?: Text;
  scale?: { low: number; high: number; better: string };
  skipped?: string[];
  notMet?: string[];
}

export interface Column {
  column: string;
  role: string;
  confidence: number;
  reasons: Text[];
  warnings: Text[];
  alternatives: { role: string; confidence: number }[];
  scale: { low: number; high: number; kind: string } | null;
  blank: number;
  looked: number;
  partner: string | null;
  examples: { value: string; times: number }[];
  choice: Choice;
}

export interface Comparison {
  kept: string[];
  renamed: { from: string; to: string; confidence: number }[];
  missing: string[];
  added: string[];
  changedScale: { column: string; was: string; now: string }[];
  coverage: number;
}

export interface Heading {
  code: string;
  name: Text;
  sector: string;
  timeZone: string;
  template?: string;
  month?: string;
  /** Touchpoints of a new journey, as somebody put them in order. */
  order?: string[];
}

export interface Preview {
  readAs: Text;
  header: string[];
  rows: string[][];
  lines: number[];
  problems: Text[];
  heading: Heading;
  warnings: Text[];
  columns: Column[];
  suggestion: { code: string; version: number; name: Text; comparison: Comparison; yaml: string } | null;
  roles: { code: string; name: Text }[];
  sectors: { code: string; name: Text }[];
  journeys: { code: string; name: Text; sector: string; touchpoints: { code: string; name: Text }[] }[];
}

export interface Draft {
  yaml: string;
  version: number;
  notes: Text[];
  touchpoints: Record<string, string>;
  /** The journey it lies on; absent with a saved mapping. */
  journey?: {
    own: boolean;
    stages: { code: string; name: Text }[];
    touchpoints: { code: string; name: Text; stage: string }[];
  };
}

interface Problem {
  row: number | null;
  column: string | null;
  message: Text;
}

export interface CheckResult {
  read: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  firstDay: string | null;
  lastDay: string | null;
  problems: Problem[];
  problemCount: number;
  quality: {
    columns: { column: string; missing: number; notApplicable: number; outOfRange: number }[];
  } | null;
}

export interface ImportResult {
  id: string;
  status: string;
  read: number;
  stored: number;
  unchanged: number;
  rejected: number;
  failure: Text | null;
  firstFile: string | null;
}

export interface Job<Result> {
  id: string;
  status: "running" | "done" | "failed" | "cancelled" | "interrupted";
  progress: { phase: "looking" | "reading" | "storing"; bytes: number; total: number | null; rows: number };
  result: Result | null;
  failure: Text | null;
}
