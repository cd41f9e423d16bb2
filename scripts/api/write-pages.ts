/** Writes the API pages with TypeDoc: one page for each public entry, and a list of them. */
import { fileURLToPath } from 'node:url';
import { Application, Comment, Converter, PageEvent, ReflectionKind } from 'typedoc';
import { publicEntries } from './public-entries.ts';
import { makeTypesReadable } from './readable-types.ts';

/** The options of the markdown plugin. */
const MARKDOWN = {
  router: 'module',
  flattenOutputFiles: true,
  excludeScopesInPaths: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  propertiesFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  tableColumnSettings: {
    hideDefaults: true,
    hideInherited: true,
    hideModifiers: true,
    hideOverrides: true,
    hideSources: true,
  },
};

/**
 * Writes the pages from the sources. Nothing has to be built.
 * @param folder is emptied first
 */
export async function writePages(folder: string): Promise<void> {
  const entries = new Map(publicEntries().map((entry) => [entry.source, entry]));
  const app = await Application.bootstrapWithPlugins({
    ...MARKDOWN,
    name: 'The API',
    entryPoints: [...entries.keys()],
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    plugin: ['typedoc-plugin-markdown'],
    outputs: [{ name: 'markdown', path: folder }],
    readme: 'none',
    sort: ['source-order'],
    sortEntryPoints: false,
    excludeExternals: true,
    disableGit: true,
    disableSources: true,
    skipErrorChecking: true,
    treatWarningsAsErrors: true,
    logLevel: 'Warn',
  });
  // The tests and tools of `tsconfig.json` take no part.
  const { options } = app;
  options.setCompilerOptions([...entries.keys()], options.getCompilerOptions(app.logger), []);
  makeTypesReadable(app);
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, ({ project }, reflection) => {
    const file = reflection.kindOf(ReflectionKind.Module)
      ? project.getSymbolIdFromReflection(reflection)?.fileName
      : undefined;
    const entry = file === undefined ? undefined : entries.get(file);
    if (!entry) return;
    reflection.name = entry.specifier;
    reflection.comment = new Comment([{ kind: 'text', text: entry.description }]);
  });
  app.renderer.on(PageEvent.END, (page) => {
    // An anchor of a row carries a number that changes with other rows.
    page.contents = (page.contents ?? '')
      .replaceAll(/<a id="[^"]*"><\/a> /g, '')
      .replaceAll('__namedParameters', 'options');
  });
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc read nothing.');
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error('TypeDoc failed.');
}
