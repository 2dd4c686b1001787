/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-style.h"

/* What an unknown color or line is. */
#define GRAY 250
#define SOLID 1

/* Black text is readable on each of the grounds. */
#define BLACK 16

typedef struct
{
  const char *name;
  guint number;
} Named;

/* Numbers of the palette of 256 colors; light ones, to be a ground for black text. */
static const Named colors[] = {
  { "blue", 117 }, { "amber", 222 }, { "teal", 79 }, { "violet", 183 }, { "green", 114 },
  { "rose", 217 }, { "brown", 180 }, { "slate", GRAY }, { "lime", 155 }, { "sky", 153 },
};

/* Underlines of SGR 4; "dash-dot" has no number of its own. */
static const Named lines[] = {
  { "solid", SOLID }, { "double", 2 }, { "wavy", 3 }, { "dotted", 4 }, { "dashed", 5 },
  { "dash-dot", 5 },
};

static guint
find_number (const Named *table,
             gsize        n,
             const char  *name,
             guint        fallback)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (table[i].name, name) == 0)
      return table[i].number;

  return fallback;
}

void
zhupi_cli_style_append (GString        *self,
                        const ZhupiTag *tag,
                        ZhupiState      state)
{
  guint color = find_number (colors, G_N_ELEMENTS (colors), tag != NULL ? tag->color : NULL, GRAY);
  guint line = find_number (lines, G_N_ELEMENTS (lines), tag != NULL ? tag->line : NULL, SOLID);

  g_string_append_printf (self, "\033[4m\033[4:%u;58:5:%um", line, color);
  if (state == ZHUPI_STATE_ACCEPTED)
    g_string_append_printf (self, "\033[38;5;%u;48;5;%um", BLACK, color);
}
