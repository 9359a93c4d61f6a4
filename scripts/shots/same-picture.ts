import type { BrowserContext } from 'playwright-core';

/** Levels of a colour (0 to 255) two takes may differ by without anybody seeing it: edges are not drawn twice the same. */
const UNSEEN = 3;

/**
 * Whether two PNG files look the same.
 *
 * @param context a browser to look with.
 */
export async function looksTheSame(context: BrowserContext, one: Buffer, other: Buffer): Promise<boolean> {
  if (one.equals(other)) return true;
  const page = await context.newPage();
  try {
    const urls = [one, other].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`);
    const difference = await page.evaluate(async (both) => {
      const [a, b] = await Promise.all(
        both.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const drawing = canvas.getContext('2d');
          drawing?.drawImage(image, 0, 0);
          return drawing?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b?.width !== a.width || b.height !== a.height) return 255;
      return a.data.reduce((most, level, at) => Math.max(most, Math.abs(level - (b.data[at] ?? 0))), 0);
    }, urls);
    return difference <= UNSEEN;
  } finally {
    await page.close();
  }
}
