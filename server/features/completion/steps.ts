// A statement as a row of steps: for each of its words, what may stand there and what may follow. Read
// from the tree, in which what is missing is empty; qualifiers and sources are steps-tail.ts's.
import { fieldOf } from '../../../grammar/schema';
import type { FieldFact, FileFacts, Item } from '../../model/facts';
import type { Atom, Credit, Declaration, Field, Reference, Statement, Text, Value } from '../../syntax/tree';
import type { LabelSlot, Slot, Step, TailSlot, ValueSlot } from './slot';
import { qualifierSteps, sourceSteps, textSteps, type Owner } from './steps-tail';

/** The steps of a statement, in the order of the text. @param block the block that it stands in */
export function stepsOf(statement: Statement, block: Item | undefined, file: FileFacts): readonly Step[] {
  const steps = unsorted(statement, block, file);
  return steps.sort((a, b) => a.start - b.start);
}

function unsorted(statement: Statement, block: Item | undefined, file: FileFacts): Step[] {
  const inCast = block?.kind?.body === 'credits';
  switch (statement.type) {
    case 'declaration':
      return declarationSteps(statement, block, file);
    case 'field':
      return fieldSteps(statement, block, file);
    case 'credit':
      return inCast ? creditSteps(statement, file) : [];
    default:
      return [];
  }
}

function declarationSteps(node: Declaration, block: Item | undefined, file: FileFacts): Step[] {
  const item = file.items.find((one) => one.node === node);
  const { keyword, label } = node;
  const first = label.number ?? label.episode ?? label.path;
  const bare = !first && !label.name;
  const followedBy = bare && !node.block && !node.qualifiers[0] && !node.text ? 'nothing' : 'head';
  const within: Slot = { type: 'start', block, followedBy };
  if (!item?.kind) return [{ within, ...spanOf(keyword) }];
  const slot: LabelSlot = { type: 'label', item, kind: item.kind };
  const tail = { ...tailSlot('declaration', node, item), bare };
  const colon: Slot | undefined = item.kind.text ? { type: 'text' } : undefined;
  const behind = followedBy === 'head' || item.kind.label === 'none' ? tail : slot;
  const steps: Step[] = [{ within, behind, ...spanOf(keyword) }];
  if (first) steps.push({ within: slot, behind: tail, colon, named: !!label.name, ...spanOf(first) });
  if (label.name) steps.push(nameStep(label.name, slot, { behind: { ...tail, text: true }, colon }));
  return [...steps, ...tailSteps(node, file, { tail, colon })];
}

/** The name in a label, which is the author's to choose, unless it is all that a label is. */
function nameStep(name: Text, slot: LabelSlot, after: After): Step {
  const within = slot.kind.label === 'name' ? slot : undefined;
  return { within, ...spanOf(name), ...after, quoted: true };
}

function creditSteps(node: Credit, file: FileFacts): Step[] {
  const { as, performers, roles } = node;
  const colon: Slot = { type: 'text' };
  const role: Slot = { type: 'role', credit: node };
  const tail = { ...tailSlot('credit', node), as: !as, bare: isBare(node), credit: node };
  const before = performers.flatMap((player, i) => {
    const within: Slot = { type: 'performer', first: i === 0 };
    const comma: Slot = { type: 'performer', first: false };
    return playerSteps(player, within, { behind: as ? undefined : tail, comma });
  });
  // A word right behind a performer is read as a role that lacks its `as`: it may become that very word.
  const behind = roles.flatMap((player) =>
    playerSteps(player, as ? role : tail, { behind: tail, comma: role, colon }),
  );
  const between = as ? [{ within: { ...tail, as: true }, behind: role, ...spanOf(as) }] : [];
  const owner: Owner = { tail, colon, credit: node };
  return [...before, ...between, ...behind, ...tailSteps(node, file, owner)];
}

/** `nell` alone: two performers, or one with a name, are no declaration. */
function isBare({ performers: [first, second], as }: Credit): boolean {
  return !as && !second && first?.type === 'reference' && !first.name;
}

type After = Pick<Step, 'behind' | 'comma' | 'colon'>;

function playerSteps(player: Reference | Text, within: Slot, after: After): Step[] {
  return player.type === 'text'
    ? [{ quoted: true, ...spanOf(player), ...after }]
    : referenceSteps(player, within, after);
}

function referenceSteps({ path, name }: Reference, within: Slot, after: After): Step[] {
  const first: Step = { within, ...spanOf(path), ...after, ids: path.ids, named: name !== undefined };
  return name ? [first, { quoted: true, ...spanOf(name), ...after }] : [first];
}

function fieldSteps(node: Field, block: Item | undefined, file: FileFacts): Step[] {
  const within: Slot = { type: 'start', block, followedBy: 'values' };
  const fact = block?.fields.find((one) => one.node === node);
  if (!fact || !block?.kind || !fieldOf(block.kind.name, node.name.text))
    return [{ within, ...spanOf(node.name) }];
  const slot: ValueSlot = { type: 'value', field: fact };
  const values = node.values.flatMap((value) => valueSteps(value, fact, file));
  return [
    { within, colon: slot, comma: slot, ...spanOf(node.name) },
    ...values,
    ...sourceSteps(node.sources, { comma: slot }),
  ];
}

function valueSteps(value: Value, field: FieldFact, file: FileFacts): Step[] {
  const { atom, qualifiers, sources } = value;
  const slot: ValueSlot = { type: 'value', field };
  const isText = atom.type === 'text' || atom.type === 'prose';
  const tail = { ...tailSlot('value', value), text: isText };
  const owner: Owner = { tail, comma: slot };
  return [
    ...atomSteps(atom, slot, { behind: tail, comma: slot }),
    ...qualifiers.flatMap((one, i) => qualifierSteps(one, qualifiers[i - 1], file, owner)),
    ...sourceSteps(sources, { behind: tail, comma: slot }),
  ];
}

function atomSteps(atom: Atom, slot: ValueSlot, after: After): Step[] {
  switch (atom.type) {
    case 'reference':
      return referenceSteps(atom, slot, after);
    case 'range': {
      const { from, start, end } = atom;
      return [
        { start, end: from.end, within: { ...slot, end: true } },
        { start: from.end + 2, end, within: { ...slot, end: true, from }, ...after },
      ];
    }
    case 'episode':
      return [{ within: slot, ...spanOf(atom), ...after, ids: [...(atom.path?.ids ?? []), markOf(atom)] }];
    case 'text':
      return [{ within: slot, ...spanOf(atom), ...after, quoted: true }];
    case 'prose':
      return [{ quoted: true, ...spanOf(atom), ...after }];
    default:
      return [{ within: slot, ...spanOf(atom), ...after }];
  }
}

/** The mark of an episode behind its path, as the last id of a dotted word. */
function markOf({ path, start, end }: Extract<Atom, { type: 'episode' }>): NonNullable<Step['ids']>[number] {
  return { start: path ? path.end + 1 : start, end, text: '' };
}

type Head = Pick<Declaration, 'qualifiers' | 'sources' | 'text'>;

function tailSteps({ qualifiers, sources, text }: Head, file: FileFacts, owner: Owner): readonly Step[] {
  return [
    ...qualifiers.flatMap((one, i) => qualifierSteps(one, qualifiers[i - 1], file, owner)),
    ...sourceSteps(sources, { behind: owner.tail, colon: owner.colon }),
    ...textSteps(text),
  ];
}

function tailSlot(on: TailSlot['on'], node: Pick<TailSlot, 'qualifiers'>, head?: Item): TailSlot {
  const { qualifiers } = node;
  return { type: 'tail', on, qualifiers, head, as: false, bare: false, text: false };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}
