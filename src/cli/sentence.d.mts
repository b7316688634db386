export class Sentence extends Error {
  constructor(message: string, code?: number);
  readonly code: number;
}
export function systemSentence(error: unknown): string | undefined;
export function told(work: () => unknown): Promise<void>;
