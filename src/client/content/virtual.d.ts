declare module 'virtual:scenarios' {
  interface Part<T> {
    readonly default: T;
  }
  interface Size {
    readonly meetings: number;
    readonly provisions: number;
  }
  interface Entry {
    readonly summary: {
      readonly id: string;
      readonly title: string;
      readonly inOneSentence: string;
      readonly seats: number;
      /** Seats a person can take. */
      readonly playable: number;
      /** Countries that take part in the decision, members of groups among them. */
      readonly countries: number;
      /** Which process the room follows. */
      readonly room: string;
      /** The rule of decision, and the one after it where there is one. */
      readonly rules: readonly string[];
      /** Names of the delegations by id. */
      readonly names: Readonly<Record<string, string>>;
      readonly lengths: { readonly quick: Size; readonly standard: Size };
    };
    readonly texts: () => Promise<Part<import('../../scenario/texts').PublicTexts>>;
    readonly history: () => Promise<Part<import('../../scenario/texts').HistoryTexts>>;
    /** For instructors; null when there is none. */
    readonly guide: (() => Promise<Part<import('../../scenario/texts').GuideTexts>>) | null;
    readonly setups: Readonly<Record<string, () => Promise<Part<import('../../engine/model/setup').Setup>>>>;
    readonly briefs: Readonly<Record<string, () => Promise<Part<import('../../scenario/texts').Brief>>>>;
  }
  const entries: readonly Entry[];
  export default entries;
}
