import MiniSearch from 'minisearch';
import { partsOf } from './markdown.mjs';

/** Settings of the index; the page's own script reads the same words back with them. */
const SEARCH_OPTIONS = {
  fields: ['name', 'heading', 'text'],
  storeFields: ['title', 'heading', 'url', 'start'],
};

/** How much of a part is shown beneath its heading. */
const START = 140;

/**
 * The index of all pages, made once: no server is asked when somebody searches.
 *
 * @param pages each with its `url`, `title` and rendered `html`.
 * @returns the index as JSON text.
 */
export function searchIndexOf(pages) {
  const index = new MiniSearch(SEARCH_OPTIONS);
  index.addAll(
    pages.flatMap(({ url, title, html }) =>
      partsOf(html).map(({ id, heading, text }) => ({
        id: id === '' ? url : `${url}#${id}`,
        url: id === '' ? url : `${url}#${id}`,
        title,
        // Only the top of a page answers to its name, or every part of it would.
        name: id === '' ? title : '',
        heading: heading === title ? '' : heading,
        text,
        start: text.length > START ? `${text.slice(0, START).replace(/\s\S*$/, '')} …` : text,
      })),
    ),
  );
  return JSON.stringify(index);
}
