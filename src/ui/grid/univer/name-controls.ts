import type { Lang } from '../../../core/messages/translate';

const NAMES = {
  kotak: { id: 'Kotak nama: alamat sel', en: 'Name box: address of the cell' },
  daftar: { id: 'Daftar nama', en: 'List of names' },
  batal: { id: 'Batalkan ketikan', en: 'Cancel typing' },
  terima: { id: 'Terima ketikan', en: 'Accept typing' },
  fungsi: { id: 'Sisipkan fungsi', en: 'Insert function' },
  lebar: { id: 'Besarkan bilah rumus', en: 'Expand the formula bar' },
} as const;

/**
 * Univer draws its bar of controls without names and takes the canvas first in the order of focus. Both are put right
 * here, also for what it draws later. Answers how to stop.
 */
export function nameControls(container: HTMLElement, lang: Lang): () => void {
  const put = (element: Element, attribute: string, value: string): void => {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  };
  const tidy = (): void => {
    for (const canvas of container.querySelectorAll('canvas')) {
      if (canvas.tabIndex > 0) canvas.tabIndex = 0;
    }
    for (const input of container.querySelectorAll('input')) {
      put(input, 'aria-label', NAMES.kotak[lang]);
      // Under a contrast theme the system would paint the field black and leave Univer's dark letters in it.
      input.style.backgroundColor = '#fff';
      input.style.color = '#1b1b1b';
    }
    for (const opener of container.querySelectorAll('a[aria-haspopup]')) {
      put(opener, 'role', 'button');
      put(opener, 'aria-label', NAMES.daftar[lang]);
    }
    for (const button of container.querySelectorAll('button')) {
      if (button.textContent.trim() === '') put(button, 'aria-label', nameOf(button)[lang]);
    }
  };
  const observer = new MutationObserver(tidy);
  observer.observe(container, { childList: true, subtree: true });
  tidy();
  return () => {
    observer.disconnect();
  };
}

/** Univer tells its icon buttons apart by the icon only. */
function nameOf(button: Element): (typeof NAMES)[keyof typeof NAMES] {
  const icon = button.querySelector('svg')?.getAttribute('class') ?? '';
  if (icon.includes('close')) return NAMES.batal;
  if (icon.includes('check')) return NAMES.terima;
  if (icon.includes('function') || icon.includes('fx')) return NAMES.fungsi;
  return NAMES.lebar;
}
