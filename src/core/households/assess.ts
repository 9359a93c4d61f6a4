import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';
import type { Table } from '../table/table';
import type { Hari } from '../values/tanggal';
import { joinFamilies, type Family } from './families';
import { countPersons, isElderlyAlone, readFamilyFacts, type FamilyFacts } from './family-facts';
import { CONDITIONS, type NeedReason } from './needs';
import { isAged } from './person';
import { readReceipts, type Receipts } from './receipts';
import { rowReader, type OpenRow } from './row-reader';
import { anyOf, type Truth } from './truth';

/** What is known of one need of one family. */
export interface NeedState {
  readonly need: KebutuhanId;
  /**
   * `diterima`, `belum`; `penerimaan-tidak-diketahui` when nothing records receipt for this family;
   * `tidak-dapat-dinilai` when a field the condition depends on is missing or unreadable.
   */
  readonly state: 'diterima' | 'belum' | 'penerimaan-tidak-diketahui' | 'tidak-dapat-dinilai';
  readonly reasons: readonly NeedReason[];
}

/** One family with its needs. Needs it plainly does not have are not listed. */
export interface AssessedFamily {
  readonly family: Family;
  readonly facts: FamilyFacts;
  readonly needs: readonly NeedState[];
  /** How many of pregnant, child 0-6, disability, elderly alone are plainly there. */
  readonly vulnerability: number;
}

/** All families of a workbook, assessed. */
export interface AssessedFamilies {
  readonly families: readonly AssessedFamily[];
  readonly receipts: Receipts;
  /** Opens the rows behind a family, for names and addresses. */
  readonly open: OpenRow;
}

const YOUNG_MAX = 6;

/**
 * Joins families, reads what they receive and assesses every default need (needs table; source 001 §3.2).
 *
 * @param tables recognised tables of one workbook; those of other roles are ignored.
 * @param acuan the day ages are reckoned at, in days since 1970-01-01.
 */
export function assessFamilies(tables: readonly Table[], acuan: Hari): AssessedFamilies {
  const found = joinFamilies(tables);
  const open = rowReader();
  const receipts = readReceipts(
    found,
    tables.filter(({ role }) => role === 'penerima'),
    open,
  );
  const families = found.families.map((family, at): AssessedFamily => {
    const facts = readFamilyFacts(family, open, acuan);
    return {
      family,
      facts,
      needs: KEBUTUHAN.flatMap(({ id, parameter, dipenuhiOleh }): NeedState[] => {
        const { has, reasons } = CONDITIONS[id](facts, parameter);
        if (has === false) return [];
        if (has === null) return [{ need: id, state: 'tidak-dapat-dinilai', reasons }];
        // A need is met by any of its programmes; those nothing records say neither yes nor no.
        const received = anyOf(
          dipenuhiOleh
            .filter((program) => receipts.recorded.has(program))
            .map((program) => receipts.of(at, program)),
        );
        const isRecorded = dipenuhiOleh.some((program) => receipts.recorded.has(program));
        return [{ need: id, state: stateOf(isRecorded ? received : null), reasons }];
      }),
      vulnerability: vulnerabilityOf(facts),
    };
  });
  return { families, receipts, open };
}

const stateOf = (received: Truth): NeedState['state'] =>
  received === null ? 'penerimaan-tidak-diketahui' : received ? 'diterima' : 'belum';

function vulnerabilityOf(facts: FamilyFacts): number {
  const signs = [
    countPersons(facts, ({ pregnant }) => pregnant) > 0,
    countPersons(facts, ({ age }) => isAged(age, 0, YOUNG_MAX)) > 0,
    countPersons(facts, ({ disabled }) => disabled) > 0,
    isElderlyAlone(facts, LANSIA) === true,
  ];
  return signs.filter(Boolean).length;
}

const LANSIA = KEBUTUHAN.find(({ id }) => id === 'ATENSI')?.parameter['usiaLansia'] ?? 60;
