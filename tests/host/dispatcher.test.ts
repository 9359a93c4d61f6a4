import { describe, expect, jest, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { freshState, processQuery, type Dispatcher } from '../../src/host/dispatcher';
import { HostError } from '../../src/host/host-error';
import type { HostType } from '../../src/host/host-type';
import type { RequestBody } from '../../src/host/wire';
import { modelFromGrids } from '../../src/workbook/memory/model';
import { setEditing } from '../../src/workbook/memory/sheets';
import { quiet } from '../contract/backends';
import { startExcel } from '../contract/office-library';

/** A tiny object model: the dispatcher knows nothing of Excel. */
interface Box {
  label: string;
}
const box: HostType<Box> = {
  get: { Label: ({ label }) => label },
  set: {
    Label: (self, value) => {
      self.label = typeof value === 'string' ? value : '';
    },
  },
  nav: { Inner: () => null },
  call: {
    Fail: () => {
      throw new HostError('InvalidOperation', 'No.');
    },
    Crash: () => {
      throw new TypeError('a mistake of ours');
    },
  },
};

function dispatcher(log: Dispatcher['log'] = () => undefined): Dispatcher & { readonly self: Box } {
  const self = { label: 'awal' };
  const book = modelFromGrids([gridOf('A', [])]);
  return {
    registry: { Box: box },
    root: { type: 'Box', self },
    services: {},
    host: { book, addin: { label: 'uji' }, readFile: () => null },
    state: freshState(),
    log,
    self,
  };
}

const request = (
  ...actions: readonly {
    readonly type: number;
    readonly name?: string;
    readonly path?: number;
    readonly args?: readonly (string | number)[];
  }[]
): RequestBody => ({
  Actions: actions.map(({ type, name, path, args }, at) => ({
    Id: at + 1,
    ActionType: type,
    Name: name ?? '',
    ObjectPathId: path ?? 1,
    ArgumentInfo: { Arguments: args ?? [] },
  })),
  ObjectPaths: {
    '1': { Id: 1, ObjectPathType: 1, Name: '' },
    '2': { Id: 2, ObjectPathType: 4, Name: 'Inner', ParentObjectPathId: 1 },
    '3': { Id: 3, ObjectPathType: 4, Name: 'Deeper', ParentObjectPathId: 2 },
    '4': { Id: 4, ObjectPathType: 4, Name: 'Unknown', ParentObjectPathId: 1 },
  },
});

const [INSTANTIATE, QUERY, METHOD, SET, TRACE] = [1, 2, 3, 4, 5];

describe('the dispatcher', () => {
  test('a failure stops the request; what was done before stays, and its results count', () => {
    const at = dispatcher();
    const answer = processQuery(
      at,
      request(
        { type: SET, name: 'Label', args: ['baru'] },
        { type: QUERY },
        { type: METHOD, name: 'Fail' },
        { type: SET, name: 'Label', args: ['tidak'] },
      ),
    );
    expect(answer.Results).toEqual([
      { ActionId: 1, Value: null },
      { ActionId: 2, Value: { Label: 'baru' } },
    ]);
    expect(answer.Error).toMatchObject({ Code: 'InvalidOperation', ActionIndex: 2, HttpStatusCode: 400 });
    expect(at.self.label).toBe('baru');
  });

  test('a mistake of ours is GeneralException, and loud', () => {
    const log = jest.fn<Dispatcher['log']>();
    const answer = processQuery(dispatcher(log), request({ type: METHOD, name: 'Crash' }));
    expect(answer.Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
    expect(log).toHaveBeenCalledWith(expect.stringContaining('Crash'), expect.any(TypeError));
  });

  test.each([
    ['a method', { type: METHOD, name: 'Missing' }],
    ['a property to read', { type: QUERY, path: 4 }],
    ['a property to write', { type: SET, name: 'Missing', args: [1] }],
    ['an object', { type: INSTANTIATE, path: 4 }],
    ['a kind of action', { type: 6 }],
    ['an event', { type: METHOD, name: '_RegisterMissingEvent' }],
    ['a reference on a type that has none', { type: METHOD, name: '_KeepReference' }],
  ])('%s that is not there answers ApiNotFound', (_what, action) => {
    expect(processQuery(dispatcher(), request(action)).Error?.Code).toBe('ApiNotFound');
  });

  test('nothing follows from nothing, but nothing can be written to it', () => {
    const read = processQuery(
      dispatcher(),
      request(
        { type: INSTANTIATE, path: 3 },
        { type: QUERY, path: 3 },
        { type: METHOD, name: 'Any', path: 3 },
      ),
    );
    expect(read).toEqual({
      Results: [1, 2, 3].map((ActionId) => ({ ActionId, Value: null })),
      TraceIds: [],
    });
    const written = processQuery(dispatcher(), request({ type: SET, name: 'Label', path: 3, args: ['x'] }));
    expect(written.Error?.Code).toBe('ItemNotFound');
  });

  test('traces are answered and listed', () => {
    const answer = processQuery(dispatcher(), request({ type: TRACE, path: 0 }, { type: TRACE, path: 0 }));
    expect(answer.TraceIds).toEqual([1, 2]);
    expect(answer.Results).toHaveLength(2);
  });

  test('a reference nobody gave is refused', () => {
    const body = request({ type: QUERY, path: 9 });
    const paths = { ...body.ObjectPaths, '9': { Id: 9, ObjectPathType: 6, Name: 'ref-9' } };
    expect(processQuery(dispatcher(), { ...body, ObjectPaths: paths }).Error?.Code).toBe('InvalidReference');
  });
});

describe('the host', () => {
  test('lets go of references when a batch ends', async () => {
    const host = startExcel(modelFromGrids([gridOf('A', [[1]])]));
    const seen: string[] = [];
    host.onRequest(({ body }) => {
      for (const { Name } of body.Actions) if (Name.startsWith('_')) seen.push(Name);
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').load({ values: true });
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual(['_KeepReference', '_RemoveReference']);
  });

  test('refuses a request above the limit', async () => {
    startExcel(modelFromGrids([gridOf('A', [[1]])]), { payloadLimit: 2000 });
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['x'.repeat(3000)]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  test('a request that wants to wait is answered when the cell is left', async () => {
    const model = modelFromGrids([gridOf('A', [[1]])]);
    startExcel(model);
    model.editing = true;
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1').load({ values: true });
      await context.sync();
      done = true;
      return range.values;
    });
    await quiet();
    expect(done).toBe(false);
    setEditing(model, false);
    expect(await waiting).toEqual([[1]]);
  });
});
