/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-csv-table.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char separators[] = { ',', ';', '\t' };

static gsize
count_in_first_line (const ZhupiCsvTable *self,
                     char                 separator)
{
  gsize n = 0;

  for (const char *p = self->p; p < self->end && *p != '\n'; p++)
    n += *p == separator;
  return n;
}

void
zhupi_csv_table_init (ZhupiCsvTable *self,
                      const char    *utf8,
                      gsize          n_bytes)
{
  gsize most = 0;

  *self = (ZhupiCsvTable) { .p = utf8, .end = utf8 + n_bytes, .separator = separators[0] };
  self->fields = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gsize n = count_in_first_line (self, separators[i]);

      if (n <= most)
        continue;
      most = n;
      self->separator = separators[i];
    }
}

void
zhupi_csv_table_clear (ZhupiCsvTable *self)
{
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

static gboolean
is_at_line_end (const ZhupiCsvTable *self)
{
  return self->p == self->end || *self->p == '\n'
         || (*self->p == '\r' && (self->p + 1 == self->end || self->p[1] == '\n'));
}

static void
skip_line_end (ZhupiCsvTable *self)
{
  if (self->p < self->end && *self->p == '\r')
    self->p++;
  if (self->p < self->end && *self->p == '\n')
    self->p++;
}

static gboolean
fail_unclosed (const ZhupiCsvTable  *self,
               GError              **error)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX,
               _("A quotation mark in line %u of the table is never closed; nothing was read."),
               self->line);
  return FALSE;
}

/* Behind the opening mark; two marks in a row stand for one. */
static gboolean
read_quoted (ZhupiCsvTable  *self,
             GString        *field,
             GError        **error)
{
  for (self->p++; self->p < self->end; self->p++)
    {
      if (*self->p != '"')
        g_string_append_c (field, *self->p);
      else if (self->p + 1 < self->end && self->p[1] == '"')
        g_string_append_c (field, *self->p++);
      else
        {
          self->p++;
          return TRUE;
        }
    }

  return fail_unclosed (self, error);
}

static gboolean
read_field (ZhupiCsvTable  *self,
            GError        **error)
{
  g_autoptr (GString) field = g_string_new (NULL);

  if (self->p < self->end && *self->p == '"' && !read_quoted (self, field, error))
    return FALSE;
  for (; !is_at_line_end (self) && *self->p != self->separator; self->p++)
    g_string_append_c (field, *self->p);

  g_ptr_array_add (self->fields, g_string_free (g_steal_pointer (&field), FALSE));
  return TRUE;
}

static gboolean
read_line (ZhupiCsvTable  *self,
           GError        **error)
{
  g_ptr_array_set_size (self->fields, 0);
  self->line++;

  while (read_field (self, error))
    {
      if (is_at_line_end (self))
        {
          skip_line_end (self);
          return TRUE;
        }
      self->p++;
    }

  return FALSE;
}

gboolean
zhupi_csv_table_next (ZhupiCsvTable  *self,
                      GError        **error)
{
  while (self->p < self->end)
    {
      if (!read_line (self, error))
        return FALSE;
      if (self->fields->len > 1 || *(const char *) self->fields->pdata[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

const char *
zhupi_csv_table_get (ZhupiCsvTable *self,
                     int            column)
{
  const char *field;

  if (column < 0 || (guint) column >= self->fields->len)
    return NULL;
  field = g_ptr_array_index (self->fields, column);
  return *field != '\0' ? field : NULL;
}
