import { newId, type BookModel, type Json } from '../../workbook/memory/model';
import { jsonArg, textArg } from '../arguments';
import { HostError } from '../host-error';
import type { HostObject, HostType } from '../host-type';
import { objectOf } from './selves';

interface KeySelf {
  readonly book: BookModel;
  readonly key: string;
}

const setting = (book: BookModel, key: string): HostObject =>
  objectOf('Setting', { book, key } satisfies KeySelf);

/** Excel.SettingCollection: JSON by key, saved in the file. */
export const settings: HostType<BookModel> = {
  items: (book) => [...book.settings.keys()].map((key) => setting(book, key)),
  item: (book, key) => (book.settings.has(textArg(key, 'key')) ? setting(book, textArg(key, 'key')) : null),
  call: {
    Add: (book, [key, value]) => {
      book.settings.set(textArg(key, 'key'), jsonArg(value, 'value'));
      return setting(book, textArg(key, 'key'));
    },
  },
};

/** Excel.Setting. */
export const settingItem: HostType<KeySelf> = {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.settings.get(key) ?? null,
    _Id: ({ key }) => key,
  },
  set: {
    Value: ({ book, key }, value) => {
      book.settings.set(key, jsonArg(value, 'value'));
    },
  },
  call: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      return undefined;
    },
  },
};

const TEXTS = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
] as const;

/** Excel.DocumentProperties. */
export const documentProperties: HostType<BookModel> = {
  get: Object.fromEntries(
    TEXTS.map((name) => [name, ({ properties }: BookModel) => properties.get(name) ?? '']),
  ),
  set: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      ({ properties }: BookModel, value: Parameters<typeof textArg>[0]) => {
        properties.set(name, textArg(value, name));
      },
    ]),
  ),
  nav: { Custom: (book) => objectOf('CustomPropertyCollection', book) },
};

const property = (book: BookModel, key: string): HostObject =>
  objectOf('CustomProperty', { book, key } satisfies KeySelf);

/** Excel.CustomPropertyCollection. */
export const customProperties: HostType<BookModel> = {
  items: (book) => [...book.customProperties.keys()].map((key) => property(book, key)),
  item: (book, key) =>
    book.customProperties.has(textArg(key, 'key')) ? property(book, textArg(key, 'key')) : null,
  call: {
    Add: (book, [key, value]) => {
      const plain: Json = jsonArg(value, 'value');
      if (typeof plain === 'object')
        throw new HostError('InvalidArgument', 'A property holds text, a number or a boolean.');
      book.customProperties.set(textArg(key, 'key'), plain);
      return property(book, textArg(key, 'key'));
    },
    DeleteAll: (book) => {
      book.customProperties.clear();
      return undefined;
    },
  },
};

/** Excel.CustomProperty. */
export const customProperty: HostType<KeySelf> = {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.customProperties.get(key) ?? null,
    Type: ({ book, key }) =>
      ({ string: 'String', number: 'Number', boolean: 'Boolean' })[
        typeof (book.customProperties.get(key) ?? '') as 'string' | 'number' | 'boolean'
      ],
  },
  set: {
    Value: ({ book, key }, value) => {
      const plain = jsonArg(value, 'value');
      if (typeof plain === 'object')
        throw new HostError('InvalidArgument', 'A property holds text, a number or a boolean.');
      book.customProperties.set(key, plain);
    },
  },
  call: {
    Delete: ({ book, key }) => {
      book.customProperties.delete(key);
      return undefined;
    },
  },
};

type XmlPart = BookModel['customXmlParts'][number];

const namespaceOf = (xml: string): string => /<[^>]*\sxmlns="([^"]*)"/.exec(xml.slice(0, 4000))?.[1] ?? '';
const partObject = (part: XmlPart): HostObject => objectOf('CustomXmlPart', part);

/** Excel.CustomXmlPartCollection, or the parts of one namespace. */
export const customXmlParts: HostType<{ readonly book: BookModel; readonly namespace: string | null }> = {
  items: ({ book, namespace }) =>
    book.customXmlParts
      .filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace)
      .map(partObject),
  call: {
    Add: ({ book }, [xml]) => {
      const part: XmlPart = { id: newId(book), xml: textArg(xml, 'xml') };
      book.customXmlParts.push(part);
      return partObject(part);
    },
    GetByNamespace: ({ book }, [namespace]) =>
      objectOf('CustomXmlPartCollection', { book, namespace: textArg(namespace, 'namespaceUri') }),
  },
};

/** Excel.CustomXmlPart. */
export const customXmlPart: HostType<XmlPart> = {
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, NamespaceUri: ({ xml }) => namespaceOf(xml) },
  call: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, [xml]) => {
      part.xml = textArg(xml, 'xml');
      return undefined;
    },
    Delete: (part, _args, { book }) => {
      book.customXmlParts.splice(book.customXmlParts.indexOf(part), 1);
      return undefined;
    },
  },
};
