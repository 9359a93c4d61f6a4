import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { translate, type Lang } from '../../core/messages/translate';
import { label } from '../labels';
import type { Note } from '../state';

/** The words of a note: those of the command line where a file is concerned. */
function noteText(note: Note, lang: Lang): string {
  switch (note.kind) {
    case 'berkas':
      return `${note.name}: ${translate(`berkas.${note.reason}`, lang)}`;
    case 'format-lama':
      return `${note.name}: ${translate('berkas.format-lama', lang)}`;
    default:
      return label(note.kind, lang);
  }
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
    <MessageBar
      intent={note.kind === 'berkas' || note.kind === 'gagal.contoh' ? 'error' : 'warning'}
      politeness="assertive"
      layout="multiline"
    >
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
