import { parseReference } from '../a1';
import { cellAddress } from '../../core/table/address';
import type { CommentPlace } from '../port';

/** The cells that bear threaded comments. One round trip, and one more where there are any, for their places. */
export async function readComments(context: Excel.RequestContext): Promise<readonly CommentPlace[]> {
  const { comments } = context.workbook;
  comments.load({ id: true });
  await context.sync();
  if (comments.items.length === 0) return [];
  const places = comments.items.map((comment) => {
    const location = comment.getLocation().untrack();
    location.load({ address: true });
    location.worksheet.load({ name: true });
    return location;
  });
  await context.sync();
  return places.flatMap((location): CommentPlace[] => {
    const area = parseReference(location.address)?.area;
    return area ? [{ sheet: location.worksheet.name, cell: cellAddress(area.top, area.left) }] : [];
  });
}
