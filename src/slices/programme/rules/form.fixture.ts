import type { Form } from '../pack/types.ts';

export const text = (words: string) => ({ fr: words, en: words });
const option = (value: string) => ({ value, label: text(value.toUpperCase()) });
/** A form with a question of each type that rules compare. */
export const FORM = {
  code: 'form',
  names: text('form'),
  sections: [
    {
      key: 'all',
      title: text('all'),
      questions: [
        { key: 'agents', type: 'number', label: text('Combien d’agents ?'), required: true, decimals: 1, max: 900 },
        { key: 'cout', type: 'money', label: text('Quel coût ?'), required: true },
        { key: 'debut', type: 'date', label: text('Début'), required: true, min: '2021-01-01', max: '2021-12-31' },
        { key: 'fin', type: 'date', label: text('Fin'), required: true },
        {
          key: 'libre',
          type: 'choice',
          label: text('Libre ?'),
          required: true,
          options: [option('oui'), option('non')],
        },
        {
          key: 'themes',
          type: 'choices',
          label: text('Thèmes'),
          required: true,
          options: [option('jeu'), option('son')],
        },
        { key: 'accord', type: 'yes_no', label: text('D’accord ?'), required: true },
        {
          key: 'piece',
          type: 'file',
          label: text('Pièce'),
          required: false,
          accept: ['pdf'],
          max: 1,
          indispensable: false,
        },
      ],
    },
  ],
  declarations: [{ code: 'exact', text: text('exact') }],
} as unknown as Form;
