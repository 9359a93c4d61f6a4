import {
  readFile,
  saveFile,
  transferOfFile,
  type FileQuestion,
  type SaveQuestion,
} from '../workbench/read-file';

/** Reads and saves files off the page's thread. */
self.onmessage = ({ data }: MessageEvent<FileQuestion | SaveQuestion>) => {
  if ('plan' in data) {
    void saveFile(data).then((answer) => {
      self.postMessage(answer, { transfer: answer.saved.ok ? [answer.saved.bytes.buffer] : [] });
    });
    return;
  }
  void readFile(data).then((answer) => {
    self.postMessage(answer, { transfer: transferOfFile(answer) });
  });
};
