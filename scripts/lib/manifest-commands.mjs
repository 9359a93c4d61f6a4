/** What the manifest says to people, and what its buttons do: `command` is a name of src/app/commands, null opens the pane. */

/** Pictures of buttons and groups, by the id of the button: a file of assets/ without its size. */
export const BUTTON_ICONS = {
  BukaPanel: 'icon',
  Periksa: 'icons/periksa',
  TemuanBerikutnya: 'icons/berikutnya',
  TemuanSebelumnya: 'icons/sebelumnya',
  Rekap: 'icons/rekap',
  Gabungkan: 'icons/gabungkan',
  ModeRapat: 'icons/rapat',
  Bantuan: 'icons/bantuan',
  PeriksaPilihan: 'icons/pilihan',
  JelaskanTemuan: 'icons/jelaskan',
};

/** The tab of the ribbon, group by group. `icon` is shown when Excel folds a group into one button. */
export const GROUPS = [
  {
    id: 'Pemeriksaan',
    label: { id: 'Pemeriksaan', en: 'Checking' },
    icon: 'Periksa',
    buttons: [
      {
        id: 'BukaPanel',
        command: null,
        label: { id: 'Buka panel', en: 'Open pane' },
        tip: {
          id: 'Membuka panel di samping lembar: periksa pemetaan program, lihat rekap, dan temukan keluarga yang belum lengkap intervensinya.',
          en: 'Opens the pane beside the sheet: check the programme mapping, see the totals, and find families that still lack an intervention.',
        },
      },
      {
        id: 'Periksa',
        command: 'periksa',
        label: { id: 'Periksa', en: 'Check' },
        tip: {
          id: 'Memeriksa semua lembar buku kerja ini dan menampilkan temuannya di panel. Isi sel tidak diubah.',
          en: 'Checks every sheet of this workbook and lists the findings in the pane. No cell is changed.',
        },
      },
      {
        id: 'TemuanBerikutnya',
        command: 'temuanBerikutnya',
        label: { id: 'Temuan berikutnya', en: 'Next finding' },
        tip: {
          id: 'Memilih sel temuan berikutnya, juga saat panel tertutup. Memeriksa dahulu bila belum diperiksa.',
          en: 'Selects the cell of the next finding, also while the pane is closed. Checks first where nothing was checked.',
        },
      },
      {
        id: 'TemuanSebelumnya',
        command: 'temuanSebelumnya',
        label: { id: 'Temuan sebelumnya', en: 'Previous finding' },
        tip: {
          id: 'Memilih sel temuan sebelumnya, juga saat panel tertutup. Memeriksa dahulu bila belum diperiksa.',
          en: 'Selects the cell of the previous finding, also while the pane is closed. Checks first where nothing was checked.',
        },
      },
    ],
  },
  {
    id: 'Hasil',
    label: { id: 'Hasil', en: 'Results' },
    icon: 'Rekap',
    buttons: [
      {
        id: 'Rekap',
        command: 'rekap',
        label: { id: 'Rekap', en: 'Totals' },
        tip: {
          id: 'Menampilkan jumlah pagu dan realisasi menurut strategi, klaster, dan sumber dana, lengkap dengan sel asalnya.',
          en: 'Shows budget and realisation by strategy, cluster and source of funds, each with the cells it comes from.',
        },
      },
      {
        id: 'Gabungkan',
        command: 'gabungkan',
        label: { id: 'Gabungkan', en: 'Consolidate' },
        tip: {
          id: 'Menggabungkan buku kerja kabupaten/kota menjadi satu buku provinsi. Berkas dibaca di komputer ini saja.',
          en: 'Puts the workbooks of districts together into one for the province. Files are read on this computer only.',
        },
      },
      {
        id: 'ModeRapat',
        command: 'modeRapat',
        label: { id: 'Mode rapat', en: 'Meeting mode' },
        tip: {
          id: 'Membuka layar besar untuk rapat: satu masalah per halaman, keputusan, penanggung jawab, dan tenggatnya. NIK disamarkan.',
          en: 'Opens a large screen for meetings: one matter a page, with decision, person in charge and deadline. Identity numbers are masked.',
        },
      },
    ],
  },
  {
    id: 'Petunjuk',
    label: { id: 'Petunjuk', en: 'Guidance' },
    icon: 'Bantuan',
    buttons: [
      {
        id: 'Bantuan',
        command: 'bantuan',
        label: { id: 'Bantuan', en: 'Help' },
        tip: {
          id: 'Menampilkan petunjuk langkah demi langkah dan arti setiap tanda di panel.',
          en: 'Shows how it works step by step, and what every sign in the pane means.',
        },
      },
    ],
  },
];

/** What stands in the menu of a cell. */
export const CELL_MENU = [
  {
    id: 'PeriksaPilihan',
    command: 'periksaPilihan',
    label: { id: 'Periksa pilihan ini', en: 'Check this selection' },
    tip: {
      id: 'Memeriksa buku kerja dan hanya menampilkan temuan di sel yang dipilih.',
      en: 'Checks the workbook and lists only what was found in the selected cells.',
    },
  },
  {
    id: 'JelaskanTemuan',
    command: 'jelaskanTemuan',
    label: { id: 'Jelaskan temuan sel ini', en: 'Explain the finding in this cell' },
    tip: {
      id: 'Membuka kartu temuan sel ini: apa yang keliru, mengapa, dasar aturannya, dan usulan perbaikannya.',
      en: 'Opens the card of this cell: what is wrong, why, which regulation says so, and what could stand there instead.',
    },
  },
];

/** Everything else that is read by people. */
export const TEXTS = {
  name: { id: 'Konvergen', en: 'Konvergen' },
  description: {
    id: 'Memeriksa lembar pemetaan program penanggulangan kemiskinan, menghitung konvergensi dan anggaran, dan menunjukkan keluarga yang belum lengkap intervensinya.',
    en: 'Checks sheets that map poverty programmes, adds up convergence and budget, and shows the families that still lack an intervention.',
  },
  short: {
    'Tab.Label': { id: 'Konvergen', en: 'Konvergen' },
    'GetStarted.Title': { id: 'Konvergen siap dipakai', en: 'Konvergen is ready' },
    'Functions.Namespace': { id: 'KONVERGEN', en: 'KONVERGEN' },
  },
  long: {
    'GetStarted.Tip': {
      id: 'Buka tab Konvergen, lalu pilih Periksa. Data tetap di komputer Anda; tidak ada yang dikirim.',
      en: 'Open the Konvergen tab and choose Check. Your data stays on your computer; nothing is sent.',
    },
  },
};
