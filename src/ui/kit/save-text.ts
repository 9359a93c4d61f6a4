/** Hands a text to the person as a file to keep; nothing is sent anywhere. */
export function saveText({ name, text }: { readonly name: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn; an address nobody needs any more would keep the text alive.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}
