import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { translate, type Lang } from '../../core/messages/translate';
import type { Refusal } from '../../workbook/xlsx/patch/patch';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import { unreadableText } from '../../workbook/xlsx/unreadable-text';
import { label } from '../labels';
import type { Note } from '../state';

/** The words of a note: those of the command line where a file is concerned. */
function noteText(note: Note, lang: Lang): string {
  switch (note.kind) {
    case 'berkas':
      return `${note.name}: ${unreadableText(note, lang)}`;
    case 'format-lama':
      return `${note.name}: ${translate('berkas.format-lama', lang)}`;
    case 'disimpan':
      return [
        label('disimpan', lang, { berkas: note.name }),
        ...(note.partly ? [label('disimpan.sebagian', lang)] : []),
        ...(note.skipped.length === 0 ? [] : [skippedText(note.skipped, lang)]),
        ...(note.recalculates ? [label('disimpan.rumus', lang)] : []),
      ].join(' ');
    case 'tidak-disimpan':
      return [
        label('tidak-disimpan', lang),
        ...note.refusals.slice(0, SAID).map((one) => refusalText(one, lang)),
      ].join(' ');
    default:
      return label(note.kind, lang);
  }
}

/** Refusals that are said one by one. */
const SAID = 3;

function skippedText(skipped: readonly Refusal[], lang: Lang): string {
  const rest = skipped.length - SAID;
  return [
    label('disimpan.lewati', lang, { jumlah: skipped.length }),
    skipped
      .slice(0, SAID)
      .map((one) => refusalText(one, lang))
      .join(' '),
    ...(rest > 0 ? [label('disimpan.dan-lagi', lang, { jumlah: rest })] : []),
  ].join(' ');
}

const BAD: ReadonlySet<Note['kind']> = new Set(['berkas', 'gagal.contoh', 'tidak-disimpan']);

function intentOf(note: Note): 'error' | 'warning' | 'success' {
  if (note.kind === 'disimpan') return note.skipped.length > 0 || note.partly ? 'warning' : 'success';
  return BAD.has(note.kind) ? 'error' : 'warning';
}

/** A note above the sheet, until it is closed or another takes its place. */
export function NoteBar({
  note,
  lang,
  onClose,
}: {
  readonly note: Note;
  readonly lang: Lang;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <MessageBar intent={intentOf(note)} politeness="assertive" layout="multiline">
      <MessageBarBody>{noteText(note, lang)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={label('tutup', lang)}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
