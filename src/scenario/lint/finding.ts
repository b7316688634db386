/** Something wrong between files: where, and what would be right. Line and column are found from the path. */
export interface Finding {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Places at which an id is used for the second time. */
export function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
}

/** What is wrong with each item, by its place in the list. */
export function each<T>(items: readonly T[], of: (item: T, i: number) => readonly Finding[]): Finding[] {
  return items.flatMap((item, i) => of(item, i));
}

/** The finding when the condition holds, and none otherwise. */
export function when(wrong: boolean, finding: () => Finding): Finding[] {
  return wrong ? [finding()] : [];
}
