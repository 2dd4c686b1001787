/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "zhupi-palette.h"

static const ZhupiPageColors pages[ZHUPI_N_THEMES] = {
  [ZHUPI_THEME_LIGHT] = { 0xffffff, 0x1f1f1f, 0x5e5c64, 0xb5d3f5, 0xc01c28 },
  [ZHUPI_THEME_SEPIA] = { 0xf6ecd9, 0x3a2f22, 0x6b5c48, 0xc9d9c9, 0xa51d2d },
  [ZHUPI_THEME_DARK] = { 0x1e1e1e, 0xe6e6e6, 0xa8a6ad, 0x3a4f6b, 0xff7b63 },
  [ZHUPI_THEME_CONTRAST_LIGHT] = { 0xffffff, 0x000000, 0x3d3846, 0x99c1f1, 0xa51d2d },
  [ZHUPI_THEME_CONTRAST_DARK] = { 0x000000, 0xffffff, 0xdeddda, 0x1a5fb4, 0xff7b63 },
};

static const char *const names[] = {
  "blue", "amber", "teal", "violet", "green", "rose", "brown", "slate", "lime", "sky", NULL,
};

/* Index of "slate", which stands in for names that are not known. */
#define FALLBACK 7

#define N_COLORS 10

static const ZhupiMarkColors light_marks[N_COLORS] = {
  { 0xcfe4ff, 0x1a5fb4 }, { 0xffe0a3, 0x9c5700 }, { 0xc3ece6, 0x0b6b61 }, { 0xe6d9fb, 0x6b3fa8 },
  { 0xd2edc9, 0x2f6f1e }, { 0xfcd7e0, 0xa8294f }, { 0xecdccb, 0x7a4a1e }, { 0xdbe0e6, 0x46566a },
  { 0xe6edb3, 0x5c6600 }, { 0xc9ebf7, 0x0a6584 },
};

static const ZhupiMarkColors sepia_marks[N_COLORS] = {
  { 0xbcd9ee, 0x1a5a96 }, { 0xf7c97e, 0x8a4b00 }, { 0xb4dccf, 0x0b5f55 }, { 0xd9c8ea, 0x5f3796 },
  { 0xc3dfb0, 0x2a631b }, { 0xf2c3c8, 0x962445 }, { 0xe0c7a8, 0x6e421a }, { 0xd0d2cf, 0x3f4d5e },
  { 0xd8dc98, 0x525a00 }, { 0xb9dde2, 0x095a75 },
};

static const ZhupiMarkColors dark_marks[N_COLORS] = {
  { 0x163f66, 0x78aeed }, { 0x573b00, 0xf0b44c }, { 0x0d4a44, 0x5cc8ba }, { 0x432a66, 0xb898ea },
  { 0x244a1b, 0x83c96d }, { 0x5f1f34, 0xf08aa6 }, { 0x4b3420, 0xcda17a }, { 0x36414e, 0xa3b4c7 },
  { 0x414700, 0xbcc75a }, { 0x0d4659, 0x66c1df },
};

const ZhupiPageColors *
zhupi_palette_get_page (ZhupiTheme theme)
{
  g_return_val_if_fail (theme < ZHUPI_N_THEMES, &pages[0]);

  return &pages[theme];
}

static guint
color_index (const char *color)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_strcmp0 (names[i], color) == 0)
        return i;
    }
  return FALLBACK;
}

ZhupiMarkColors
zhupi_palette_get_mark (ZhupiTheme  theme,
                        const char *color)
{
  guint index = color_index (color);

  switch (theme)
    {
    case ZHUPI_THEME_SEPIA:
      return sepia_marks[index];
    case ZHUPI_THEME_DARK:
      return dark_marks[index];
    case ZHUPI_THEME_CONTRAST_LIGHT:
      return (ZhupiMarkColors) { pages[theme].page, light_marks[index].line };
    case ZHUPI_THEME_CONTRAST_DARK:
      return (ZhupiMarkColors) { pages[theme].page, dark_marks[index].line };
    case ZHUPI_THEME_LIGHT:
    case ZHUPI_N_THEMES:
    default:
      return light_marks[index];
    }
}

const char * const *
zhupi_palette_list_names (void)
{
  return names;
}

static double
channel_luminance (guint32 value)
{
  double c = (value & 0xff) / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
relative_luminance (ZhupiColor color)
{
  return 0.2126 * channel_luminance (color >> 16) + 0.7152 * channel_luminance (color >> 8)
         + 0.0722 * channel_luminance (color);
}

double
zhupi_palette_contrast (ZhupiColor a,
                        ZhupiColor b)
{
  double first = relative_luminance (a);
  double second = relative_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
