/** What the queries read and the views show, by subject. Plain data, no methods. */
export * from './read-model/changes.js';
export * from './read-model/exchange.js';
export * from './read-model/findings.js';
export * from './read-model/flags.js';
export * from './read-model/imports.js';
export * from './read-model/people.js';
export * from './read-model/projects.js';
export * from './read-model/queue.js';
export * from './read-model/reading.js';
export * from './read-model/segments.js';
