/// Outlines of the signs that stand for grades, and of the product's own.

import type { GradeLevel } from '../../model/index.ts';

/// Two pairs of columns under two lintels.
export const LOGO_PATH =
  'M1 1h9v3H1zM14 1h9v3h-9zM2 5h2.4v9H2zM6.6 5H9v9H6.6zM15 5h2.4v9H15zM19.6 5H22v9h-2.4zM1 15h9v2H1zM14 15h9v2h-9z';

export const GRADE_PATHS: Readonly<Record<GradeLevel, string>> = {
  verified: 'M0 0h12v2.4H0zM2 3.2h2.4v5.6H2zM7.6 3.2H10v5.6H7.6zM0 9.6h12V12H0z',
  corroborated: 'M2 0h2.6v12H2zM7.4 0H10v12H7.4z',
  'single-source': 'M4.7 0h2.6v12H4.7z',
  contested: 'M1.8 0 6 4.2 10.2 0 12 1.8 7.8 6l4.2 4.2-1.8 1.8L6 7.8 1.8 12 0 10.2 4.2 6 0 1.8z',
  discounted: 'M0 7.4h12V12H0zm1.2 1.2v2.2h9.6V8.6z',
};

export const GRADE_WORDS: Readonly<Record<GradeLevel, string>> = {
  verified: 'Verified',
  corroborated: 'Corroborated',
  'single-source': 'Single-source',
  contested: 'Contested',
  discounted: 'Discounted',
};

export const GRADES = Object.keys(GRADE_WORDS) as readonly GradeLevel[];
