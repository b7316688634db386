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
      readonly seats: number;
      /** Seats a person can take. */
      readonly playable: number;
      /** Countries that take part in the decision, members of groups among them. */
      readonly countries: number;
      /** Which process the room follows. */
      readonly room: string;
      readonly lengths: { readonly quick: Size; readonly standard: Size };
    };
    /** What is said, by language; English always among them. */
    readonly languages: Readonly<Record<string, Spoken>> & { readonly en: Spoken };
  }
  interface Spoken {
    readonly summary: {
      readonly title: string;
      readonly inOneSentence: string;
      /** The rule of decision, and the one after it where there is one. */
      readonly rules: readonly string[];
      /** Names of the delegations by id. */
      readonly names: Readonly<Record<string, string>>;
    };
    readonly texts: () => Promise<Part<import('../../scenario/texts').PublicTexts>>;
    readonly history: () => Promise<Part<import('../../scenario/texts').HistoryTexts>>;
    /** For instructors; null when there is none. */
    readonly guide: (() => Promise<Part<import('../../scenario/texts').GuideTexts>>) | null;
    readonly briefs: Readonly<Record<string, () => Promise<Part<import('../../scenario/texts').Brief>>>>;
  }
  const entries: readonly Entry[];
  export default entries;
}

/** For workers alone: a set-up knows what no seat may. */
declare module 'virtual:setups' {
  type Setup = import('../../engine/model/setup').Setup;
  const setups: Readonly<Record<string, Readonly<Record<string, () => Promise<{ readonly default: Setup }>>>>>;
  export default setups;
}
