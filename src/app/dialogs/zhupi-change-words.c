/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-change-words.h"
#include "panels/zhupi-annotation-describe.h"

#define MAX_LINES 8
#define MAX_QUOTE_LENGTH 24

typedef struct
{
  ZhupiAnnotationSet *set;
  gboolean reverted;
  guint n_added;
  guint n_removed;
  guint n_changed;
  GString *lines;
  guint n_lines;
} Words;

static char *
dup_quote (Words                       *self,
           const ZhupiAnnotationRecord *record)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (self->set);
  ZhupiRange range = zhupi_annotation_record_get_range (record);

  range.end = MIN (range.end, range.start + MAX_QUOTE_LENGTH);
  return g_strdelimit (zhupi_text_dup_slice (zhupi_article_get_text (article), range), "\r\n\t",
                       ' ');
}

static void
add_line (Words                       *self,
          const char                  *sign,
          const ZhupiAnnotationRecord *record)
{
  g_autofree char *quote = NULL;

  self->n_lines++;
  if (self->n_lines > MAX_LINES)
    return;
  quote = dup_quote (self, record);
  g_string_append_printf (self->lines, "\n%s %s · %s", sign, quote,
                          zhupi_annotation_describe_tag (self->set, record->tag));
}

static void
add_record_cb (const ZhupiAnnotationRecord *before,
               const ZhupiAnnotationRecord *after,
               gpointer                     user_data)
{
  Words *self = user_data;
  const ZhupiAnnotationRecord *from = self->reverted ? after : before;
  const ZhupiAnnotationRecord *to = self->reverted ? before : after;

  if (from == NULL)
    {
      self->n_added++;
      add_line (self, "+", to);
    }
  else if (to == NULL)
    {
      self->n_removed++;
      add_line (self, "−", from);
    }
  else
    {
      self->n_changed++;
      add_line (self, "~", to);
    }
}

static void
take_part (GPtrArray *parts,
           guint      count,
           char      *part)
{
  if (count > 0)
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
join_counts (Words        *self,
             ZhupiCommand *command)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint added = self->n_added;
  guint removed = self->n_removed;
  guint changed = self->n_changed;
  guint others = zhupi_command_get_size (command) - added - removed - changed;

  take_part (parts, added, g_strdup_printf (ngettext ("%u mark added", "%u marks added", added),
                                            added));
  take_part (parts, removed, g_strdup_printf (ngettext ("%u mark removed", "%u marks removed",
                                                        removed), removed));
  take_part (parts, changed, g_strdup_printf (ngettext ("%u mark changed", "%u marks changed",
                                                        changed), changed));
  take_part (parts, others, g_strdup_printf (ngettext ("%u other change", "%u other changes",
                                                       others), others));
  if (parts->len == 0)
    return g_strdup (_("No difference"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
zhupi_change_words_new (ZhupiCommand       *command,
                        gboolean            reverted,
                        ZhupiAnnotationSet *set)
{
  Words words = { .set = set, .reverted = reverted };
  g_autofree char *counts = NULL;
  g_autofree char *lines = NULL;

  words.lines = g_string_new (NULL);
  zhupi_command_foreach_record (command, add_record_cb, &words);
  if (words.n_lines > MAX_LINES)
    g_string_append (words.lines, "\n…");
  counts = join_counts (&words, command);
  lines = g_string_free (words.lines, FALSE);
  return g_strconcat (counts, lines, NULL);
}
