/** Writes the API pages with TypeDoc: one page for each public entry, and a list of them. */
import { join, posix } from 'node:path';
import { Application, Comment, Converter, PageEvent, ReflectionKind } from 'typedoc';
import { manifestOf } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import { makeTypesReadable } from './readable-types.ts';

/** The packages. Each comes after those that it imports. */
const PACKAGES = ['contract', 'flow', 'engine', 'react', 'element', 'server'];

/**
 * Returns the specifier and the description of every entry that a user can import and that has
 * types, by the path of its source. They come from the `exports` of each package.
 */
const publicEntries = () =>
  PACKAGES.flatMap((folder) => {
    const { name, description, exports } = manifestOf(folder);
    return Object.entries<{ readonly source?: string }>(exports).flatMap(([entry, { source }]) =>
      // A style sheet has no exports. Files of models and the script of the element have no source.
      source?.endsWith('.ts')
        ? [
            [
              join(ROOT, 'packages', folder, source),
              { name: posix.join(name, entry), description },
            ] as const,
          ]
        : [],
    );
  });

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
  const entries = new Map(publicEntries());
  const app = await Application.bootstrapWithPlugins({
    ...MARKDOWN,
    name: 'The API',
    entryPoints: [...entries.keys()],
    tsconfig: join(ROOT, 'tsconfig.json'),
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
    reflection.name = entry.name;
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
