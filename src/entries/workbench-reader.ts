import { readFile, transferOfFile, type FileQuestion } from '../workbench/read-file';

/** Reads files off the page's thread. */
self.onmessage = ({ data }: MessageEvent<FileQuestion>) => {
  void readFile(data).then((answer) => {
    self.postMessage(answer, { transfer: transferOfFile(answer) });
  });
};
