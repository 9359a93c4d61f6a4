import type { Finding, Severity } from '../findings/finding';
import { translate } from '../messages/translate';
import { ALL_RULES } from '../rules/index';
import { readCellAddress, sheetPrefix } from '../table/address';
import { messageOf, type Presentation } from './document-parts';
import { maskRuns } from './mask';

/** A finding that somebody decided to let stand, and why. */
export interface Suppression {
  readonly finding: Finding;
  readonly reason: string;
}

/** What a check of some files gave. */
export interface SarifInput {
  /** Names of the files that were read, as the findings name them. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Files that could not be used, each with its sentence. */
  readonly unusable?: readonly { readonly file: string; readonly message: string }[];
  /** Findings that were let stand; they are not among `findings`. */
  readonly suppressions?: readonly Suppression[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * The findings as a SARIF 2.1.0 log, for code review pages and dashboards.
 *
 * Shape: one run; a cell is a region whose line is the sheet row and whose column is the sheet column, both 1-based, and
 * a logical location `Sheet!B2`. Fixes are left out: SARIF describes them as text edits, which a workbook has none of.
 * A fingerprint is made of rule, sentence and place, never of what stands in the cell.
 *
 * @param input what was checked and found.
 * @param presentation language of the sentences; without `unmask` every NIK and nomor KK is masked, wherever it stands.
 */
export function sarifLog(input: SarifInput, presentation: Presentation): object {
  const { lang, unmask } = presentation;
  const shown = (text: string): string => (unmask ? text : maskRuns(text));
  const at = new Map(ALL_RULES.map(({ meta }, index) => [meta.id, index]));
  const fingerprint = fingerprinter();

  const result = (finding: Finding, reason: string | null): object => {
    const ruleIndex = at.get(finding.rule);
    const related = finding.related.map((cell) => ({
      ...locationOf({ ...finding, cell }, shown),
      message: { text: shown(cell) },
    }));
    return {
      ruleId: finding.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVELS[finding.severity],
      message: { text: shown(messageOf(finding, lang)) },
      // That a workbook was not sent stands in none.
      locations: finding.file === '' ? [] : [locationOf(finding, shown)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { 'konvergen/v1': fingerprint(finding) },
      ...(reason === null
        ? {}
        : {
            suppressions: [{ kind: 'external', status: 'accepted', justification: shown(reason) }],
          }),
    };
  };

  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Konvergen', language: lang, rules: ALL_RULES.map((rule) => ruleOf(rule, lang)) },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(input, shown)],
        artifacts: input.files.map((file) => ({ location: { uri: uriOf(shown(file)) } })),
        results: [
          ...input.findings.map((finding) => result(finding, null)),
          ...(input.suppressions ?? []).map(({ finding, reason }) => result(finding, reason)),
        ],
      },
    ],
  };
}

function ruleOf({ meta }: (typeof ALL_RULES)[number], lang: Presentation['lang']): object {
  const page = `docs/rules/${meta.id}.md`;
  const source = translate('jelas.dasar', lang, { dasar: meta.source });
  return {
    id: meta.id,
    // JSON leaves it out where a rule has none.
    deprecatedIds: meta.aliases,
    shortDescription: { text: meta.title[lang] },
    help: {
      text: `${meta.next[lang]} ${source} (${page})`,
      // SARIF wants an absolute helpUri; the page lies beside the program, so it is linked here instead.
      markdown: `${meta.next[lang]}\n\n${source}\n\n[${page}](${page})`,
    },
    defaultConfiguration: { level: LEVELS[meta.severity] },
    properties: { scope: meta.scope, locked: meta.locked === true },
  };
}

function invocationOf({ unusable = [] }: SarifInput, shown: (text: string) => string): object {
  const notes = unusable.map(({ file, message }) => ({
    level: 'error',
    message: { text: shown(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(shown(file)) } } }],
  }));
  return {
    executionSuccessful: unusable.length === 0,
    ...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
  };
}

const OTHER_FILE = /^'\[([^[\]]+)\]/;

/** A place as SARIF tells it; `cell` may name a sheet or a file of its own: a related cell may stand elsewhere. */
function locationOf({ file: own, sheet, cell }: Finding, shown: (text: string) => string): object {
  const file = OTHER_FILE.exec(cell)?.[1]?.replaceAll("''", "'") ?? own;
  const [first, last = first] = cell
    .slice(cell.lastIndexOf('!') + 1)
    .split(':')
    .map(readCellAddress);
  const region =
    first && last
      ? {
          region: {
            startLine: first.row + 1,
            startColumn: first.column + 1,
            endLine: last.row + 1,
            // The column behind the last one, as SARIF counts.
            endColumn: last.column + 2,
          },
        }
      : {};
  const name = cell.includes('!') ? cell : `${sheetPrefix(sheet)}!${cell}`;
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(shown(file)) }, ...region },
    logicalLocations: [{ name: shown(cell), fullyQualifiedName: shown(name), kind: 'cell' }],
  };
}

/** A file name as a relative reference: forward slashes, no drive, no root, everything else escaped. */
function uriOf(file: string): string {
  const relative = file
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .replace(/^\/+/, '');
  // A lone half of a surrogate pair cannot be escaped.
  return relative
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

/** Counts what is alike, so that two findings of one kind in one cell can be told apart. */
function fingerprinter(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ file, rule, messageId, sheet, cell }) => {
    const hash = hashOf([rule, messageId, sheet, cell].join('\u0000'));
    const count = (seen.get(`${file}\u0000${hash}`) ?? 0) + 1;
    seen.set(`${file}\u0000${hash}`, count);
    return `${hash}:${String(count)}`;
  };
}

/** FNV-1a over 32 bits from two beginnings; it tells findings apart and hides nothing, for a place is no secret. */
function hashOf(text: string): string {
  const from = (offset: number): string => {
    let hash = offset;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return from(0x811c9dc5) + from(0xcbf29ce4);
}
