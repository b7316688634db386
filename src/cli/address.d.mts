export function rememberedPort(memory?: string): number;
export function rememberPort(port: number, memory?: string): void;
export function whereText(where: {
  readonly home: string;
  readonly host: string;
  readonly port: number;
  readonly usual: number;
}): string;
