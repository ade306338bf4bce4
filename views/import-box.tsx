import type { OpenBatch } from '../src/domain/batch.js';
import type { FileProblem, ImportProblem } from '../src/domain/read-model.js';
import { batchAddress, projectAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { FileField } from './file-field.js';
import { fileProblemSentence } from './file-problem.js';
import { importProblemSentence, megabytes } from './refusal.js';
import { Refused } from './refused.js';

export interface ImportValues {
  readonly title: string;
  readonly sourceText: string;
  readonly targetText: string;
}

interface ImportBoxProps {
  readonly context: PageContext;
  readonly projectId: string;
  readonly limit: number;
  readonly problem?: ImportProblem | undefined;
  readonly values?: ImportValues | undefined;
  /** Why a bilingual file was not taken in. */
  readonly fileProblem?: FileProblem | undefined;
  /** Files that were given together and wait. */
  readonly batches: readonly OpenBatch[];
}

/** Two files, or two pasted texts. */
export function ImportBox({ context, projectId, limit, problem, values, fileProblem, batches }: ImportBoxProps) {
  const { t, number } = context;
  return (
    <section aria-labelledby="import" class="import">
      <h2 id="import">{t('import.title')}</h2>
      {problem && (
        <Refused>
          {importProblemSentence(context, problem)} {t('import.nothingStored')}
        </Refused>
      )}
      {fileProblem && (
        <Refused>
          {fileProblemSentence(context, fileProblem)} {t('import.nothingStored')}
        </Refused>
      )}
      <form
        method="post"
        action={projectAddress(projectId, 'imports')}
        enctype="multipart/form-data"
        data-import-box
        data-busy={t('import.busy')}
      >
        <p class="hint">{t('import.drop')}</p>
        <div class="sides">
          <SideFields context={context} side="source" language="ar" direction="rtl" text={values?.sourceText ?? ''} />
          <SideFields context={context} side="target" language="en" direction="ltr" text={values?.targetText ?? ''} />
        </div>
        <FileField context={context} label={t('import.linksFile')} name="linksFile" accept=".xml,.ladder,.align,.txt" />
        <FileField
          context={context}
          label={t('exchange.file')}
          name="pairFile"
          accept=".tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.csv,.tsv,.po,.ladder"
        />
        <label>
          {t('import.name')}
          <input name="title" maxlength={200} dir="auto" value={values?.title ?? ''} />
          <span class="faint">{t('import.nameHint')}</span>
        </label>
        <p class="form-end">
          <button type="submit" class="primary">
            {t('import.submit')}
          </button>
          <span class="hint">{t('import.limit', { size: number(megabytes(limit)) })}</span>
        </p>
      </form>
      <ManyFiles context={context} projectId={projectId} batches={batches} />
    </section>
  );
}

/** Files that are many documents'. */
function ManyFiles({ context, projectId, batches }: Pick<ImportBoxProps, 'context' | 'projectId' | 'batches'>) {
  const { t, number, time } = context;
  return (
    <form
      method="post"
      action={projectAddress(projectId, 'imports')}
      enctype="multipart/form-data"
      aria-labelledby="import-many"
      data-import-box
      data-import-many={t('importMany.ready')}
      data-busy={t('import.busy')}
    >
      <h3 id="import-many">{t('importMany.title')}</h3>
      <p class="hint">{t('importMany.what')}</p>
      <FileField context={context} label={t('importMany.files')} name="files[]" multiple required />
      <p class="form-end">
        <button type="submit">{t('importMany.submit')}</button>
      </p>
      {batches.map(({ id, waiting, createdAt }) => (
        <p>
          <a href={batchAddress(id)}>
            {t('importMany.waiting', { count: waiting, number: number(waiting), date: time(createdAt) })}
          </a>
        </p>
      ))}
    </form>
  );
}

interface SideFieldsProps {
  readonly context: PageContext;
  readonly side: 'source' | 'target';
  readonly language: string;
  readonly direction: string;
  readonly text: string;
}

function SideFields({ context, side, language, direction, text }: SideFieldsProps) {
  const { t } = context;
  return (
    <div class="side" data-side={side}>
      <FileField
        context={context}
        label={t(`import.${side}File`)}
        name={`${side}File`}
        accept=".txt,.docx,.xml,.html,.htm,.xhtml,.srt,.vtt,text/plain,text/html"
      />
      <label>
        {t(`import.${side}Text`)}
        <textarea name={`${side}Text`} rows={5} lang={language} dir={direction}>
          {/* HTML's parser drops the first line break, so the text's own would be lost. */}
          {`\n${text}`}
        </textarea>
      </label>
    </div>
  );
}
