// How the commands fail: one sentence, no stack. Built-ins only.

/** What went wrong and what to do, for the person at the terminal. Shown as it stands; exit code 1 unless said. */
export class Sentence extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

const SYSTEM = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should',
  EISDIR: 'a folder stands where a file should',
  EEXIST: 'a file stands where a folder should',
  ENOENT: 'it is not there',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** What the system says about a path, in words; undefined for what is no error of the system. */
export function systemSentence(error) {
  // Making a folder and its parents on a read-only disk ends in ENOENT in Node.
  const unmade = error?.syscall === 'mkdir' && error.code === 'ENOENT';
  const reason = unmade ? 'it cannot be made, perhaps because this user may not write there' : SYSTEM[error?.code];
  if (reason === undefined) return undefined;
  return `${error.path ? `"${error.path}"` : 'Something'} cannot be used: ${reason}.`;
}

/** Runs a command's work; what it throws is shown as a sentence. What nobody foresaw keeps its stack: it is a fault of ours. */
export async function told(work) {
  try {
    await work();
  } catch (error) {
    const sentence = error instanceof Sentence ? error.message : systemSentence(error);
    console.error(sentence ?? error);
    process.exitCode = error instanceof Sentence ? error.code : 1;
  }
}
