import type { Finding } from '../../core/findings/finding';
import type { Lang } from '../../core/messages/translate';
import type { Settings } from '../../core/settings/settings';
import type { Hari } from '../../core/values/tanggal';
import type { SheetSpec, WorkbookSpec } from '../../workbook/sheet-spec';
import type { HostBook } from '../templates/template-book';
import type { TemplateKind } from '../templates/template-kinds';
import type { Draw } from './anonymous-book';
import type { ReportKind } from './report-kinds';

/** How it is wanted: as the bytes of a file, as sheets to be put into the open workbook, or as text to be copied. */
export type PaperForm = 'berkas' | 'lembar' | 'teks';

/** A template or a report that is to be made. */
export type PaperOrder =
  | {
      readonly kind: 'templat';
      readonly templat: TemplateKind;
      readonly form: PaperForm;
      readonly tahun: number;
      readonly kabupaten: string | null;
      readonly settings: Settings | null;
      readonly within?: HostBook;
      readonly lang: Lang;
    }
  | {
      readonly kind: 'laporan';
      readonly laporan: ReportKind;
      readonly form: PaperForm;
      /** What still counts; the pane alone knows. */
      readonly findings: readonly Finding[];
      readonly stempel: string;
      /** The day open complaints are aged at. */
      readonly hari: Hari;
      readonly unmask: boolean;
      /** Names of the sheets of the workbook that are somebody's own. */
      readonly taken: readonly string[];
      readonly lang: Lang;
    };

/** What was made of an order, in the form it asked for, or a sentence that says why nothing was. */
export type Paper =
  | { readonly kind: 'berkas'; readonly bytes: Uint8Array<ArrayBuffer>; readonly notes: readonly string[] }
  | { readonly kind: 'lembar'; readonly sheets: readonly SheetSpec[] }
  | { readonly kind: 'teks'; readonly text: string }
  | { readonly kind: 'tidak-ada'; readonly message: string };

/** What turns workbooks and texts into files; the app itself knows no file format. */
export interface FileMeans {
  readonly write: (
    spec: WorkbookSpec,
    lang: Lang,
  ) => Promise<
    | { readonly ok: true; readonly value: Uint8Array<ArrayBuffer> }
    | { readonly ok: false; readonly message: string }
  >;
  readonly zip: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ) => Uint8Array<ArrayBuffer>;
  readonly draw: Draw;
}
