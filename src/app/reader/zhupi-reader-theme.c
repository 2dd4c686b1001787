/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-theme.h"

#include "zhupi-palette.h"

/* Marks stay visible beneath selected text. */
#define SELECTION_ALPHA 0.7

G_STATIC_ASSERT ((int) ZHUPI_READER_THEME_LIGHT == (int) ZHUPI_THEME_LIGHT);
G_STATIC_ASSERT ((int) ZHUPI_READER_THEME_SEPIA == (int) ZHUPI_THEME_SEPIA);
G_STATIC_ASSERT ((int) ZHUPI_READER_THEME_DARK == (int) ZHUPI_THEME_DARK);
G_STATIC_ASSERT ((int) ZHUPI_N_READER_THEMES == (int) ZHUPI_N_THEMES);

static GdkRGBA
to_rgba (ZhupiColor color)
{
  return (GdkRGBA) {
    .red = (float) ((color >> 16) & 0xff) / 255,
    .green = (float) ((color >> 8) & 0xff) / 255,
    .blue = (float) (color & 0xff) / 255,
    .alpha = 1,
  };
}

ZhupiReaderColors
zhupi_reader_theme_get_page (ZhupiReaderTheme theme)
{
  const ZhupiPageColors *page = zhupi_palette_get_page ((ZhupiTheme) theme);
  ZhupiReaderColors colors = {
    to_rgba (page->page), to_rgba (page->text), to_rgba (page->dim),
    to_rgba (page->selection), to_rgba (page->hit),
  };

  colors.selection.alpha = SELECTION_ALPHA;
  return colors;
}

ZhupiReaderMarkColors
zhupi_reader_theme_get_mark (ZhupiReaderTheme  theme,
                             const char       *color)
{
  ZhupiMarkColors colors = zhupi_palette_get_mark ((ZhupiTheme) theme, color);

  return (ZhupiReaderMarkColors) { to_rgba (colors.fill), to_rgba (colors.line) };
}

gboolean
zhupi_reader_theme_has_fills (ZhupiReaderTheme theme)
{
  return theme != ZHUPI_READER_THEME_CONTRAST_LIGHT && theme != ZHUPI_READER_THEME_CONTRAST_DARK;
}

char *
zhupi_reader_theme_dup_css (ZhupiReaderTheme theme,
                            gboolean         serif,
                            double           font_size,
                            int              line_height)
{
  ZhupiReaderColors colors = zhupi_reader_theme_get_page (theme);
  g_autofree char *page = gdk_rgba_to_string (&colors.page);
  g_autofree char *text = gdk_rgba_to_string (&colors.text);
  g_autofree char *selection = gdk_rgba_to_string (&colors.selection);
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.2f", font_size);
  return g_strdup_printf (
    "textview.zhupi-reader, textview.zhupi-reader > text {"
    "  background-color: %s; background-image: none; color: %s; caret-color: %s; }"
    "textview.zhupi-reader {"
    "  font-family: %s; font-size: %spx; line-height: %dpx; }"
    "textview.zhupi-reader > text selection { background-color: %s; color: %s; }",
    page, text, text,
    serif ? "\"Noto Serif CJK SC\", \"Noto Sans CJK SC\", serif" : "\"Noto Sans CJK SC\", sans-serif",
    size, line_height, selection, text);
}
