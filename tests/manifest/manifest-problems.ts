import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';

/** Longest text Office shows of each kind of string, and the longest id a `resid` may name. */
const MAX_TEXT = { ShortStrings: 125, LongStrings: 250 } as const;
const MAX_ID = 32;
const MAX_URL = 2048;

const DEFAULT_LOCALE = 'id-ID';
const SECOND_LOCALE = 'en-US';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ICON = /\/assets\/(?:icon|icons\/[a-z]+)-(\d+)\.png$/;
/** Sizes of pictures on buttons: Office insists on the first, the second and the last of 16, 32, 80, and takes the others. */
const BUTTON_SIZES = '16,20,24,32,40,48,64,80';
/** Hosts that are the computer of whoever opens the manifest. */
const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/;

/** The order Office wants, by element; one that is not named here may not stand there at all. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides',
  VersionOverrides: 'Requirements Hosts Resources',
  'Host Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint CustomFunctions': 'Script Page Metadata Namespace',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint PrimaryCommandSurface': 'CustomTab',
  'ExtensionPoint ContextMenu': 'OfficeMenu',
  OfficeMenu: 'Control',
  CustomTab: 'Group Label',
  Group: 'Label Icon Control',
  'Control Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  'Action ShowTaskpane': 'TaskpaneId SourceLocation',
  'Action ExecuteFunction': 'FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};

/** In which part of the resources an element looks for its resid. */
const SECTION: Readonly<Record<string, string>> = {
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
};

/** What the manifest points at outside itself, so that a broken copy can be judged as well as the real one. */
export interface Surroundings {
  /** Version of package.json, three parts. */
  readonly version: string;
  /** What the product builds beside pictures, as paths under the host. */
  readonly pages: readonly string[];
  /** Names the code answers to when a button calls. */
  readonly commands: readonly string[];
  /** Ids the code speaks of, which have to be there. */
  readonly ids: readonly string[];
  /** Where the pane is served: an address without a slash at its end. */
  readonly host: string;
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
const typeOf = (element: XmlElement): string =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
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
  const resources = new Map(
    identified
      .filter((element) => ['Image', 'Url', 'String'].includes(element.localName ?? ''))
      .map((element) => [element.getAttribute('id') ?? '', parentName(element)]),
  );
  const used = new Set<string>();
  for (const element of all('*').filter((one) => one.hasAttribute('resid'))) {
    const resid = element.getAttribute('resid') ?? '';
    const section = resources.get(resid);
    used.add(resid);
    if (section === undefined) say(`resid ${resid} is not defined`);
    else if (section !== SECTION[element.localName ?? ''])
      say(`${String(element.localName)} takes ${resid} from ${section}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) say(`resource ${id} is never used`);
}

/** Office refuses a manifest whose parts stand in another order, and says no more than that it is wrong. */
function checkOrder({ all, say }: Reader): void {
  for (const element of all('*')) {
    const name = element.localName ?? '';
    const order = (ORDER[`${name} ${typeOf(element)}`] ?? ORDER[name])?.split(' ');
    if (!order) continue;
    let reached = 0;
    for (const child of childrenOf(element)) {
      const place = order.indexOf(child.localName ?? '');
      if (place < 0) say(`${name} may not hold ${String(child.localName)}`);
      else if (place < reached) say(`${name} holds ${String(child.localName)} too late`);
      reached = Math.max(reached, place);
    }
  }
}

/** Every button does something the code knows, and what the code speaks of is there. */
function checkCommands({ all, say }: Reader, { commands, ids }: Surroundings): void {
  const called = all('FunctionName').map((element) => element.textContent ?? '');
  for (const name of called) if (!commands.includes(name)) say(`${name} is no command of ours`);
  const panes = new Set(all('TaskpaneId').map((element) => element.textContent));
  if (panes.size !== 1) say(`there are ${String(panes.size)} panes`);
  const known = new Set(all('*').map((element) => element.getAttribute('id')));
  for (const id of ids) if (!known.has(id)) say(`the code speaks of ${id}, which is not there`);
  const menus = all('OfficeMenu').map((element) => element.getAttribute('id'));
  if (menus.join() !== 'ContextMenuCell') say(`menus are ${menus.join()}`);
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

function checkAddresses({ all, say }: Reader, { pages, pictureSize, host }: Surroundings): void {
  const addresses = all('*')
    .map((element) => ({
      element,
      text:
        element.localName === 'AppDomain'
          ? element.textContent
          : (element.getAttribute('Url') ?? valueOf(element)),
    }))
    .filter((one): one is { element: XmlElement; text: string } => /^\w+:/.test(one.text ?? ''));
  const origins = new Set<string>();
  for (const { element, text } of addresses) {
    const url = new URL(text);
    origins.add(url.origin);
    if (url.protocol !== 'https:') say(`${text} is not https`);
    if (LOCAL.test(url.hostname) && !LOCAL.test(new URL(host).hostname)) say(`${text} is this computer`);
    if (element.localName === 'AppDomain') continue;
    if (!text.startsWith(`${host}/`)) {
      say(`${text} is not below ${host}`);
      continue;
    }
    const path = new URL(text.slice(host.length), host).pathname;
    const size = ICON.exec(path)?.[1];
    if (size === undefined) {
      if (!pages.includes(path)) say(`${text} is no page of this product`);
    } else if (pictureSize(path)?.join() !== `${size},${size}`) {
      say(`${path} is not a picture of ${size} x ${size}`);
    }
  }
  if (origins.size !== 1) say(`addresses of ${String(origins.size)} hosts: ${[...origins].join()}`);
}

function checkIcons({ all, say }: Reader): void {
  const pathOf = new Map(all('Image').map((image) => [image.getAttribute('id'), valueOf(image)]));
  for (const icon of all('Icon')) {
    const images = childrenOf(icon);
    const sizes = images.map((image) => image.getAttribute('size'));
    if (sizes.join() !== BUTTON_SIZES) say(`an Icon has sizes ${sizes.join()}`);
    const drawn = new Set<string>();
    for (const image of images) {
      const size = String(image.getAttribute('size'));
      const path = pathOf.get(image.getAttribute('resid')) ?? '';
      if (!path.endsWith(`-${size}.png`)) say(`the icon of size ${size} is ${path}`);
      drawn.add(path.replace(/-\d+\.png$/, ''));
    }
    if (drawn.size !== 1) say(`one Icon is ${[...drawn].join()}`);
  }
  const faces = all('Control').map((control) =>
    [...control.getElementsByTagNameNS('*', 'Image')].map((image) => image.getAttribute('resid')).join(),
  );
  if (new Set(faces).size !== faces.length) say('two buttons have the same picture');
}

/** Office loads a shared runtime only when these all name one and the same address. */
function checkRuntime({ all, say }: Reader): void {
  const places = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap(all).filter(inOverrides);
  const apart = new Set(['Script', 'Metadata']);
  const resids = new Set(
    places
      .filter((element) => !apart.has(parentName(element)))
      .map((element) => element.getAttribute('resid')),
  );
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
  checkOrder(reader);
  checkIds(reader);
  checkCommands(reader, surroundings);
  checkLanguages(reader);
  checkAddresses(reader, surroundings);
  checkIcons(reader);
  checkRuntime(reader);
  return problems;
}
