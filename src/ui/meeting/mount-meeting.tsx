import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MeetingApp } from '../../app/meeting/meeting-app';
import { Meeting } from './meeting';
import { saveSlides } from './save-slides';

/** Draws the page of a meeting into an element. */
export function mountMeeting(element: HTMLElement, app: MeetingApp): void {
  createRoot(element).render(
    <StrictMode>
      <Meeting
        app={app}
        print={() => {
          window.print();
        }}
        saveSlides={saveSlides}
      />
    </StrictMode>,
  );
}
