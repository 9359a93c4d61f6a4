const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How long the browser may take to begin with a download before its address is forgotten, in milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the browser, which puts it where it puts downloads. Nothing leaves this machine. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, PATIENCE);
}

/** The name of a copy: `pemetaan.xlsx` → `pemetaan (diperiksa).xlsx`; a copy of a copy keeps its name. */
export function copyName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '.xlsx';
  return stem.endsWith(' (diperiksa)') ? stem + extension : `${stem} (diperiksa)${extension}`;
}
