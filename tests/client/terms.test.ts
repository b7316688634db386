import '../support/everyWord';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type RoomKind, speakOf, t } from '../../src/locales';

const FOLDER = resolve(import.meta.dirname, '../../src/locales/en');
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const ROOMS: readonly RoomKind[] = [
  { id: 'gge', seats: 'experts', instrument: 'report' },
  { id: 'oewg', seats: 'delegations', instrument: 'report' },
  { id: 'ahc', seats: 'delegations', instrument: 'convention' },
  { id: 'osce', seats: 'delegations', instrument: 'decision' },
  { id: 'first-committee', seats: 'delegations', instrument: 'decision' },
];
/** Screens that belong to no one conference, or whose words another area keeps. */
const OF_NO_ROOM = ['home.json', 'saves.json', 'settings.json', 'common.json', 'errors.json'];
const OUTSIDE = [...OF_NO_ROOM, 'terms.json', 'glossary.json', 'aftermath.json', 'incidents.json'];

afterEach(() => speakOf(null));

describe('words of the room', () => {
  it('are known for every term a sentence names, in every room', () => {
    const named = new Set(files.flatMap(({ text }) => [...text.matchAll(/\$t\(terms:(\w+)\)/g)].map((m) => m[1])));
    named.delete('seat');
    expect(named.size).toBeGreaterThan(8);
    for (const room of ROOMS) {
      speakOf(room);
      for (const term of [...named, 'seat']) expect(t(`terms:${term}`), `${room.id} ${term}`).not.toMatch(/⟦/);
    }
  });

  it('differ from room to room', () => {
    const said = ROOMS.map((room) => {
      speakOf(room);
      return [t('desk:over.failed'), t('people:search'), t('record:para', { n: '7' })].join(' ');
    });
    expect(said[0]).toBe('There is no report Find an expert paragraph 7');
    expect(said[2]).toBe('There is no convention Find a delegation article 7');
    expect(said[3]).toBe('There is no decision Find a delegation paragraph 7');
    expect(t('desk:form.addEdit')).toBe('Link another paragraph');
    speakOf(ROOMS[2] ?? null);
    expect(t('desk:form.addEdit')).toBe('Link another article');
    speakOf(ROOMS[4] ?? null);
    expect(t('terms:theRoom')).toBe('the committee');
  });

  it('fill sentences that count', () => {
    speakOf(ROOMS[0] ?? null);
    expect(t('closing:note.guess', { count: 1 })).toContain('one expert');
    expect(t('closing:note.guess', { count: 3 })).toContain('3 experts');
  });

  it('are nowhere written out on screens of a conference', () => {
    const written = files
      .filter(({ name }) => !OUTSIDE.includes(name))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/"[^"]+": "([^"]*)"/g)]
          .filter(([, sentence]) => /\b(experts?|the Group|no report|the report|a report)\b/i.test(sentence ?? ''))
          .map(([, sentence]) => `${name}: ${sentence}`),
      );
    expect(written).toEqual([]);
  });

  it('are named by no screen that belongs to no conference', () => {
    for (const { name, text } of files.filter(({ name }) => OF_NO_ROOM.includes(name)))
      expect(text, name).not.toContain('$t(terms:');
  });
});
