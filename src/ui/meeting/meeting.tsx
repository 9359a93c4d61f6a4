import { useEffect, useMemo, useState, useSyncExternalStore, type JSX } from 'react';
import { commandOf, type Command } from '../../app/meeting/keys';
import type { MeetingApp } from '../../app/meeting/meeting-app';
import {
  decisionTarget,
  shownPage,
  type MeetingState,
  type ShownPage,
} from '../../app/meeting/meeting-state';
import { DecisionForm } from './decision-form';
import { KeysHelp } from './keys-help';
import { MeetingContext, speaker, useMeeting, type MeetingView } from './meeting-view';
import { Figures, Notes } from './page-parts';
import { PageTable } from './page-table';
import { PrintDeck } from './print-deck';

interface Props {
  readonly app: MeetingApp;
  /** Prints, or saves a PDF. */
  readonly print: () => void;
  /** Saves the meeting as slides. */
  readonly saveSlides: (state: MeetingState) => Promise<void>;
}

/** The page of a meeting: one question at a time, for a projector and a keyboard. */
export function Meeting({ app, print, saveSlides }: Props): JSX.Element {
  const state = useSyncExternalStore(app.subscribe, app.state);
  const view = useMemo((): MeetingView => ({ app, state, say: speaker(state) }), [app, state]);
  const shown = useMemo(() => shownPage(state), [state]);
  const [making, setMaking] = useState(false);
  const { say } = view;

  const slides = (): void => {
    if (making) return;
    setMaking(true);
    app.dispatch({ type: 'kabar', notice: say('salindia.dibuat') });
    void saveSlides(app.state()).then(
      () => {
        setMaking(false);
        app.dispatch({ type: 'kabar', notice: '' });
      },
      () => {
        setMaking(false);
        app.dispatch({ type: 'kabar', notice: say('salindia.gagal') });
      },
    );
  };
  const run = (command: Command): void => {
    if (command === 'cetak') print();
    else if (command === 'salindia') slides();
    else act(app, command);
  };
  useKeys(app, run);
  useEffect(() => {
    document.documentElement.lang = state.lang;
    document.title = shown ? `${shown.page.title} · ${say('mode')}` : say('mode');
  }, [state.lang, shown, say]);

  const isCovered = state.form !== null || state.keys;
  return (
    <MeetingContext value={view}>
      <div className="layar" inert={isCovered}>
        {shown ? <Shown shown={shown} onCommand={run} /> : <Waiting />}
      </div>
      {state.form && <DecisionForm form={state.form} />}
      {state.keys && <KeysHelp />}
      {shown && <PrintDeck />}
    </MeetingContext>
  );
}

function act(app: MeetingApp, command: Exclude<Command, 'cetak' | 'salindia'>): void {
  const { dispatch } = app;
  switch (command) {
    case 'berikut':
    case 'sebelum':
      dispatch({ type: 'halaman', by: command === 'berikut' ? 1 : -1 });
      return;
    case 'awal':
    case 'akhir':
      dispatch({ type: 'ujung', last: command === 'akhir' });
      return;
    case 'atas':
    case 'bawah':
      dispatch({ type: 'baris', by: command === 'bawah' ? 1 : -1 });
      return;
    case 'kunci':
      dispatch({ type: 'kunci', on: true });
      return;
    default:
      dispatch({ type: command });
  }
}

/** The keys of the whole page. A button that has the focus keeps its Enter, a form keeps all but its own two. */
function useKeys(app: MeetingApp, run: (command: Command) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { form, keys } = app.state();
      if (form || keys) {
        if (event.key === 'Escape') app.dispatch(form ? { type: 'batal' } : { type: 'kunci', on: false });
        else if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) app.save();
        else if (!form && event.key === '?') app.dispatch({ type: 'kunci', on: false });
        else return;
        event.preventDefault();
        return;
      }
      const command = commandOf(event);
      const isButton = event.target instanceof HTMLButtonElement;
      if (!command || (isButton && command === 'buka')) return;
      event.preventDefault();
      run(command);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  });
}

function Waiting(): JSX.Element {
  const { state, say } = useMeeting();
  const text =
    state.phase === 'gagal'
      ? say('gagal.periksa')
      : say(state.phase === 'menunggu' ? 'menunggu' : 'menyiapkan');
  return (
    <main className="tunggu">
      <h1>{say('mode')}</h1>
      <p role={state.phase === 'gagal' ? 'alert' : 'status'}>{text}</p>
    </main>
  );
}

interface ShownProps {
  readonly shown: ShownPage;
  readonly onCommand: (command: Command) => void;
}

function Shown({ shown, onCommand }: ShownProps): JSX.Element {
  const { say } = useMeeting();
  const { page, rows, families, depth } = shown;
  const more = families === null ? page.more : families - rows.length;
  return (
    <>
      <main className="lembar">
        <h1 id="pertanyaan">{page.title}</h1>
        {page.answer !== '' && <p className="jawab">{page.answer}</p>}
        <Figures figures={page.figures} />
        {page.families !== null && families === null && <p role="status">{say('keluarga.dimuat')}</p>}
        <PageTable key={`${page.key} ${String(depth)}`} shown={shown} />
        {more > 0 && (
          <p className="kecil">
            {families === null
              ? say('tabel.lebih', { jumlah: more })
              : say('keluarga.sebagian', { jumlah: rows.length, semua: families })}
          </p>
        )}
        <Notes notes={page.notes} />
      </main>
      <Bar shown={shown} onCommand={onCommand} />
    </>
  );
}

/** Where the meeting is, what just happened, and what can be done: the keys, also for the mouse. */
function Bar({ shown, onCommand }: ShownProps): JSX.Element {
  const { state, say } = useMeeting();
  const { place, count, depth, rows, selected } = shown;
  const canOpen = (rows[selected]?.detail ?? null) !== null;
  const buttons: readonly (readonly [Command, string, string, boolean])[] = [
    ['sebelum', '←', say('tombol.sebelum'), true],
    ['berikut', '→', say('tombol.berikut'), true],
    ['buka', 'Enter', say('tombol.rinci'), canOpen],
    ['naik', 'Esc', say('tombol.kembali'), depth > 0 || place > 0],
    ['putuskan', 'D', say('tombol.putuskan'), decisionTarget(state) !== null],
    ['cetak', 'P', say('tombol.cetak'), true],
    ['salindia', 'S', say('tombol.salindia'), true],
    ['kunci', '?', say('tombol.kunci'), true],
  ];
  return (
    <footer className="bilah">
      <span className="kecil">{say('halaman', { nomor: place + 1, semua: count })}</span>
      <p role="status" className="kabar">
        {state.notice}
      </p>
      <nav aria-label={say('kunci.judul')}>
        {buttons.map(([command, key, text, isPossible]) => (
          <button
            key={command}
            type="button"
            // Out of the way of the keys: Tab is not needed to hold a meeting, but it goes there.
            aria-disabled={!isPossible}
            onClick={() => {
              if (isPossible) onCommand(command);
            }}
          >
            <kbd>{key}</kbd> {text}
          </button>
        ))}
      </nav>
    </footer>
  );
}
