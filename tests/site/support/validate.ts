import type { ConfigData } from 'html-validate';

/** Rules for the HTML of every page: the recommended and the accessibility sets, with what this project decides otherwise and why. */
export const RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How markup is written is the business of Astro and Svelte, not of an author.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A label that both holds and names its control serves speech control best.
    'no-redundant-for': 'off',
    // Titles of figures are sentences; search engines cut them where they like.
    'long-title': 'off',
  },
};
