import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { label } from '../labels';
import type { Workbench } from '../workbench';
import type { WorkbenchState } from '../state';

const useStyles = makeStyles({
  tabs: { flexGrow: 1, minWidth: 0, overflowX: 'auto', overflowY: 'hidden' },
  tab: { flexShrink: 0, paddingBlock: tokens.spacingVerticalXS },
});

/** The sheets of the book, as tabs; hidden ones only while they are in front. */
export function SheetTabs({
  state,
  workbench,
}: {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
}): JSX.Element {
  const styles = useStyles();
  const { lang, place, sheets } = state;
  const shown = sheets.filter(({ name, visibility }) => visibility === 'visible' || name === place?.sheet);
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={label('lembar', lang)}
      selectedValue={place?.sheet ?? ''}
      onTabSelect={(_, { value }) => {
        workbench.showSheet(String(value));
      }}
    >
      {shown.map(({ name, visibility }) => (
        <Tab key={name} value={name} className={styles.tab}>
          {visibility === 'visible' ? name : label('lembar.tersembunyi', lang, { lembar: name })}
        </Tab>
      ))}
    </TabList>
  );
}
