import { composeTotal } from '../../core/budget/composition';
import { weighComposition } from '../../core/budget/composition-indicator';
import { compositionPart, convergencePart } from '../../core/report/convergence-parts';
import { complaintsPart } from '../../core/report/complaints-part';
import { budgetPart, countsPart, filePart, findingsPart } from '../../core/report/document-parts';
import { householdsPart } from '../../core/report/gap-parts';
import { writeDocument } from '../../core/report/write-document';
import type { ReportGround } from './report-ground';

/** Everything the analyses say of the workbooks as one JSON document, in the form `konvergen/1` all commands share. */
export function jsonReport(ground: ReportGround): string {
  const { books, findings, assessed, mapping, years, lang, unmask } = ground;
  const presentation = { lang, unmask };
  const budget = ground.budget();
  const complaints = ground.complaints();
  const composition = composeTotal(mapping);
  // Books of different years are judged by no year.
  const tahun = years.length === 1 && books.every((book) => book.tahun !== null) ? (years[0] ?? null) : null;
  return writeDocument(
    {
      schema: 'konvergen/1',
      files: books.map(filePart),
      counts: countsPart(findings),
      findings: findingsPart(findings, presentation),
      ...(budget
        ? {
            budget: {
              ...budgetPart(budget, lang),
              komposisi: compositionPart(composition, weighComposition(composition, 'terklasifikasi', tahun)),
            },
          }
        : {}),
      convergence: convergencePart(ground.converged(), lang),
      ...(assessed.length > 0 ? { households: householdsPart(ground.gaps(), presentation) } : {}),
      ...(complaints
        ? {
            pengaduan: complaintsPart(
              complaints,
              { acuan: ground.hari, batas: ground.batas, asal: ground.asalBatas },
              presentation,
            ),
          }
        : {}),
    },
    unmask,
  );
}
