import { useEffect, useRef, type JSX } from 'react';
import type { MeetingKey } from '../../core/messages/meeting-text';
import { useMeeting } from './meeting-view';

const KEYS: readonly (readonly [keys: readonly string[], meaning: MeetingKey])[] = [
  [['←', '→'], 'kunci.panah'],
  [['↑', '↓'], 'kunci.baris'],
  [['Home', 'End'], 'kunci.ujung'],
  [['Enter'], 'kunci.rinci'],
  [['Esc'], 'kunci.kembali'],
  [['D'], 'kunci.putuskan'],
  [['P'], 'kunci.cetak'],
  [['S'], 'kunci.salindia'],
  [['?'], 'kunci.kunci'],
];

/** The keys of a meeting and what they do. */
export function KeysHelp(): JSX.Element {
  const { app, say } = useMeeting();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);
  return (
    <div className="tirai">
      <section role="dialog" aria-modal="true" aria-labelledby="kunci-judul" className="isian">
        <h2 id="kunci-judul">{say('kunci.judul')}</h2>
        <dl className="kunci">
          {KEYS.map(([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(meaning)}</dd>
            </div>
          ))}
        </dl>
        <div className="tombol">
          <button
            ref={close}
            type="button"
            className="utama"
            onClick={() => {
              app.dispatch({ type: 'kunci', on: false });
            }}
          >
            {say('kunci.tutup')}
          </button>
        </div>
      </section>
    </div>
  );
}
