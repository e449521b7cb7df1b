/// How much may be handed in at once. What is over a limit of the whole is refused as a whole; a file that is too large
/// is left aside and named.

export interface Limits {
  readonly files: number;
  readonly fileBytes: number;
  readonly allBytes: number;
}

const MB = 1024 * 1024;
export const LIMITS: Limits = { files: 10_000, fileBytes: 256 * MB, allBytes: 1024 * MB };

export interface Refused extends Error {
  readonly status: 400 | 413;
}

export function refused(status: Refused['status'], message: string): Refused {
  return Object.assign(new Error(message), { status });
}

export function isRefused(error: unknown): error is Refused {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
