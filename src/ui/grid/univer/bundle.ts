/** What is taken from Univer, built apart from everything else (webpack/workbench.js, `univer`) and loaded lazily. */
export { LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
export { default as enUS } from '@univerjs/preset-sheets-core/locales/en-US';
export { default as idID } from '@univerjs/preset-sheets-core/locales/id-ID';
