// The product's table of contents: everything that a program can do with `.series` text, as pure functions
// over plain values. The command line and the language server are thin adapters around it.

/** Text to tree. Every string has one. */
export { parse } from './syntax/parse';
export type { Span, SyntaxProblem, Tree } from './syntax/tree';

/** Text to the facts of one file: what it declares and whom it names. */
export { summarise } from './model/facts';
export type { FileFacts } from './model/facts';

/** The facts of all files under one root, put together. */
export { datasetOf } from './model/dataset';
export type { Dataset, Entity } from './model/dataset';

/** A text that is edited, a file of it and a dataset, which follow each edit. */
export { Rope } from './syntax/rope';
export { Manuscript } from './model/manuscript';
export { LivingDataset } from './model/living';
export type { FileChange } from './model/source-file';

/** Does some work on a dataset that will never change, which takes less time and memory. */
export { unrecorded } from './model/reactive';

/** A dataset as someone knows it who has not seen everything, and how much of it is hidden from them. */
export { cutAt } from './model/horizon/cut';
export { readHorizon } from './model/horizon/horizon';

/** The settings of a dataset, out of the text of its `series.json`. */
export { defaultConfig, readConfig } from './model/config';
export type { Config, Severity } from './model/config';

/** Every problem in a dataset, by file and place. */
export { check } from './checks/check';
export type { Place, Problem, Related, Rule } from './checks/rule';

/** Every rule, with its documentation, and every code. */
export { allRules, codes } from './checks/rules';

/** Text in the one layout that all files share; undefined where it has mistakes of form. */
export { format } from './format/format';

/** What a reader wants to know of a dataset, as plain data. */
export { compileGuide } from './guide/compile';

/** A guide as one JSON text. */
export { renderJson } from './guide/json';

/** A guide as one Markdown text. */
export { renderMarkdown } from './guide/markdown';

/** The formats in which a guide is handed on, by their names, and what each loses on the way. */
export { exportFormats } from './export/formats';
export { lossTable } from './export/report';
export type { ExportFormatName, Exported, ExportFormat, Loss } from './export/formats';

/** A guide as a static site: its files, each made when it is asked for. */
export { filesOfSite } from './guide/html';
export type { SiteFile } from './guide/html';
