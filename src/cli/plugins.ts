/** What the build of the page needs beyond Vite's own, in one place: the configuration loads it as one module. */
export { partsList } from './partsList';
export { scenarioChunks } from './scenarioChunks';
