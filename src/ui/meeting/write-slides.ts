import PptxGenJS from 'pptxgenjs';
import type { Lang } from '../../core/messages/translate';
import type { MeetingSlide } from '../../app/meeting/slides';

const FONT = 'Segoe UI';
const INK = '1A1A1A';
const BRAND = '1F4E79';
const LINE = 'C8D3DE';
const SOFT = '595959';

/**
 * The slides as a .pptx, 16 to 9. Texts are texts whatever they begin with, tables are PowerPoint's own, and there are no
 * pictures.
 */
export async function writeSlides(slides: readonly MeetingSlide[], lang: Lang): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.title = slides[0]?.title ?? '';
  deck.company = 'Konvergen';
  deck.author = 'Konvergen';
  for (const slide of slides) putSlide(deck, sound(slide), lang);
  return (await deck.write({ outputType: 'blob' })) as Blob;
}

// eslint-disable-next-line no-control-regex -- these are what XML leaves out
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The slide without signs no XML may hold: a cell can, and PowerPoint would call the whole file damaged. */
function sound(slide: MeetingSlide): MeetingSlide {
  const clean = (text: string): string => text.replace(FORBIDDEN, '').replace(HALF, '\uFFFD');
  const { title, answer, figures, head, numbers, rows, notes } = slide;
  return {
    title: clean(title),
    answer: clean(answer),
    figures: figures.map(({ label, value, cells }) => ({
      label: clean(label),
      value: clean(value),
      cells: clean(cells),
    })),
    head: head.map(clean),
    numbers,
    rows: rows.map((row) => row.map(clean)),
    notes: notes.map(clean),
  };
}

function putSlide(
  deck: PptxGenJS,
  { title, answer, figures, head, numbers, rows, notes }: MeetingSlide,
  lang: Lang,
): void {
  const slide = deck.addSlide();
  const text = {
    x: 0.5,
    w: 12.33,
    fontFace: FONT,
    lang: lang === 'id' ? 'id-ID' : 'en-US',
    margin: 0,
  } as const;
  slide.addText(title, {
    ...text,
    y: 0.3,
    h: 0.8,
    fontSize: 30,
    bold: true,
    color: BRAND,
    valign: 'middle',
    fit: 'shrink',
  });
  slide.addText(answer, { ...text, y: 1.1, h: 0.7, fontSize: 20, color: INK, valign: 'top', fit: 'shrink' });
  figures.forEach(({ label, value, cells }, at) => {
    const w = 12.33 / figures.length;
    const box = { ...text, x: 0.5 + at * w, w: w - 0.2 };
    slide.addText(label, { ...box, y: 1.85, h: 0.35, fontSize: 16, color: SOFT });
    slide.addText(value, { ...box, y: 2.2, h: 0.6, fontSize: 30, bold: true, color: INK, fit: 'shrink' });
    slide.addText(cells, { ...box, y: 2.8, h: 0.3, fontSize: 11, color: SOFT, fit: 'shrink' });
  });
  if (rows.length > 0) {
    const cell = { fontFace: FONT, fontSize: 14, color: INK, valign: 'top', margin: 0.05 } as const;
    const look = (column: number): { readonly align: 'right' | 'left' } => ({
      align: numbers.includes(column) ? 'right' : 'left',
    });
    slide.addTable(
      [
        head.map((one, column) => ({
          text: one,
          options: { ...cell, ...look(column), bold: true, color: 'FFFFFF', fill: { color: BRAND } },
        })),
        ...rows.map((row) =>
          row.map((one, column) => ({ text: one, options: { ...cell, ...look(column) } })),
        ),
      ],
      {
        x: 0.5,
        y: figures.length > 0 ? 3.2 : 1.9,
        w: 12.33,
        border: { type: 'solid', pt: 0.5, color: LINE },
      },
    );
  }
  slide.addText(notes.join('\n'), {
    ...text,
    y: 6.75,
    h: 0.6,
    fontSize: 11,
    color: SOFT,
    valign: 'bottom',
    fit: 'shrink',
  });
}
