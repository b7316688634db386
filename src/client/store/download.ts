/** Hands a file to the player. Nobody looks into it on the way. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'record'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
