import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { WindowedList } from '../kit/windowed-list';
import type { ConsolidationProps } from './consolidation';
import { usePaneStyles } from './use-pane-styles';

const LINE = 44;
/** Lines in sight; the rest is scrolled to. */
const SHOWN = 4;

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** The files and how far each is. Those that failed say why. */
export function ConsolidationQueue({ app, state, tell }: ConsolidationProps): JSX.Element {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [active, setActive] = useState<number | null>(null);
  const { items, work } = state;
  const at = active === null || items.length === 0 ? null : Math.min(active, items.length - 1);
  const chosen = at === null ? undefined : items[at];
  const height = Math.max(96, Math.min(items.length, SHOWN) * LINE + 2);
  return (
    <>
      <div className={styles.frame} style={{ height }}>
        <WindowedList
          label={`${tell('layar.daftar')}. ${tell('layar.daftar-jelas')}`}
          role="listbox"
          count={items.length}
          lineHeight={LINE}
          active={at}
          onActive={setActive}
          onKey={(key, line) => {
            const item = items[line];
            if (key !== 'Delete' || !item || work) return false;
            app.remove(item.file.file);
            return true;
          }}
          renderLine={(line, place, isActive) => {
            const item = items[line];
            const failed = item?.state.status === 'gagal' ? item.state.message : null;
            return (
              <div
                key={place.id}
                {...place}
                role="option"
                aria-selected={isActive}
                aria-setsize={items.length}
                aria-posinset={line + 1}
                className={mergeClasses(shared.line, isActive && shared.lineActive)}
              >
                <span className={shared.clip}>{item?.file.file}</span>
                <span
                  className={mergeClasses(shared.dim, shared.clip, failed !== null && styles.failed)}
                  title={failed ?? undefined}
                >
                  {item && tell(`status.${item.state.status}`)}
                  {failed !== null && `: ${failed}`}
                </span>
              </div>
            );
          }}
        />
      </div>
      {chosen && (
        <div className={shared.box}>
          {chosen.state.status === 'gagal' && (
            <p className={shared.text}>
              {chosen.file.file}: {chosen.state.message}
            </p>
          )}
          <div>
            <Button
              size="small"
              disabledFocusable={work !== null}
              onClick={() => {
                app.remove(chosen.file.file);
                setActive(null);
              }}
            >
              {tell('layar.keluarkan', { berkas: chosen.file.file })}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
