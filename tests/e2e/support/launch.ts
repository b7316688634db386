/** Chromium that talks to nobody by itself. Root may not use the sandbox. */
export function launchOptions(executablePath: string, extra: readonly string[] = []) {
  return {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...extra,
    ],
  };
}
