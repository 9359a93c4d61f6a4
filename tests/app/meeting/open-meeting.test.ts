import { describe, expect, test } from '@jest/globals';
import { openPane, settle } from '../open-pane';
import { meetingLines, type MeetingLines } from './meeting-lines';

describe('opening a meeting', () => {
  test('is not offered where the host has no second window', () => {
    expect(openPane().app.openMeeting).toBeNull();
  });

  test('a window that is held back is told, and nothing is served', async () => {
    const { app } = openPane({
      openMeeting: (held) => {
        held();
        return null;
      },
    });
    await app.start();
    app.openMeeting?.();
    await settle();
    expect(app.state().problem).toMatchObject({ kind: 'rapat-tertahan' });
  });

  test('a dialog that is refused later is told too', async () => {
    let refuse = (): void => undefined;
    const { app } = openPane({
      openMeeting: (held) => {
        refuse = held;
        return meetingLines().pane;
      },
    });
    await app.start();
    app.openMeeting?.();
    await settle();
    expect(app.state().problem).toBeNull();
    refuse();
    expect(app.state().problem).toMatchObject({ kind: 'rapat-tertahan' });
  });

  test('the window is asked for within the click, before anything is loaded', async () => {
    let opened = 0;
    const { app } = openPane({
      openMeeting: () => {
        opened += 1;
        return meetingLines().pane;
      },
    });
    await app.start();
    app.openMeeting?.();
    expect(opened).toBe(1);
  });

  test.each([
    ['when it is there', 20],
    ['even while that is still loading', 0],
  ])('a second meeting takes the place of the first, %s', async (_, turns) => {
    const all: MeetingLines[] = [];
    const { app } = openPane({
      openMeeting: () => {
        const lines = meetingLines();
        all.push(lines);
        return lines.pane;
      },
    });
    await app.start();
    app.openMeeting?.();
    await settle(turns);
    app.openMeeting?.();
    await settle();
    for (const { meeting } of [...all].reverse()) {
      meeting.tell({ kind: 'siap' });
      await settle(60);
    }
    expect(all.map(({ toMeeting }) => toMeeting.map(({ kind }) => kind))).toEqual([
      [],
      ['menyiapkan', 'rapat'],
    ]);
  });

  test('a second one that is refused leaves the first as it was', async () => {
    const all: MeetingLines[] = [];
    const { app } = openPane({
      openMeeting: (held) => {
        const lines = meetingLines();
        all.push(lines);
        // Office shows one dialog of a pane at a time, and says so later.
        if (all.length > 1) setTimeout(held);
        return lines.pane;
      },
    });
    await app.start();
    app.openMeeting?.();
    await settle();
    app.openMeeting?.();
    await settle();
    expect(app.state().problem).toMatchObject({ kind: 'rapat-tertahan' });
    all[0]?.meeting.tell({ kind: 'siap' });
    await settle(60);
    expect(all[0]?.toMeeting.map(({ kind }) => kind)).toEqual(['menyiapkan', 'rapat']);
  });
});
