/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-text-lines.h"

#include <string.h>

#define HASH_FACTOR 16777619u

static const gunichar stops[] = { '\n', 0x3002, 0xFF01, 0xFF1F, 0xFF1B };

typedef struct
{
  const gunichar *chars;
  guint length;
} Line;

static guint
hash_line (gconstpointer data)
{
  const Line *line = data;
  guint hash = line->length;

  for (guint i = 0; i < line->length; i++)
    hash = (hash ^ line->chars[i]) * HASH_FACTOR;
  return hash;
}

static gboolean
lines_equal (gconstpointer a,
             gconstpointer b)
{
  const Line *x = a;
  const Line *y = b;

  return x->length == y->length && memcmp (x->chars, y->chars, x->length * sizeof (gunichar)) == 0;
}

/* Number of a line that may be new; numbers count from 1. */
static guint32
number_line (GHashTable *numbers,
             Line        line)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &line));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_memdup2 (&line, sizeof line), GUINT_TO_POINTER (number));
    }
  return number;
}

static void
add_line (ZhupiTextLines *self,
          GHashTable     *numbers,
          const gunichar *text,
          ZhupiRange      range)
{
  guint32 number = number_line (numbers, (Line) { text + range.start, zhupi_range_length (range) });

  g_array_append_val (self->ranges, range);
  g_array_append_val (self->numbers, number);
}

static gboolean
is_stop (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    if (stops[i] == c)
      return TRUE;
  return FALSE;
}

/* The end of a line or a sentence; stops in a row are one. A line end is by itself, so that a
 * sentence is the same at the end of a paragraph and inside. */
static gboolean
is_end (const gunichar *text,
        guint           length,
        guint           i)
{
  if (i + 1 == length || text[i] == '\n')
    return TRUE;
  return is_stop (text[i]) && (text[i + 1] == '\n' || !is_stop (text[i + 1]));
}

static void
split (ZhupiTextLines *self,
       GHashTable     *numbers,
       const gunichar *text,
       guint           length)
{
  ZhupiRange range = { 0, 0 };

  self->ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < length; i++)
    if (is_end (text, length, i))
      {
        range.end = i + 1;
        add_line (self, numbers, text, range);
        range.start = i + 1;
      }
}

void
zhupi_text_lines_init_pair (ZhupiTextLines *old_lines,
                            const gunichar *old_text,
                            guint           n_old,
                            ZhupiTextLines *new_lines,
                            const gunichar *new_text,
                            guint           n_new)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (hash_line, lines_equal, g_free, NULL);

  split (old_lines, numbers, old_text, n_old);
  split (new_lines, numbers, new_text, n_new);
}

void
zhupi_text_lines_clear (ZhupiTextLines *self)
{
  g_clear_pointer (&self->ranges, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
}
