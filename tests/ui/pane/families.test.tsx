/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Screen } from '../../../src/app/pane/state';
import { gridOf } from '../../../src/core/table/grid';
import { fakeWorkbook } from '../../app/fake-workbook';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane } from './open-screen';

afterEach(cleanup);

const nik = (n: number): string => `640201010190${String(n).padStart(4, '0')}`;

const book = () =>
  fakeWorkbook([
    gridOf('Matriks', [
      [
        'Strategi',
        'Klaster',
        'Perangkat Daerah',
        'Sub Kegiatan',
        'Program',
        'Lokasi',
        'Sasaran (KK)',
        'Pagu (Rp)',
      ],
      [
        'Strategi 1',
        'Klaster 1',
        'Dinas Sosial',
        'Fasilitasi BPNT',
        'BPNT',
        'Desa Contoh Jaya',
        10,
        100_000_000,
      ],
      [
        'Strategi 1',
        'Klaster 1',
        'Dinas Kesehatan',
        'Iuran PBI',
        'PBI JKN',
        'Desa Contoh Makmur',
        0,
        50_000_000,
      ],
    ]),
    gridOf('Keluarga', [
      [
        'NIK Kepala Keluarga',
        'Nama Kepala Keluarga',
        'Kecamatan',
        'Desa/Kelurahan',
        'Desil',
        'Penerima BPNT',
        'Penerima PBI JKN',
      ],
      [nik(1), 'Siti Contoh', 'Uji', 'Contoh Jaya', 1, 'Tidak', 'Tidak'],
      [nik(2), 'Budi Contoh', 'Uji', 'Contoh Jaya', 2, 'Ya', 'Tidak'],
      [nik(3), 'Tono Contoh', 'Uji', 'Contoh Makmur', 1, 'Ya', 'Ya'],
      [nik(4), 'Rini Contoh', 'Uji', 'Contoh Makmur', 1, 'Tidak', 'Tidak'],
    ]),
  ]);

async function drawScreen(name: Screen) {
  const pane = drawPane({ workbook: book() });
  await act(async () => {
    await pane.app.start({ check: true });
    pane.app.show(name);
    await settle();
  });
  return pane;
}

const violations = async (element: Element): Promise<readonly string[]> =>
  (await axe(element)).violations.map(({ id }) => id);

describe('Konvergensi', () => {
  test('a place shows sum over sum, opens its needs and leads to its families', async () => {
    const { user, app, container } = await drawScreen('konvergensi');
    const list = await screen.findByRole('listbox', { name: 'Desa/kelurahan (2)' });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    list.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const card = screen.getByRole('region', { name: 'Tempat yang dibuka' });
    expect(within(card).getByRole('img').getAttribute('aria-label')).toBe(
      'Keluarga menurut jumlah layanan yang diterima',
    );
    expect(within(card).getAllByRole('table')).toHaveLength(2);
    expect(await violations(container)).toEqual([]);
    await user.click(within(card).getByRole('button', { name: 'Lihat keluarga dan OPD-nya' }));
    await act(() => settle());
    expect(app.state().screen).toBe('keluarga');
    const convergence = app.state().convergence;
    const [first] = convergence.status === 'ada' ? (convergence.value?.keluarga?.desa ?? []) : [];
    expect(app.state().familyFilter.desa).toBe(first?.key);
    expect((await screen.findByRole('listbox')).getAttribute('aria-label')).toBe('Keluarga belum lengkap');
    expect(screen.getAllByRole('option', { selected: false }).length).toBeGreaterThan(0);
  });

  test('the levels add up to the same whole', async () => {
    const { app } = await drawScreen('konvergensi');
    const { convergence } = app.state();
    const families = convergence.status === 'ada' ? convergence.value?.keluarga : null;
    if (!families) throw new Error('no families');
    for (const level of ['kecamatan', 'desa'] as const) {
      const sum = families[level].reduce((all, { diterima }) => all + diterima, 0);
      expect(sum).toBe(families.total.diterima);
    }
  });

  test.each(['kebutuhan', 'gedsi', 'tahap', 'keterkaitan'])(
    'the view %s is there and passes axe',
    async (name) => {
      const { user, container } = await drawScreen('konvergensi');
      await user.selectOptions(await screen.findByRole('combobox', { name: 'Lihat menurut' }), name);
      expect(await violations(container)).toEqual([]);
      expect(screen.getAllByRole('table').length).toBeGreaterThan(0);
    },
  );

  test('a break is named and opens its cells', async () => {
    const { user, workbook } = await drawScreen('konvergensi');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Lihat menurut' }), 'tahap');
    const breaks = screen.getByRole('region', { name: 'Rantai yang putus' });
    const line = within(breaks).getByRole('row', { name: /^Anggaran tanpa sasaran/ });
    await user.click(within(line).getByRole('button', { name: '1' }));
    expect(workbook.calls.at(-1)).toMatchObject({ call: 'select', cell: { sheet: 'Matriks', row: 2 } });
    expect(isShown(within(breaks).getByText(/Matriks!/))).toBe(true);
  });

  test('in English every view has a name', async () => {
    const { app } = await drawScreen('konvergensi');
    act(() => {
      app.set({ lang: 'en' });
    });
    const chooser = await screen.findByRole('combobox', { name: 'View by' });
    expect(
      within(chooser)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toContain('Stages and loci');
  });
});

describe('Keluarga', () => {
  const shown = (): number => within(screen.getByRole('listbox')).getAllByRole('option').length;

  test('a family opens its card with why, who provides and the cells, and selects its row', async () => {
    const { user, workbook, container } = await drawScreen('keluarga');
    (await screen.findByRole('listbox')).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(workbook.calls.at(-1)).toMatchObject({ call: 'select', cell: { sheet: 'Keluarga', row: 1 } });
    const card = screen.getByRole('region', { name: 'Keluarga yang dibuka' });
    expect(card.textContent).toContain('Belum diterima');
    expect(card.textContent).toContain('Dinas Sosial');
    expect(card.textContent).not.toContain(nik(1));
    expect(within(card).getAllByText('Dibaca dari:').length).toBeGreaterThan(0);
    expect(await violations(container)).toEqual([]);
  });

  test('filters narrow the list and are taken off again', async () => {
    const { user, container } = await drawScreen('keluarga');
    await screen.findByRole('listbox');
    expect(shown()).toBe(3);
    await user.click(screen.getByRole('button', { name: 'Saring keluarga' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Desil' }), '1');
    expect(shown()).toBe(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Desil' }), '');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kelas' }), 'sebagian');
    expect(shown()).toBe(1);
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hapus saringan' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tampilkan' }), 'tanpa-program');
    expect(shown()).toBe(2);
    await user.type(screen.getByRole('searchbox'), '5');
    expect(shown()).toBe(1);
    expect(screen.getByRole('status', { name: '' }).textContent).toContain('1 dari 3');
  });
});
