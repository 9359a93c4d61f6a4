/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { settingsText } from '../../../src/core/settings/settings-file';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { fakeWorkbook } from '../../app/fake-workbook';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane, treeLines } from './open-screen';

afterEach(cleanup);

/** Colour needs a real browser; the page around the pane has its own landmarks. */
const look = async (container: Element) =>
  await axe(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });

const NIK = '9901010101010001';
const GRIDS: readonly Grid[] = [
  gridOf('Matriks', [
    ['Laporan Tahun 2025'],
    ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
    [null, 'Dinas Koperasi', 'Bedah warung bagi UMKM', null, 'APBD'],
    ['S1', 'Dinas Sosial', 'Penyaluran sembako', 1_500, 'APBD'],
  ]),
  gridOf('Keluarga', [
    ['NIK', 'Nama', 'Desil', 'Desa'],
    [Number(NIK), 'Coba', 1, 'Sukamaju'],
  ]),
];

async function drawChecked(grids: readonly Grid[] = GRIDS): Promise<ReturnType<typeof drawPane>> {
  const pane = drawPane({ workbook: fakeWorkbook(grids) });
  await act(async () => {
    await pane.app.check();
    await settle(5);
  });
  return pane;
}

async function openCard(pane: ReturnType<typeof drawPane>, rule: string): Promise<void> {
  const at = pane.app.state().checked?.findings.findIndex((finding) => finding.rule === rule) ?? -1;
  await act(() => pane.app.pick(at));
}

describe('ignoring a finding', () => {
  test('asks for a reason and a name, then takes it out; a chip shows it with who and why', async () => {
    const pane = await drawChecked();
    const { user, container } = pane;
    const before = treeLines().length;
    await openCard(pane, 'pagu-kosong');
    await user.click(screen.getByRole('button', { name: 'Abaikan temuan ini …' }));
    expect(document.activeElement?.textContent).toBe('Abaikan temuan ini');
    const keep = screen.getByRole('button', { name: 'Abaikan' });
    await user.type(screen.getByRole('textbox', { name: /^Alasan/ }), 'pendek');
    await user.type(screen.getByRole('textbox', { name: /^Nama Anda/ }), 'Uji');
    expect(keep).toHaveProperty('disabled', true);
    expect(isShown(screen.getByText('Tulis alasan sedikitnya 10 huruf.'))).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /^Alasan/ }), ` NIK ${NIK}`);
    expect(isShown(screen.getByText(/Jangan tulis NIK/))).toBe(true);
    await user.clear(screen.getByRole('textbox', { name: /^Alasan/ }));
    await user.type(screen.getByRole('textbox', { name: /^Alasan/ }), 'Menunggu APBD perubahan.');
    expect((await look(container)).violations).toEqual([]);
    await user.click(keep);
    await act(() => settle(5));
    expect(treeLines().length).toBe(before - 1);
    await user.click(screen.getByRole('button', { name: 'Diabaikan (1)' }));
    await act(() => settle(5));
    expect(treeLines()).toHaveLength(2);
    await openCard(pane, 'pagu-kosong');
    expect(isShown(screen.getByText('Diabaikan oleh Uji, 2024-10-04: Menunggu APBD perubahan.'))).toBe(true);
    expect(screen.queryByRole('button', { name: 'Abaikan temuan ini …' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Batalkan pengabaian' }));
    await act(() => settle(5));
    expect(screen.queryByText(/Diabaikan oleh/)).toBeNull();
  });

  test('of a locked rule says why it cannot be; a mark for the OPD stays in the list', async () => {
    const pane = await drawChecked();
    const { user } = pane;
    const before = treeLines().length;
    await openCard(pane, 'nik-angka');
    await user.click(screen.getByRole('button', { name: 'Abaikan temuan ini …' }));
    expect(isShown(screen.getByText(/tidak dapat diabaikan/))).toBe(true);
    expect(screen.queryByRole('textbox', { name: /^Alasan/ })).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Tandai perlu konfirmasi OPD …' }));
    await user.type(screen.getByRole('textbox', { name: /^Nama Anda/ }), 'Uji');
    await user.click(screen.getByRole('button', { name: 'Tandai' }));
    await act(() => settle(5));
    expect(treeLines().length).toBe(before);
    expect(isShown(screen.getByText(/perlu konfirmasi OPD$/))).toBe(true);
  });
});

describe('the settings of the workbook', () => {
  const show = async (pane: ReturnType<typeof drawPane>): Promise<void> => {
    act(() => {
      pane.app.show('pengaturan');
    });
    await act(() => settle(3));
  };

  test('are changed in a form; a rule is found by its name, a fixed one cannot be changed', async () => {
    const pane = await drawChecked();
    const { user, container, app } = pane;
    await show(pane);
    const year = screen.getByRole('textbox', { name: 'Tahun anggaran' });
    await user.type(year, '26');
    expect(isShown(screen.getByText('Tulis tahun antara 2015 dan 2100.'))).toBe(true);
    expect(screen.getByRole('button', { name: 'Simpan pengaturan' })).toHaveProperty('disabled', true);
    await user.clear(year);
    await user.type(year, '2026');
    await user.click(screen.getByRole('button', { name: 'Tingkat aturan' }));
    await user.type(screen.getByRole('searchbox', { name: 'Cari aturan' }), 'nik-angka');
    expect(isShown(await screen.findByText('Kesalahan (tetap)'))).toBe(true);
    await user.clear(screen.getByRole('searchbox', { name: 'Cari aturan' }));
    await user.type(screen.getByRole('searchbox', { name: 'Cari aturan' }), 'pagu-kosong');
    const severity = await screen.findByRole('combobox', {
      name: app.state().book?.rules['pagu-kosong']?.title.id ?? '',
    });
    await user.selectOptions(severity, 'Mati');
    expect((await look(container)).violations).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Simpan pengaturan' }));
    await act(() => settle(10));
    expect(app.state().book).toMatchObject({
      tahun: 2026,
      ground: { source: 'buku', settings: { aturan: { 'pagu-kosong': 'off' } } },
    });
    expect(isShown(screen.getByText('Yang berlaku: pengaturan di lembar Konvergen Pengaturan.'))).toBe(true);
  }, 20_000);

  test('a damaged sheet is said, and replaced only by a button of its own', async () => {
    const rows = [
      ['Konvergen · pengaturan'],
      ['Umum'],
      [null, 'Versi lembar', 1],
      [null, 'Tahun anggaran', 'x'],
    ];
    const pane = await drawChecked([...GRIDS, gridOf('Konvergen Pengaturan', rows)]);
    await show(pane);
    expect(isShown(screen.getByText(/tidak dapat dipakai, jadi pengaturan bawaan/))).toBe(true);
    expect(screen.queryByRole('button', { name: 'Simpan pengaturan' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: 'Ganti lembar yang rusak' }));
    await act(() => settle(10));
    expect(pane.app.state().book?.ground.damaged).toBe(false);
  });

  test('come in from a file after a look at what changes', async () => {
    const pane = await drawChecked();
    const { user, container } = pane;
    await show(pane);
    const text = settingsText({ ...DEFAULT_SETTINGS, tahun: 2027 });
    const file = new File([text], 'daerah.json', { type: 'application/json' });
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
    await user.upload(screen.getByLabelText('Impor pengaturan …', { selector: 'input' }), file);
    await act(() => settle(3));
    const preview = screen.getByRole('group', { name: 'Perbedaan dengan daerah.json' });
    expect(
      within(preview)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['PengaturanSekarangMenjadi', 'Tahun anggaran2027']);
    expect((await look(container)).violations).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Pakai pengaturan ini' }));
    await act(() => settle(10));
    expect(pane.app.state().book?.tahun).toBe(2027);
  });

  test('go out as a file', async () => {
    const pane = await drawChecked();
    await show(pane);
    const made: Blob[] = [];
    const links: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made.push(blob);
        return 'blob:uji';
      },
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      links.push(this.download);
    });
    await pane.user.click(screen.getByRole('button', { name: 'Ekspor pengaturan' }));
    await act(() => settle(3));
    click.mockRestore();
    expect(links).toEqual(['pengaturan-konvergen-buku.json']);
    expect(made[0]?.size).toBe(settingsText(DEFAULT_SETTINGS).length);
  });
});
