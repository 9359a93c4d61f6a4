import { slidesOf } from '../../app/meeting/slides';
import type { MeetingState } from '../../app/meeting/meeting-state';

/** Hands the meeting to the user as a file of slides. What makes it is large, and loaded now. */
export async function saveSlides(state: MeetingState): Promise<void> {
  const { slides, name } = slidesOf(state);
  const { writeSlides } = await import('./write-slides');
  const url = URL.createObjectURL(await writeSlides(slides, state.lang));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
