import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { countStates, type ConsolidationNote } from '../../app/consolidation/consolidation-state';
import type { ConsolidationProps } from './consolidation';
import { usePaneStyles } from './use-pane-styles';

/** What can be begun, how far it is, and what came of it. */
export function ConsolidationWorking(props: ConsolidationProps): JSX.Element {
  const { app, state, tell } = props;
  const shared = usePaneStyles();
  const { items, work, note } = state;
  const counts = countStates(items);
  const left = counts.menunggu + counts.dibatalkan;
  return (
    <>
      {items.length > 0 && (
        <div className={shared.row}>
          {work ? (
            <Button size="small" onClick={app.cancel}>
              {tell('layar.batalkan')}
            </Button>
          ) : (
            <>
              {left > 0 && (
                <Button size="small" appearance="primary" onClick={() => void app.start()}>
                  {tell(left < items.length ? 'layar.lanjutkan' : 'layar.mulai', { jumlah: left })}
                </Button>
              )}
              <Button size="small" onClick={app.clear}>
                {tell('layar.kosongkan')}
              </Button>
            </>
          )}
        </div>
      )}
      {work && (
        <div>
          <ProgressBar
            aria-label={tell(`layar.${work.kind}`, { done: work.done, total: work.total })}
            {...(work.kind === 'menyusun' ? {} : { value: work.total === 0 ? 0 : work.done / work.total })}
          />
          <p className={shared.dim}>{tell(`layar.${work.kind}`, { done: work.done, total: work.total })}</p>
        </div>
      )}
      {items.length > 0 && (
        <p className={shared.text} role="status">
          {tell('layar.hitungan', {
            selesai: counts.selesai,
            gagal: counts.gagal,
            sisa: left + counts.diperiksa,
            dari: items.length,
          })}
        </p>
      )}
      {note && (
        <MessageBar intent={intentOf(note)} layout="multiline">
          <MessageBarBody>{noteText(note, tell)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={tell('layar.tutup')}
                onClick={app.dismiss}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

function intentOf(note: ConsolidationNote): 'info' | 'success' | 'warning' | 'error' {
  if (note.kind === 'gagal') return 'error';
  if (note.kind === 'dikirim-balik' && note.failed.length > 0) return 'warning';
  return note.kind === 'ditambahkan' || note.kind === 'dibatalkan' ? 'info' : 'success';
}

function noteText(note: ConsolidationNote, tell: ConsolidationProps['tell']): string {
  switch (note.kind) {
    case 'ditambahkan':
      return [
        ...(note.foreign > 0 ? [tell('kabar.asing', { jumlah: note.foreign })] : []),
        ...(note.again > 0 ? [tell('kabar.lagi', { jumlah: note.again })] : []),
      ].join(' ');
    case 'disimpan':
      return tell('kabar.disimpan', { berkas: note.names.join(', ') });
    case 'ditulis':
      return [
        tell('kabar.ditulis', { jumlah: note.sheets }),
        ...(note.names.length > 0 ? [tell('kabar.disimpan', { berkas: note.names.join(', ') })] : []),
      ].join(' ');
    case 'dikirim-balik':
      return [
        tell('kabar.dikirim-balik', { jumlah: note.count }),
        ...(note.failed.length > 0 ? [tell('kabar.tidak-dikirim', { berkas: note.failed.join('; ') })] : []),
      ].join(' ');
    case 'dibatalkan':
      return tell('kabar.dibatalkan');
    case 'gagal':
      return tell('kabar.gagal', { sebab: note.message });
  }
}
