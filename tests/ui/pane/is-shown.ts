import { isInaccessible } from '@testing-library/react';

/** Whether people come upon it, by eye and by ear: neither it nor anything around it is hidden. */
export const isShown = (element: HTMLElement): boolean => !isInaccessible(element);
