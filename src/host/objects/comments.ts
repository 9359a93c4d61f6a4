import { parseReference } from '../../workbook/a1';
import { newId, type BookModel, type CommentModel, type SheetModel } from '../../workbook/memory/model';
import { findSheet } from '../../workbook/memory/sheets';
import { flagArg, textArg } from '../arguments';
import { HostError, itemNotFound } from '../host-error';
import { isHostObject, type Arg, type HostObject, type HostType } from '../host-type';
import { commentObject, objectOf, rangeObject, type OnSheet, type RangeSelf } from './selves';

type Self = OnSheet<CommentModel>;
type Reply = CommentModel['replies'][number];

/** The comments of the workbook (`sheet` is null) or of one sheet. */
interface CommentsSelf {
  readonly sheet: SheetModel | null;
}

const commentsOf = ({ sheet }: CommentsSelf, book: BookModel): readonly Self[] =>
  (sheet ? [sheet] : book.sheets).flatMap((one) => one.comments.map((item) => ({ sheet: one, item })));

function cellOf({ sheet }: CommentsSelf, address: Arg, book: BookModel): RangeSelf {
  if (isHostObject(address)) return address.self as RangeSelf;
  const read = parseReference(textArg(address, 'cellAddress'));
  const target = read?.sheet === null ? sheet : read && findSheet(book, read.sheet);
  if (!read || !target) throw new HostError('InvalidArgument', 'The address is none, or names no sheet.');
  return { sheet: target, area: read.area };
}

const AUTHOR = 'Konvergen';

/** Excel.CommentCollection. */
export const comments: HostType<CommentsSelf> = {
  items: (self, { book }) => commentsOf(self, book).map(({ sheet, item }) => commentObject(sheet, item)),
  call: {
    Add: (self, [address, content], { book }) => {
      const { sheet, area } = cellOf(self, address, book);
      if (sheet.comments.some(({ row, column }) => row === area.top && column === area.left)) {
        throw new HostError('ItemAlreadyExists', 'The cell has a comment already.');
      }
      const made: CommentModel = {
        id: newId(book),
        row: area.top,
        column: area.left,
        content: textArg(content, 'content'),
        author: AUTHOR,
        resolved: false,
        replies: [],
      };
      sheet.comments.push(made);
      return commentObject(sheet, made);
    },
    GetItemByCell: (self, [address], { book }) => {
      const { sheet, area } = cellOf(self, address, book);
      const found = sheet.comments.find(({ row, column }) => row === area.top && column === area.left);
      if (!found) throw itemNotFound('the comment');
      return commentObject(sheet, found);
    },
  },
};

/** Excel.Comment. */
export const comment: HostType<Self> = {
  id: ({ item }) => item.id,
  get: {
    Id: ({ item }) => item.id,
    Content: ({ item }) => item.content,
    AuthorName: ({ item }) => item.author,
    Resolved: ({ item }) => item.resolved,
    ContentType: () => 'Plain',
  },
  set: {
    Content: ({ item }, value) => {
      item.content = textArg(value, 'content');
    },
    Resolved: ({ item }, value) => {
      item.resolved = flagArg(value);
    },
  },
  nav: { Replies: ({ item }) => objectOf('CommentReplyCollection', item) },
  call: {
    Delete: ({ sheet, item }) => {
      sheet.comments.splice(sheet.comments.indexOf(item), 1);
      return undefined;
    },
    GetLocation: ({ sheet, item: { row, column } }) =>
      rangeObject(sheet, { top: row, left: column, bottom: row, right: column }),
  },
};

const replyObject = (item: CommentModel, reply: Reply): HostObject =>
  objectOf('CommentReply', { item, reply });

/** Excel.CommentReplyCollection. */
export const replies: HostType<CommentModel> = {
  items: (item) => item.replies.map((reply) => replyObject(item, reply)),
  call: {
    Add: (item, [content], { book }) => {
      const reply: Reply = { id: newId(book), content: textArg(content, 'content'), author: AUTHOR };
      item.replies.push(reply);
      return replyObject(item, reply);
    },
  },
};

/** Excel.CommentReply. */
export const reply: HostType<{ readonly item: CommentModel; readonly reply: Reply }> = {
  id: ({ reply: one }) => one.id,
  get: {
    Id: ({ reply: one }) => one.id,
    Content: ({ reply: one }) => one.content,
    AuthorName: ({ reply: one }) => one.author,
  },
  set: {
    Content: ({ reply: one }, value) => {
      one.content = textArg(value, 'content');
    },
  },
  call: {
    Delete: ({ item, reply: one }) => {
      item.replies.splice(item.replies.indexOf(one), 1);
      return undefined;
    },
  },
};
