/** How long a browser may take to begin with a download before its address is forgotten, in milliseconds. */
const PATIENCE = 60_000;

/** Hands bytes to the person as a file to keep; nothing is sent anywhere. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, PATIENCE);
}
