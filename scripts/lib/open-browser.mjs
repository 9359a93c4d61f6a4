import { spawn } from 'node:child_process';

/** True where somebody sits in front of a screen: not in CI, not over ssh, not on a server without a display. */
function hasDesktop() {
  const { CI, SSH_CONNECTION, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || SSH_CONNECTION || BROWSER === 'none') return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

const COMMANDS = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the person's browser, where there is one; says nothing when that does not work. */
export function openBrowser(url) {
  if (!hasDesktop()) return;
  const [command, ...first] = COMMANDS[process.platform] ?? ['xdg-open'];
  spawn(command, [...first, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
