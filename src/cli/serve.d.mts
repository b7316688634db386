export const POLICY: string;
export function fileFor(folder: string, url: string): string | undefined;
export function serve(options: {
  readonly folder: string;
  readonly port: number;
  readonly host?: string;
  readonly next?: boolean;
}): Promise<{ readonly port: number; readonly close: () => Promise<void> }>;
