import { tautanEksternal } from '../../../src/core/rules/tautan-eksternal';
import { formulaGrid, ruleTester, type FormulaTestCell } from '../../rule-tester';

const f = (formula: string): FormulaTestCell => ({ formula, shows: 1000 });

/** A mapping sheet whose budgets are these formulas, from C2 down. */
const matrik = (
  formulas: readonly string[],
  options: { sheet?: string; links?: readonly string[] } = {},
) => ({
  grid: formulaGrid(
    options.sheet ?? 'Matrik',
    [
      ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
      ...formulas.map((formula, at) => [`Kegiatan ${'abcdef'.charAt(at)}`, 'S1', f(formula)]),
    ],
    options.links ? { links: options.links } : {},
  ),
});

ruleTester(tautanEksternal, {
  valid: [
    {
      why: 'no formulas',
      grid: formulaGrid('Matrik', [
        ['Sub Kegiatan', 'Pagu'],
        ['Sandang', 1000],
      ]),
    },
    {
      why: 'formulas inside the workbook, tables and texts that only look like links',
      ...matrik([
        "=Rekap!A1+'Rekap 2025'!B2",
        '=SUM(Tabel1[[#This Row],[Pagu]])+[@Pagu]',
        '=IF(B2="[catatan]",1,2)',
        '=INDIRECT("Rekap!A1")',
      ]),
    },
  ],
  invalid: [
    {
      why: 'as Excel shows it, open and closed; folders are not told',
      ...matrik(["='C:\\Users\\Orang Contoh\\[Pagu Dinas.xlsx]Rekap'!A1", '=[Realisasi.xlsx]Rekap!A1']),
      finds: [
        { messageId: 'tautan', cell: 'C2', data: { buku: 'Pagu Dinas.xlsx', jumlah: 1, lembar: 1 } },
        { messageId: 'tautan', cell: 'C3', data: { buku: 'Realisasi.xlsx', jumlah: 1 } },
      ],
    },
    {
      why: 'as a file keeps it, by number',
      ...matrik(['=[1]Rekap!A1', '=[2]Rekap!A1', '=[1]!Total+1'], { links: ['Pagu Dinas.xlsx', ''] }),
      finds: [
        {
          messageId: 'tautan',
          cell: 'C2',
          data: { buku: 'Pagu Dinas.xlsx', jumlah: 2 },
          related: ['C2', 'C4'],
        },
        { messageId: 'tautan', cell: 'C3', data: { buku: '[2]' } },
      ],
    },
    {
      why: 'once for a workbook, however many sheets look into it',
      book: [
        matrik(['=[1]Rekap!A1', '=[1]Rekap!A2'], { links: ['Pagu.xlsx'] }),
        matrik(['=1', '=[1]Rekap!A1'], { sheet: 'Matrik 2', links: ['Pagu.xlsx'] }),
      ],
      finds: [
        {
          messageId: 'tautan',
          cell: 'C2',
          data: { jumlah: 3, lembar: 2 },
          related: ['C2:C3', "'Matrik 2'!C3"],
        },
      ],
    },
    {
      why: 'two workbooks of one name in two folders are two',
      ...matrik(["='D:\\a\\[Pagu.xlsx]R'!A1+'D:\\b\\[Pagu.xlsx]R'!A1"]),
      finds: [{ messageId: 'tautan' }, { messageId: 'tautan' }],
    },
    {
      why: 'a name of another workbook, and a reference written out for INDIRECT',
      ...matrik(["='D:\\data\\Pagu.xlsx'!Total", '=INDIRECT("[Realisasi.xlsx]Rekap!A1")']),
      finds: [
        { messageId: 'tautan', data: { buku: 'Pagu.xlsx' } },
        { messageId: 'tautan', data: { buku: 'Realisasi.xlsx' } },
      ],
    },
    {
      why: 'a sheet of no role still carries values in',
      grid: formulaGrid('Coretan', [['catatan'], [f('=[1]A!A1')]], { links: ['Pagu.xlsx'] }),
      finds: [{ messageId: 'tautan', cell: 'A2' }],
    },
  ],
});
