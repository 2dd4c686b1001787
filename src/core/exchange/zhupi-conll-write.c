/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-conll.h"

#include "exchange/zhupi-loss.h"
#include "exchange/zhupi-pieces.h"

#include <string.h>

#define EMPTY_LINE "\n\n"

typedef struct
{
  ZhupiRecordTable *records;
  GArray *flat; /* positions of mentions that are not over each other */
  guint next;   /* the first of them that does not end before the place */
  GString *lines;
} Writing;

static const ZhupiAnnotationRecord *
find_record (Writing *self,
             guint    place)
{
  while (self->next < self->flat->len)
    {
      guint position = g_array_index (self->flat, guint, self->next);
      const ZhupiAnnotationRecord *record = zhupi_record_table_nth (self->records, position);

      if (place < record->end)
        return record->start <= place ? record : NULL;
      self->next++;
    }

  return NULL;
}

static gboolean
ends_with_empty_line (const GString *lines)
{
  return lines->len >= strlen (EMPTY_LINE)
         && g_str_equal (lines->str + lines->len - strlen (EMPTY_LINE), EMPTY_LINE);
}

/* An empty line ends a sentence, but not within a mention, nor after another one. */
static void
end_line (Writing                     *self,
          const ZhupiAnnotationRecord *record)
{
  if (record == NULL && self->lines->len > 0 && !ends_with_empty_line (self->lines))
    g_string_append_c (self->lines, '\n');
}

static void
append_label (Writing                      *self,
              const ZhupiAnnotationRecord  *record,
              const ZhupiAnnotationRecord **last)
{
  if (record == NULL)
    g_string_append (self->lines, "\tO\n");
  else
    g_string_append_printf (self->lines, "\t%c-%s\n", record == *last ? 'I' : 'B',
                            g_quark_to_string (record->tag));
  *last = record;
}

GBytes *
zhupi_conll_write (ZhupiAnnotationSet  *set,
                   GError             **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  Writing self = { zhupi_annotation_set_get_records (set), zhupi_loss_list_flat (set), 0,
                   g_string_new (NULL) };
  const char *at = zhupi_text_get_utf8 (text, NULL);
  const ZhupiAnnotationRecord *last = NULL;

  for (guint i = 0; i < zhupi_text_get_length (text); i++, at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const ZhupiAnnotationRecord *record = find_record (&self, i);

      if (c == '\n')
        end_line (&self, record);
      if (zhupi_pieces_is_blank (c))
        continue;
      g_string_append_unichar (self.lines, c);
      append_label (&self, record, &last);
    }

  g_array_unref (self.flat);
  return g_string_free_to_bytes (self.lines);
}
