/** Characters that are not seen, or that turn what is seen around: controls, marks of direction, joiners. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text as it may be shown on a terminal: whatever is not seen is spelled out. */
export function printable(text: string): string {
  return text.replace(UNSEEN, spelled);
}

/** U+202E for the character that turns writing around. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const spelled = (character: string): string => `<${codeOf(character)}>`;
