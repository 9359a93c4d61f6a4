import { renderMessage, type Lang, type MessageData } from './translate';
import { uiEn } from './ui-en';
import { uiId, type UiKey } from './ui-id';

export type { UiKey } from './ui-id';

/** A sentence of the pane in one language, its gaps filled. */
export const uiText = (key: UiKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage({ id: uiId[key], en: uiEn[key] }, data, lang);
