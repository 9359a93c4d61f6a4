import { BUTTON_ICONS, CELL_MENU, GROUPS, TEXTS } from './manifest-commands.mjs';

/** Where the pane is served while it is being developed. */
export const DEVELOPMENT_HOST = 'https://localhost:3000';

const MAX_HOST = 200; // an address of the manifest has 2048 characters at most, ours are all short

/** Sizes of pictures on buttons, as Office asks for them; 16, 32 and 80 it insists on. */
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Keys of Excel on Windows, in a browser and on a Mac; what stands here is only told where shortcuts are asked for. */
const SHORTCUTS = [
  { action: 'bukaPanel', keys: '6' },
  { action: 'temuanSebelumnya', keys: '7' },
  { action: 'temuanBerikutnya', keys: '9' },
  { action: 'periksa', keys: '0' },
];

/**
 * Reads where the pane will be served from.
 *
 * @param text what stands in ADDIN_HOST: `https://tkpk.example.go.id`, or with a folder, `https://example.go.id/konvergen`.
 * @returns the address without a slash at its end.
 * @throws Error that says what to write instead.
 */
export function readHost(text) {
  const wrong = (why) =>
    new Error(
      `ADDIN_HOST ${why}: ${text}\n` +
        'Tulis alamat https tempat folder dist/ akan disajikan, misalnya ADDIN_HOST=https://tkpk.example.go.id. / ' +
        'Write the https address that will serve dist/, for example ADDIN_HOST=https://tkpk.example.go.id.',
    );
  let url;
  try {
    url = new URL(text);
  } catch {
    throw wrong('bukan alamat / is no address');
  }
  if (url.protocol !== 'https:') throw wrong('harus https / must be https');
  if (url.username !== '' || url.password !== '') throw wrong('memuat nama masuk / holds a user name');
  if (url.search !== '' || url.hash !== '') throw wrong('memuat ? atau # / holds ? or #');
  if (/^(?:localhost|127\.|\[::1\])/.test(url.hostname)) {
    throw wrong(
      'menunjuk komputer ini; untuk itu ada manifest.xml / is this computer; manifest.xml is for that',
    );
  }
  if (/\.(?:html?|xml)$/i.test(url.pathname)) throw wrong('menunjuk berkas, bukan folder / names a file');
  const host = url.origin + url.pathname.replace(/\/+$/, '');
  if (host.length > MAX_HOST) throw wrong('terlalu panjang / is too long');
  return host;
}

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

/** Lines of XML, one step deeper. */
const inside = (lines) => lines.map((line) => `  ${line}`);
const element = (name, attributes, lines) =>
  lines.length === 0
    ? [`<${name}${attributes} />`]
    : [`<${name}${attributes}>`, ...inside(lines), `</${name}>`];
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

/** A setting with its English override, in both dialects of the manifest. */
const told = (name, prefix, id, en, more = {}) =>
  element(`${prefix}${name}`, attributes({ ...more, DefaultValue: id }), [
    `<${prefix}Override${attributes({ Locale: 'en-US', Value: en })} />`,
  ]);

const icon = (name) =>
  element(
    'Icon',
    '',
    ICON_SIZES.map((size) => `<bt:Image${attributes({ size, resid: `Icon.${name}.${size}` })} />`),
  );

const button = ({ id, command }) =>
  element('Control', attributes({ 'xsi:type': 'Button', id: `Konvergen.${id}` }), [
    `<Label resid="${id}.Label" />`,
    ...element('Supertip', '', [`<Title resid="${id}.Label" />`, `<Description resid="${id}.Tip" />`]),
    ...icon(id),
    ...(command === null
      ? element('Action', attributes({ 'xsi:type': 'ShowTaskpane' }), [
          '<TaskpaneId>KonvergenPane</TaskpaneId>',
          '<SourceLocation resid="Pane.Url" />',
        ])
      : element('Action', attributes({ 'xsi:type': 'ExecuteFunction' }), [
          `<FunctionName>${command}</FunctionName>`,
        ])),
  ]);

const group = ({ id, icon: picture, buttons }) =>
  element('Group', attributes({ id: `Konvergen.${id}` }), [
    `<Label resid="${id}.Group" />`,
    ...icon(picture),
    ...buttons.flatMap(button),
  ]);

const hostPart = () =>
  element('Host', attributes({ 'xsi:type': 'Workbook' }), [
    '<!-- Satu resid di Runtime, Page, FunctionFile dan tombol; bila berbeda, runtime bersama tidak dimuat. / One resid in Runtime, Page, FunctionFile and button; the shared runtime does not load when they differ. -->',
    ...element('Runtimes', '', ['<Runtime resid="Pane.Url" lifetime="long" />']),
    ...element(
      'AllFormFactors',
      '',
      element('ExtensionPoint', attributes({ 'xsi:type': 'CustomFunctions' }), [
        ...element('Script', '', ['<SourceLocation resid="Functions.Script.Url" />']),
        ...element('Page', '', ['<SourceLocation resid="Pane.Url" />']),
        ...element('Metadata', '', ['<SourceLocation resid="Functions.Metadata.Url" />']),
        '<Namespace resid="Functions.Namespace" />',
      ]),
    ),
    ...element('DesktopFormFactor', '', [
      ...element('GetStarted', '', [
        '<Title resid="GetStarted.Title" />',
        '<Description resid="GetStarted.Tip" />',
        '<LearnMoreUrl resid="Help.Url" />',
      ]),
      '<FunctionFile resid="Pane.Url" />',
      ...element(
        'ExtensionPoint',
        attributes({ 'xsi:type': 'PrimaryCommandSurface' }),
        element('CustomTab', attributes({ id: 'Konvergen.Tab' }), [
          ...GROUPS.flatMap(group),
          '<Label resid="Tab.Label" />',
        ]),
      ),
      ...element(
        'ExtensionPoint',
        attributes({ 'xsi:type': 'ContextMenu' }),
        element('OfficeMenu', attributes({ id: 'ContextMenuCell' }), CELL_MENU.flatMap(button)),
      ),
    ]),
  ]);

const resources = (host) => {
  const buttons = [...GROUPS.flatMap(({ buttons: own }) => own), ...CELL_MENU];
  const images = Object.entries(BUTTON_ICONS).flatMap(([id, file]) =>
    ICON_SIZES.map(
      (size) =>
        `<bt:Image${attributes({
          id: `Icon.${id}.${size}`,
          DefaultValue: `${host}/assets/${file}-${size}.png`,
        })} />`,
    ),
  );
  const url = (id, path, english = path) =>
    told('Url', 'bt:', `${host}/${path}`, `${host}/${english}`, { id });
  const text = ([id, { id: bahasa, en }]) => told('String', 'bt:', bahasa, en, { id });
  return [
    ...element('bt:Images', '', images),
    ...element('bt:Urls', '', [
      ...url('Pane.Url', 'taskpane.html'),
      ...url('Help.Url', 'taskpane.html#bantuan'),
      // The schema asks for a script; with a shared runtime Excel loads the page instead, which brings the functions along.
      ...url('Functions.Script.Url', 'pane/taskpane-guard.js'),
      ...url('Functions.Metadata.Url', 'functions.json', 'functions.en.json'),
    ]),
    ...element('bt:ShortStrings', '', [
      ...Object.entries(TEXTS.short).flatMap(text),
      ...GROUPS.flatMap(({ id, label }) => text([`${id}.Group`, label])),
      ...buttons.flatMap(({ id, label }) => text([`${id}.Label`, label])),
    ]),
    ...element('bt:LongStrings', '', [
      ...Object.entries(TEXTS.long).flatMap(text),
      ...buttons.flatMap(({ id, tip }) => text([`${id}.Tip`, tip])),
    ]),
  ];
};

/**
 * The manifest of the add-in: one text for development and production, which differ in where the pane is.
 *
 * @param host where the pane is served, as {@link readHost} answers it.
 * @param version of the product, three parts.
 * @param shortcuts true to name `shortcuts.json`; schemas older than that element refuse it.
 */
export function manifestXml({ host, version, shortcuts = false }) {
  const { origin } = new URL(host);
  const pane = `${host}/taskpane.html`;
  const help = `${pane}#bantuan`;
  const set = (prefix, name, least) =>
    element(
      'Requirements',
      '',
      element(`${prefix}Sets`, attributes({ DefaultMinVersion: '1.1' }), [
        `<${prefix}Set${attributes({ Name: name, MinVersion: least })} />`,
      ]),
    );
  const body = [
    '<Id>6585ed8a-4040-4d3c-869f-d0b8c73fcf08</Id>',
    `<Version>${version}.0</Version>`,
    '<ProviderName>Konvergen contributors</ProviderName>',
    '<DefaultLocale>id-ID</DefaultLocale>',
    ...told('DisplayName', '', TEXTS.name.id, TEXTS.name.en),
    ...told('Description', '', TEXTS.description.id, TEXTS.description.en),
    `<IconUrl${attributes({ DefaultValue: `${host}/assets/icon-32.png` })} />`,
    `<HighResolutionIconUrl${attributes({ DefaultValue: `${host}/assets/icon-64.png` })} />`,
    ...told('SupportUrl', '', help, help),
    ...element('AppDomains', '', [`<AppDomain>${escape(origin)}</AppDomain>`]),
    ...element('Hosts', '', ['<Host Name="Workbook" />']),
    '<!-- 1.13 saja: iPad tanpa SharedRuntime tetap mendapat panel biasa. / 1.13 only: iPads have no SharedRuntime and still get a plain pane. -->',
    ...set('', 'ExcelApi', '1.13'),
    ...element('DefaultSettings', '', told('SourceLocation', '', pane, pane)),
    '<Permissions>ReadWriteDocument</Permissions>',
    ...element(
      'VersionOverrides',
      attributes({
        xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
        'xsi:type': 'VersionOverridesV1_0',
      }),
      [
        ...set('bt:', 'SharedRuntime', '1.1'),
        ...element('Hosts', '', hostPart()),
        ...element('Resources', '', resources(host)),
      ],
    ),
    ...(shortcuts ? [`<ExtendedOverrides${attributes({ Url: `${host}/shortcuts.json` })} />`] : []),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Dibuat oleh scripts/make-manifest.mjs. / Made by scripts/make-manifest.mjs. -->',
    ...element(
      'OfficeApp',
      attributes({
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'xsi:type': 'TaskPaneApp',
      }),
      body,
    ),
    '',
  ].join('\n');
}

/** Keys for commands, in the form of Office's extended manifest: no F8 there, only letters, figures and a few signs. */
export function shortcutsJson() {
  const labels = new Map(
    GROUPS.flatMap(({ buttons }) => buttons.map(({ command, label }) => [command ?? 'bukaPanel', label.id])),
  );
  return `${JSON.stringify(
    {
      actions: SHORTCUTS.map(({ action }) => ({
        id: action,
        type: 'ExecuteFunction',
        name: labels.get(action),
      })),
      shortcuts: SHORTCUTS.map(({ action, keys }) => ({
        action,
        // Control and Option together belong to VoiceOver.
        key: { default: `Ctrl+Alt+${keys}`, mac: `Command+Alt+${keys}` },
      })),
    },
    null,
    2,
  )}\n`;
}
