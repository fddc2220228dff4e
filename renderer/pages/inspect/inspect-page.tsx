import './inspect.css';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { focusHeading } from '../../shell/focus.ts';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { words } from '../../words/inspect.ts';
import { DiagnosesCard } from './diagnoses-card.tsx';
import { DocumentView } from './document-view.tsx';
import { givenBy } from './drop.ts';
import { documentName, placeOf } from './inspection.ts';
import { Intake } from './intake.tsx';
import { NothingFound } from './nothing-found.tsx';
import { type Inspections, useInspections } from './use-inspections.ts';

/** Judges documents that the person pastes, drops or opens. */
export function InspectPage() {
  const inspections = useInspections();
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  usePageHelp(words.help.page);
  useLoaded(true);

  const arrived = useCallback(async (coming: Promise<string | undefined>) => {
    const key = await coming;
    if (key !== undefined) setChosen(key);
    setAdding(false);
  }, []);
  const { takeGiven } = inspections;
  useEffect(() => {
    const ask = () => void arrived(takeGiven());
    ask();
    return workbench.inspect.watchGiven(ask);
  }, [arrived, takeGiven]);
  const open = () => void arrived(inspections.open());
  const { all, documents, busy } = inspections;
  const document = documents.find(({ key }) => key === chosen) ?? documents[0];
  const inspection = all.find(({ id }) => id === document?.ref.id);
  const empty = all.filter(({ documents: own }) => own.length === 0);
  const first = all.length === 0;
  useFocusOnFaceChange(first);

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={words.inspectPage.description}
          actions={
            !first && (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  onClick={() => {
                    setAdding(false);
                    inspections.clear();
                  }}
                  data-testid="start-over"
                >
                  {words.inspectPage.startOver}
                </Button>
                <Button onClick={() => setAdding(true)} data-testid="add">
                  {words.inspectPage.addDocument}
                </Button>
              </SpaceBetween>
            )
          }
        >
          {words.inspectPage.inspect}
        </Header>
      }
    >
      <DropZone onDrop={(data) => void givenBy(data).then((arrival) => arrived(inspections.take(arrival)))}>
        <SpaceBetween size="l">
          <Problems inspections={inspections} />
          {(first || adding) && (
            <Intake
              busy={busy}
              onArrival={(arrival) => void arrived(inspections.take(arrival))}
              onOpen={open}
              onCancel={adding ? () => setAdding(false) : undefined}
            />
          )}
          {documents.length > 1 && (
            <FormField label={words.inspectPage.document}>
              <Select
                selectedOption={
                  document
                    ? {
                        value: document.key,
                        label: documentName(document),
                        description: placeOf(document.where) ?? '',
                      }
                    : null
                }
                options={documents.map((one) => ({
                  value: one.key,
                  label: documentName(one),
                  description: placeOf(one.where) ?? '',
                }))}
                onChange={({ detail }) => setChosen(detail.selectedOption.value)}
                data-testid="document"
              />
            </FormField>
          )}
          {empty.map(({ id, name, raw }) => (
            <NothingFound key={id} name={name} raw={raw} />
          ))}
          {document && inspection && (
            <DocumentView
              key={document.key}
              document={document}
              inspection={inspection}
              inspections={inspections}
              onAdd={() => setAdding(true)}
            />
          )}
          {!document && empty.length > 0 && (
            <DiagnosesCard diagnoses={empty.flatMap(({ diagnoses }) => diagnoses)} />
          )}
        </SpaceBetween>
      </DropZone>
    </ContentLayout>
  );
}

/** What had the focus goes away with the old content; the focus then goes to the heading. */
function useFocusOnFaceChange(first: boolean): void {
  const before = useRef(first);
  useEffect(() => {
    if (before.current === first) return;
    before.current = first;
    focusHeading();
  }, [first]);
}

function Problems({ inspections }: { readonly inspections: Inspections }) {
  if (inspections.problems.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      {inspections.problems.map(({ error, retry }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may fail for the same reason, and the rows keep no state
        <Failure key={`${error.code} ${index}`} error={error} onRetry={retry} />
      ))}
    </SpaceBetween>
  );
}

/** Takes files and text that are dropped anywhere on it. */
function DropZone({
  onDrop,
  children,
}: {
  readonly onDrop: (data: DataTransfer) => void;
  readonly children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; Open files does the same by keyboard
    <div
      className="inspect-drop"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer);
      }}
      data-testid="drop-zone"
    >
      {over && <div className="inspect-drop-hint">{words.inspectPage.dropToInspect}</div>}
      {children}
    </div>
  );
}
