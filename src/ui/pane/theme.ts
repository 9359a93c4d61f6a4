import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeChoice } from '../../app/pane/settings';
import { useMedia } from '../kit/use-media';

/**
 * The colours to draw with. `otomatis` follows the host, then the system; under a contrast theme of the system the
 * light one is right, since the system replaces its colours. `isHostDark` is `null` when the host does not say.
 */
export function useTheme(choice: ThemeChoice, isHostDark: boolean | null): Theme {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  if (choice === 'kontras') return teamsHighContrastTheme;
  if (choice === 'gelap') return webDarkTheme;
  if (choice === 'terang' || isForced) return webLightTheme;
  return (isHostDark ?? prefersDark) ? webDarkTheme : webLightTheme;
}
