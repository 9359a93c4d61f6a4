import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';

/** Longest text Office shows of each kind of string, and the longest id a `resid` may name. */
const MAX_TEXT = { ShortStrings: 125, LongStrings: 250 } as const;
const MAX_ID = 32;
const MAX_URL = 2048;

const DEFAULT_LOCALE = 'id-ID';
const SECOND_LOCALE = 'en-US';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ICON = /^\/assets\/icon-(\d+)\.png$/;

/** What the manifest points at outside itself, so that a broken copy can be judged as well as the real one. */
export interface Surroundings {
  /** Version of package.json, three parts. */
  readonly version: string;
  /** Pages the product builds, as paths under the host. */
  readonly pages: readonly string[];
  /** Width and height of `assets/<name>` in pixels, or null when there is no such picture. */
  readonly pictureSize: (path: string) => readonly [number, number] | null;
}

interface Reader {
  readonly all: (name: string) => readonly XmlElement[];
  readonly say: (problem: string) => void;
}

const valueOf = (element: XmlElement): string =>
  element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
const childrenOf = (element: XmlElement): readonly XmlElement[] => [...element.children];
const parentName = (element: XmlElement): string =>
  (element.parentNode as XmlElement | null)?.localName ?? '';
const inOverrides = (element: XmlElement): boolean => {
  for (let up = element.parentNode; up !== null; up = up.parentNode) {
    if ((up as XmlElement).localName === 'VersionOverrides') return true;
  }
  return false;
};

function checkHead({ all, say }: Reader, { version }: Surroundings): void {
  const text = (name: string): string => all(name)[0]?.textContent ?? '';
  if (!GUID.test(text('Id'))) say(`Id is no GUID: ${text('Id')}`);
  if (text('Version') !== `${version}.0`) say(`Version ${text('Version')} is not ${version}.0`);
  if (text('DefaultLocale') !== DEFAULT_LOCALE) say(`DefaultLocale is ${text('DefaultLocale')}`);
  if (text('Permissions') !== 'ReadWriteDocument') say(`Permissions is ${text('Permissions')}`);
}

function checkSets({ all, say }: Reader): void {
  const sets = all('Set').map((set) => {
    const where = inOverrides(set) ? 'overrides' : 'base';
    return `${where} ${String(set.getAttribute('Name'))} ${String(set.getAttribute('MinVersion'))}`;
  });
  const wanted = ['base ExcelApi 1.13', 'overrides SharedRuntime 1.1'];
  if (sets.join() !== wanted.join()) say(`requirement sets are ${sets.join()}`);
}

function checkIds({ all, say }: Reader): void {
  const identified = all('*').filter((element) => element.hasAttribute('id'));
  const ids = identified.map((element) => element.getAttribute('id') ?? '');
  const defined = new Set<string>();
  for (const id of ids) {
    if (defined.has(id)) say(`id ${id} stands twice`);
    if (id.length > MAX_ID) say(`id ${id} is longer than ${String(MAX_ID)}`);
    defined.add(id);
  }
  const resources = new Set(
    identified
      .filter((element) => ['Image', 'Url', 'String'].includes(element.localName ?? ''))
      .map((element) => element.getAttribute('id') ?? ''),
  );
  const used = new Set(
    all('*')
      .map((element) => element.getAttribute('resid'))
      .filter((resid) => resid !== null),
  );
  for (const resid of used) if (!resources.has(resid)) say(`resid ${resid} is not defined`);
  for (const id of resources) if (!used.has(id)) say(`resource ${id} is never used`);
}

function checkLanguages({ all, say }: Reader): void {
  const spoken = ['DisplayName', 'Description', 'SupportUrl', 'SourceLocation', 'Url', 'String'];
  for (const element of spoken.flatMap(all).filter((found) => found.hasAttribute('DefaultValue'))) {
    const name = element.getAttribute('id') ?? element.localName ?? '';
    const locales = childrenOf(element).map((override) => override.getAttribute('Locale'));
    if (locales.join() !== SECOND_LOCALE) say(`${name} has overrides [${locales.join()}]`);
    for (const text of [element, ...childrenOf(element)].map(valueOf)) {
      if (text.trim() === '') say(`${name} is empty in one language`);
      const kind = parentName(element);
      const max = kind === 'ShortStrings' || kind === 'LongStrings' ? MAX_TEXT[kind] : MAX_URL;
      if (text.length > max) say(`${name} is longer than ${String(max)}: ${text}`);
    }
  }
}

function checkAddresses({ all, say }: Reader, { pages, pictureSize }: Surroundings): void {
  const addresses = all('*')
    .map((element) => ({
      element,
      text: element.localName === 'AppDomain' ? element.textContent : valueOf(element),
    }))
    .filter((one): one is { element: XmlElement; text: string } => /^\w+:/.test(one.text ?? ''));
  const origins = new Set<string>();
  for (const { element, text } of addresses) {
    const url = new URL(text);
    origins.add(url.origin);
    if (url.protocol !== 'https:') say(`${text} is not https`);
    if (element.localName === 'AppDomain') continue;
    const size = ICON.exec(url.pathname)?.[1];
    if (size === undefined) {
      if (!pages.includes(url.pathname)) say(`${text} is no page of this product`);
    } else if (pictureSize(url.pathname)?.join() !== `${size},${size}`) {
      say(`${url.pathname} is not a picture of ${size} x ${size}`);
    }
  }
  if (origins.size !== 1) say(`addresses of ${String(origins.size)} hosts: ${[...origins].join()}`);
}

function checkIcons({ all, say }: Reader): void {
  const pathOf = new Map(all('Image').map((image) => [image.getAttribute('id'), valueOf(image)]));
  for (const icon of all('Icon')) {
    const images = childrenOf(icon);
    const sizes = images.map((image) => image.getAttribute('size'));
    if (sizes.join() !== '16,32,80') say(`an Icon has sizes ${sizes.join()}`);
    for (const image of images) {
      const size = String(image.getAttribute('size'));
      const path = pathOf.get(image.getAttribute('resid')) ?? '';
      if (!path.endsWith(`/icon-${size}.png`)) say(`the icon of size ${size} is ${path}`);
    }
  }
}

/** Office loads a shared runtime only when these all name one and the same address. */
function checkRuntime({ all, say }: Reader): void {
  const places = ['Runtime', 'FunctionFile', 'SourceLocation', 'Page'].flatMap(all).filter(inOverrides);
  const resids = new Set(places.map((element) => element.getAttribute('resid')));
  if (resids.size !== 1) say(`the shared runtime has addresses ${[...resids].join()}`);
  const lifetimes = all('Runtime').map((runtime) => runtime.getAttribute('lifetime'));
  if (lifetimes.join() !== 'long') say(`the shared runtime lives ${lifetimes.join()}`);
}

/** Everything Office would refuse or silently drop in a manifest, as sentences; empty when there is nothing. */
export function manifestProblems(xml: string, surroundings: Surroundings): readonly string[] {
  const problems: string[] = [];
  const say = (problem: string): void => {
    problems.push(problem);
  };
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  let reader: Reader;
  try {
    const document = new DOMParser({ onError }).parseFromString(xml, 'text/xml');
    reader = { say, all: (name) => [...document.getElementsByTagNameNS('*', name)] };
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  checkHead(reader, surroundings);
  checkSets(reader);
  checkIds(reader);
  checkLanguages(reader);
  checkAddresses(reader, surroundings);
  checkIcons(reader);
  checkRuntime(reader);
  return problems;
}
