import { translate } from '../../core/messages/translate';
import { ruleOf } from '../../core/rules/index';
import { closestRules } from '../closest-rules';
import type { ExitCode, Io } from '../io';
import type { Options } from '../options';
import { styleFor } from '../print/style';

/** `konvergen explain RULE`: what a rule says, why, and what to do; the whole page where the docs are at hand. */
export async function explain(options: Options, io: Io): Promise<ExitCode> {
  const { lang } = options;
  const [wanted] = options.files;
  if (wanted === undefined) {
    io.err(translate('cli.tanpa-aturan', lang));
    return 2;
  }
  const rule = ruleOf(wanted);
  if (!rule) {
    const mirip = closestRules(wanted);
    io.err(translate('cli.aturan-tidak-dikenal', lang, { aturan: wanted, mirip }));
    return 2;
  }
  const { meta } = rule;
  const style = styleFor(io.colour);
  const tingkat = translate(`tingkat.${meta.severity}`, lang);
  const locked = meta.locked === true ? ` ${translate('jelas.dikunci', lang)}` : '';
  io.out(`${style.bold(meta.id)}  ${meta.title[lang]}`);
  io.out(`  ${translate('jelas.tingkat', lang, { tingkat })}${locked}`);
  io.out(`  ${translate('jelas.lingkup', lang, { lingkup: meta.scope })}`);
  io.out(`  ${translate('jelas.dasar', lang, { dasar: meta.source })}`);
  io.out(`  ${translate('jelas.lanjut', lang, { langkah: meta.next[lang] })}`);
  io.out(`  ${translate('jelas.pesan', lang)}`);
  for (const message of Object.values(
    meta.messages as Readonly<Record<string, { id: string; en: string }>>,
  )) {
    io.out(`    - ${message[lang].replace(/\{\{(\w+)\}\}/g, '<$1>')}`);
  }
  const page = await io.readText(`rules/${meta.id}.md`);
  if (page !== null) io.out(`\n${page.trimEnd()}`);
  return 0;
}
