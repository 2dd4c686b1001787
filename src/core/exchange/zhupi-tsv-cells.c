/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-tsv-cells.h"

#include <string.h>

#define ARROW "->"

/* Letters behind a backslash and what they stand for. */
static const char letters[] = "tnrbf";
static const char controls[] = "\t\n\r\b\f";

/* What means something in a value. */
#define RESERVED "\\[]|_;*"

static void
clear_value (gpointer data)
{
  ZhupiTsvValue *self = data;

  g_free (self->text);
}

char *
zhupi_tsv_unescape (const char *text,
                    gssize      n_bytes)
{
  const char *end = text + (n_bytes < 0 ? (gssize) strlen (text) : n_bytes);
  GString *plain = g_string_new (NULL);

  for (; text < end; text++)
    {
      const char *letter = NULL;

      if (*text == '\\' && text + 1 < end)
        {
          text++;
          letter = strchr (letters, *text);
        }
      g_string_append_c (plain, letter != NULL ? controls[letter - letters] : *text);
    }
  return g_string_free (plain, FALSE);
}

/* Takes "[3]" or "[3_4]" off the end; returns where it begins. */
static const char *
read_ids (const char    *text,
          const char    *end,
          ZhupiTsvValue *value)
{
  const char *at = end;
  char *rest = NULL;

  if (at == text || at[-1] != ']')
    return end;
  while (at > text && *at != '[')
    at--;
  if (*at != '[' || (at > text && at[-1] == '\\') || !g_ascii_isdigit (at[1]))
    return end;
  value->id = (guint) g_ascii_strtoull (at + 1, &rest, 10);
  if (*rest == '_')
    value->target_id = (guint) g_ascii_strtoull (rest + 1, &rest, 10);
  return rest == end - 1 ? at : end;
}

static void
add_value (GArray     *values,
           const char *text,
           const char *end)
{
  ZhupiTsvValue value = { NULL, 0, 0 };
  const char *text_end = read_ids (text, end, &value);

  if (text_end - text != 1 || *text != *ZHUPI_TSV_NO_VALUE)
    value.text = zhupi_tsv_unescape (text, text_end - text);
  g_array_append_val (values, value);
}

static gboolean
is_escape (const char *at)
{
  return *at == '\\' && at[1] != '\0';
}

GArray *
zhupi_tsv_cell_split (const char *cell,
                      char        separator)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (ZhupiTsvValue));
  const char *start = cell;

  g_array_set_clear_func (values, clear_value);
  if (g_str_equal (cell, ZHUPI_TSV_NONE) || *cell == '\0')
    return values;
  for (; *cell != '\0'; cell += is_escape (cell) ? 2 : 1)
    if (*cell == separator)
      {
        add_value (values, start, cell);
        start = cell + 1;
      }
  add_value (values, start, cell);
  return values;
}

static gboolean
append_control (GString *into,
                char     byte)
{
  const char *control = byte != '\0' ? strchr (controls, byte) : NULL;

  if (control == NULL)
    return FALSE;
  g_string_append_c (into, '\\');
  g_string_append_c (into, letters[control - controls]);
  return TRUE;
}

void
zhupi_tsv_append_value (GString    *into,
                        const char *text,
                        gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (append_control (into, text[i]))
        continue;
      if (strchr (RESERVED, text[i]) != NULL
          || (i + strlen (ARROW) <= n_bytes && memcmp (text + i, ARROW, strlen (ARROW)) == 0))
        g_string_append_c (into, '\\');
      g_string_append_c (into, text[i]);
    }
}

void
zhupi_tsv_append_text (GString    *into,
                       const char *text,
                       gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (append_control (into, text[i]))
        continue;
      if (text[i] == '\\')
        g_string_append_c (into, '\\');
      g_string_append_c (into, text[i]);
    }
}
