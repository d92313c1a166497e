import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const own = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  // Numbers in sentences are meant; only they are let through.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Texts are taken apart by code points, as fonts and widths count them.
  '@typescript-eslint/no-misused-spread': 'off',
  // `void` before a call whose promise nobody waits for says so on purpose.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  eqeqeq: 'error',
  'no-console': 'off',
  'prefer-const': 'error',
};

export default defineConfig(
  {
    ignores: [
      '**/dist*/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'bench-results/',
      // run before everything else, as they are: plain scripts of a few lines
      'src/client/boot*.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname } },
    rules: own,
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // `$props()` is taken apart with `let`, which the plugin's own rule understands.
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    // typescript-eslint does not read .astro files; `astro check` does.
    files: ['src/components/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Types inside .astro files are checked by `astro check`.
    files: ['**/*.astro'],
    extends: [ts.configs.strict, astro.configs['recommended'], astro.configs['jsx-a11y-recommended']],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.astro'] } },
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
);
