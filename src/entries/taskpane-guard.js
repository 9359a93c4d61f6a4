/*
 * Runs before everything else and in every browser Excel ever brought along, so it is plain ES5: where the pane
 * cannot run, the page says so instead of staying white.
 */
/* global document, window */
(function () {
  var canRun =
    typeof window.Promise === 'function' &&
    typeof window.Proxy === 'function' &&
    typeof window.BigInt === 'function' &&
    typeof window.ResizeObserver === 'function';
  if (!canRun) document.documentElement.className += ' tidak-didukung';
})();
