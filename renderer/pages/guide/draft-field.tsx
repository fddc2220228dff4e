import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import type { HelpField } from '../../../shared/procurement/field-help.ts';
import { type FieldId, fieldLabel, problemsOf, saidOf } from '../../../shared/procurement/fields.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { DayInput } from '../../components/day-input.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/guide.ts';
import { helpOfField } from './field-help.tsx';
import type { Drafts } from './use-drafts.ts';

interface DraftFieldProps<K extends string> {
  readonly drafts: Drafts<K>;
  /** The name of the value that is kept. */
  readonly name: K;
  /** The rule it is judged by, and the help that it has, where their name is another one. */
  readonly rule: FieldId;
  readonly help: HelpField;
  readonly system: ProcurementSystem;
  readonly optional?: boolean;
}

/** A field that keeps what is typed and says at its place what is wrong with it, once the person has left it. */
export function DraftField<K extends string>(props: DraftFieldProps<K>) {
  const { drafts, name, rule, help, system, optional = false } = props;
  const value = drafts.value(name);
  const label = fieldLabel(system, help);
  const problems = drafts.judged(name)
    ? problemsOf(rule, value, { system, required: !optional && drafts.cleared(name) })
    : [];
  return (
    <FormField
      label={
        optional ? (
          <>
            {label} <i>{words.draftField.optional}</i>
          </>
        ) : (
          label
        )
      }
      info={<InfoLink help={helpOfField(system, help)} />}
      errorText={saidOf(problems, 'error')}
      warningText={saidOf(problems, 'warning')}
      stretch
    >
      <Control {...props} />
    </FormField>
  );
}

function Control<K extends string>({ drafts, name, rule, help }: DraftFieldProps<K>) {
  const shared = {
    value: drafts.value(name),
    onChange: ({ detail }: { readonly detail: { readonly value: string } }) =>
      drafts.type(name, detail.value),
    onBlur: () => drafts.leave(name),
    'data-testid': `field-${help}`,
  };
  if (rule === 'description') return <Textarea {...shared} rows={2} />;
  if (rule === 'goLiveOn')
    return (
      <DayInput
        {...shared}
        onChange={(day) => drafts.type(name, day)}
        calendarLabel={() => words.draftField.chooseDate}
      />
    );
  return <Input {...shared} autoComplete={false} spellcheck={false} />;
}
