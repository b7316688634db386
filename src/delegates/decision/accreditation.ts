import type { Request } from '../../engine/view/types';
import { type Decision, type Mind, trait } from '../mind';
import { ACCREDITATION } from '../parameters';
import { reason } from '../reasons';

type Accreditation = Extract<Request, { kind: 'accreditation' }>;

/** Applicants one would rather not hear, and those one keeps out because a friend was. */
export function answerAccreditation(mind: Mind, { applicants }: Accreditation): Decision {
  const unwanted = applicants.filter((id) => isUnwanted(mind, id));
  const mirrored = unwanted.length === 0 ? applicants.filter((id) => isMirrored(mind, id)).slice(0, 1) : [];
  const objects = [...unwanted, ...mirrored];
  return {
    command: { type: 'accreditation.answer', by: mind.me.id, objects },
    reason: objects.length === 0 ? reason('welcomes-applicants', 'nothing-to-lose') : objection(unwanted.length > 0),
  };
}

const objection = (own: boolean) =>
  reason('objects-to-applicant', own ? 'too-far-from-us' : 'answers-an-objection-in-kind');

const applicantOf = ({ view }: Mind, id: string) => view.setup.applicants?.find((applicant) => applicant.id === id);

/** How far an applicant stands from this seat on an issue it cares about; null where it does not care. */
function distance(mind: Mind, id: string): number | null {
  const applicant = applicantOf(mind, id);
  const own = applicant && mind.view.interests?.positions[applicant.issue];
  if (!own || own.salience < ACCREDITATION.salience) return null;
  return Math.abs(own.at - applicant.at);
}

function isUnwanted(mind: Mind, id: string): boolean {
  const far = (distance(mind, id) ?? 0) > ACCREDITATION.far;
  const chance = ACCREDITATION.percent + Math.floor(mind.me.behaviour.publicHoldout / 2);
  return far && trait(mind, `applicant ${id}`, 100) < chance;
}

/** Somebody kept out an applicant near us: we keep out one that stands on the other side. */
function isMirrored(mind: Mind, id: string): boolean {
  const objections = mind.view.accreditation?.objections ?? {};
  const wronged = Object.keys(objections).some((other) => (distance(mind, other) ?? 101) <= ACCREDITATION.near);
  const across = (distance(mind, id) ?? 0) > ACCREDITATION.far;
  return wronged && across && trait(mind, `mirror ${id}`, 100) < ACCREDITATION.mirrorPercent;
}
