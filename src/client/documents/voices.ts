import type { Point } from '../../engine/model/points';
import type { Delegation } from '../../engine/model/vocabulary';
import { hashLanes } from '../../kernel/hash';
import { t } from '../../locales';
import type { Names } from './names';
import { capital } from './words';

export const STYLES = ['plain', 'formal', 'warm', 'terse'] as const;
/** The manner in which a delegation speaks, from how it behaves and never from where it comes. */
export type Style = (typeof STYLES)[number];

const PHRASINGS = 3;

/** Bridge builders speak warmly, those who hold out or are few say little, permanent members keep the forms. */
export function styleOf({ behaviour, permanentMember }: Delegation): Style {
  if (behaviour.bridge >= 75) return 'warm';
  if (permanentMember) return 'formal';
  if (behaviour.holdout >= 55 || behaviour.activity < 45) return 'terse';
  return behaviour.influence >= 55 ? 'formal' : 'plain';
}

/** What a delegation says for one point. The same update always sounds the same. */
export function voiceOf(delegation: Delegation, point: Point, n: number, names: Names): string {
  const pick = pickOf(`${delegation.id} ${point.provision} ${point.kind} ${n}`);
  return capital(
    t(`voices:${styleOf(delegation)}.${point.kind}.${pick}`, {
      wording: names.label(point.provision, point.wording),
      paragraph: names.para(point.provision),
    }),
  );
}

function pickOf(key: string): number {
  return hashLanes(key)[0] % PHRASINGS;
}
