import { useSyncExternalStore } from 'react';
import type { LearningApp, LearningState } from '../../app/learning/learning-app';
import { usePane } from './pane-context';

/** What is open of help and tour, and what can be done about it. */
export function useLearning(): { readonly learning: LearningApp; readonly shown: LearningState } {
  const { learning } = usePane().app;
  return { learning, shown: useSyncExternalStore(learning.subscribe, learning.state) };
}
