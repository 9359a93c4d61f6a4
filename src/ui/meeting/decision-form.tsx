import { useEffect, useRef, type JSX } from 'react';
import { STATUSES } from '../../app/meeting/decision';
import { formTitle, type DecisionForm as Form } from '../../app/meeting/meeting-state';
import { useMeeting } from './meeting-view';

/** What is decided about one matter: what, who, until when, and how far it is. */
export function DecisionForm({ form }: { readonly form: Form }): JSX.Element {
  const { app, state, say } = useMeeting();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const set = (typed: Partial<Form>): void => {
    app.dispatch({ type: 'diisi', form: { ...typed, problem: '' } });
  };
  const { matter, problem, saving } = form;
  return (
    <div className="tirai">
      <section
        role="dialog"
        aria-modal="true"
        aria-labelledby="isian-judul"
        aria-describedby="isian-masalah"
        className="isian"
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            app.save();
          }}
        >
          <h2 id="isian-judul">{formTitle(form, state.lang)}</h2>
          <p className="perihal">{matter.perihal}</p>
          <label>
            {say('isian.keputusan')}
            <textarea
              ref={first}
              rows={3}
              value={form.keputusan}
              aria-invalid={problem !== ''}
              onChange={({ target }) => {
                set({ keputusan: target.value });
              }}
            />
          </label>
          <div className="berdampingan">
            <label>
              {say('isian.penanggung-jawab')}
              <input
                value={form.penanggungJawab}
                autoComplete="off"
                onChange={({ target }) => {
                  set({ penanggungJawab: target.value });
                }}
              />
            </label>
            <label>
              {say('isian.opd')}
              <input
                value={form.opd}
                autoComplete="off"
                onChange={({ target }) => {
                  set({ opd: target.value });
                }}
              />
            </label>
          </div>
          <div className="berdampingan">
            <label>
              {say('isian.tenggat')}
              <input
                type="date"
                value={form.tenggat}
                onChange={({ target }) => {
                  set({ tenggat: target.value });
                }}
              />
            </label>
            <label>
              {say('isian.status')}
              <select
                value={form.status}
                onChange={({ target }) => {
                  const status = STATUSES.find((one) => one === target.value);
                  if (status) set({ status });
                }}
              >
                {STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {say(`status.${status}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p id="isian-masalah" className="masalah" role="alert">
            {problem}
          </p>
          <div className="tombol">
            <button type="submit" className="utama" disabled={saving}>
              {saving ? say('isian.menyimpan') : say('isian.simpan')}
            </button>
            <button
              type="button"
              onClick={() => {
                app.dispatch({ type: 'batal' });
              }}
            >
              {say('isian.batal')}
            </button>
            <span className="kecil">{say('isian.tersimpan-di', { lembar: state.log.sheet })}</span>
          </div>
        </form>
      </section>
    </div>
  );
}
