/** Lays every book of sentences: tests look at sentences without the part of the page that brings them. */
import.meta.glob('../../src/locales/books/*.ts', { eager: true });
