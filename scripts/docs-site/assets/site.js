/* The search of the pages, and the drawer of small screens. No library but minisearch, loaded when somebody searches. */
(() => {
  const top = document.body.dataset.akar;
  const english = document.documentElement.lang === 'en';
  const field = document.querySelector('input[type=search]');
  const list = document.getElementById('hasil');
  const status = document.querySelector('search [role=status]');
  const MOST = 12;
  const MOST_OF_A_PAGE = 2;

  // On a small screen the contents stand in the way of the page; on a large one they stand beside it.
  const drawer = document.querySelector('.laci');
  const wide = matchMedia('(min-width: 60rem)');
  const settle = () => {
    drawer.open = wide.matches;
  };
  settle();
  wide.addEventListener('change', settle);
  // The drawer is scrolled by itself, so that the page stays where its address says.
  const current = drawer.querySelector('[aria-current]');
  if (current && wide.matches) drawer.scrollTop = current.offsetTop - drawer.clientHeight / 2;

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${top}gaya/${name}`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  let index = null;
  const indexReady = () =>
    (index ??= Promise.all([load('minisearch.js'), load('indeks.js')]).then(() =>
      window.MiniSearch.loadJSON(window.indeksKonvergen, {
        fields: ['name', 'heading', 'text'],
        storeFields: ['title', 'heading', 'url', 'start'],
      }),
    ));

  let chosen = -1;
  const options = () => [...list.querySelectorAll('[role=option]')];
  const choose = (at) => {
    const all = options();
    if (all.length === 0) return;
    chosen = (at + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen)));
    field.setAttribute('aria-activedescendant', all[chosen].id);
    all[chosen].scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const go = (option) => {
    close();
    location.href = option.dataset.url;
  };

  const optionOf = ({ title, heading, url, start }, at) => {
    const option = document.createElement('li');
    option.id = `hasil-${at}`;
    option.dataset.url = top + url;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('b');
    name.textContent = heading ? `${title} › ${heading}` : title;
    const words = document.createElement('span');
    words.textContent = start;
    option.append(name, words);
    // Before the field loses the focus and the list goes.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      go(option);
    });
    return option;
  };

  const fewOfEach = (found) => {
    const counts = new Map();
    return found.filter(({ url }) => {
      const page = url.split('#')[0];
      counts.set(page, (counts.get(page) ?? 0) + 1);
      return counts.get(page) <= MOST_OF_A_PAGE;
    });
  };

  const show = (found, wanted) => {
    list.replaceChildren(...found.slice(0, MOST).map(optionOf));
    const said =
      found.length === 0
        ? english
          ? `Nothing found for “${wanted}”.`
          : `Tidak ada yang cocok dengan “${wanted}”.`
        : english
          ? `${found.length} results`
          : `${found.length} hasil`;
    status.textContent = said;
    if (found.length === 0) {
      const none = document.createElement('li');
      none.className = 'kosong';
      none.setAttribute('role', 'presentation');
      none.textContent = said;
      list.append(none);
    }
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    if (found.length > 0) choose(0);
  };

  const search = async () => {
    const wanted = field.value.trim();
    if (wanted === '') return close();
    const ready = await indexReady();
    if (wanted !== field.value.trim()) return undefined;
    const options = {
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      boost: { name: 6, heading: 2 },
    };
    const all = ready.search(wanted, { ...options, combineWith: 'AND' });
    return show(fewOfEach(all.length > 0 ? all : ready.search(wanted, options)), wanted);
  };

  field.addEventListener('focus', indexReady, { once: true });
  field.addEventListener('input', search);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !list.hidden && options()[chosen]) {
      event.preventDefault();
      go(options()[chosen]);
    } else if (event.key === 'Escape') close();
  });
  // As on most pages of this kind: a slash begins a search.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '')) return;
    event.preventDefault();
    field.focus();
  });
})();
