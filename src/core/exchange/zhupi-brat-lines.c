/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-brat-lines.h"

#include <string.h>

#define N_FIELDS 3

static void
line_free (ZhupiBratLine *self)
{
  g_free (self->id);
  g_strfreev (self->words);
  g_free (self->text);
  g_free (self);
}

static ZhupiBratLine *
parse_line (const char *utf8,
            guint       number)
{
  g_auto (GStrv) fields = g_strsplit (utf8, "\t", N_FIELDS);
  guint n_fields = g_strv_length (fields);
  ZhupiBratLine *line = g_new0 (ZhupiBratLine, 1);

  line->number = number;
  line->id = g_strdup (fields[0]);
  line->words = g_strsplit (n_fields > 1 ? g_strchomp (fields[1]) : "", " ", -1);
  line->n_words = g_strv_length (line->words);
  line->text = n_fields == N_FIELDS ? g_strdup (fields[N_FIELDS - 1]) : NULL;
  return line;
}

GPtrArray *
zhupi_brat_lines_split (const char *utf8)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  guint number = 0;

  while (*utf8 != '\0')
    {
      gsize length = strcspn (utf8, "\n");
      g_autofree char *line = g_strndup (utf8, length);

      number++;
      if (g_str_has_suffix (line, "\r"))
        line[length - 1] = '\0';
      if (*line != '\0')
        g_ptr_array_add (lines, parse_line (line, number));
      utf8 += length + (utf8[length] == '\n');
    }

  return lines;
}

const char *
zhupi_brat_line_get_word (const ZhupiBratLine *self,
                          guint                index)
{
  return index < self->n_words ? self->words[index] : "";
}

const char *
zhupi_brat_line_get_argument (const ZhupiBratLine *self,
                              guint                index)
{
  const char *word = zhupi_brat_line_get_word (self, index);
  const char *colon = strchr (word, ':');

  return colon != NULL ? colon + 1 : "";
}
