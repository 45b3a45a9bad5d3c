/** How the pages look. `vite.config.ts` makes a file of styles of it. */
import {
  createTheme,
  defaultCssVariablesResolver,
  Drawer,
  Menu,
  Modal,
  Popover,
  type ConvertCSSVariablesInput,
  type MantineTheme,
} from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'blue',
  // The usual shade 6 has too little contrast with white for small text (WCAG 1.4.3).
  primaryShade: 8,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine's own lock writes a <style> into the page; styles.css holds the page still instead.
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': 'Đóng' } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 } },
    }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': 'Đóng' } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
  },
});

/** Mantine's variables with the greys and the red dark enough to be read (contrast of 4.5 or more on white and on gray-0). */
export function themeVariables(whole: MantineTheme): ConvertCSSVariablesInput {
  const { variables, light, dark } = defaultCssVariablesResolver(whole);
  return {
    variables,
    dark,
    light: {
      ...light,
      '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
      '--mantine-color-placeholder': '#6b747c',
      '--mantine-color-error': 'var(--mantine-color-red-9)',
    },
  };
}
