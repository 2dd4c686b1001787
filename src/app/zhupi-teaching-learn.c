/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-teaching.h"

/* What a step of the person teaches, and what of a new look at the article is news. */

/* Code points; what is longer is no name. */
#define MAX_NAME_LENGTH 48

typedef struct
{
  ZhupiTeaching *teaching;
  ZhupiText *text;
  GHashTable *done; /* "class name": a name counts once a step */
  GPtrArray *accepted;
  gboolean reverted;
} Lesson;

static gboolean
is_name_class (GQuark tag)
{
  return tag == g_quark_from_static_string ("company")
         || tag == g_quark_from_static_string ("project");
}

static gboolean
is_name (const ZhupiAnnotationRecord *record)
{
  return zhupi_details_get_fields (record->details)->n_fragments == 0
         && record->end - record->start <= MAX_NAME_LENGTH;
}

static void
take_lesson (Lesson                      *lesson,
             const ZhupiAnnotationRecord *record,
             const char                  *reason,
             gboolean                     accepted)
{
  g_autofree char *name = zhupi_text_dup_slice (lesson->text,
                                                zhupi_annotation_record_get_range (record));
  ZhupiLearner *learner = zhupi_teaching_get_learner (lesson->teaching);
  const char *tag = g_quark_to_string (record->tag);

  if (!is_name (record) || strchr (name, '\n') != NULL
      || !g_hash_table_add (lesson->done, g_strconcat (tag, " ", name, NULL)))
    return;
  if (lesson->reverted)
    zhupi_learner_take_back (learner, name, tag, reason, accepted);
  else if (accepted)
    zhupi_learner_accept (learner, name, tag, reason);
  else
    zhupi_learner_reject (learner, name, tag, reason);
  if (accepted && !lesson->reverted)
    g_ptr_array_add (lesson->accepted, g_steal_pointer (&name));
}

static gboolean
is_same_mention (const ZhupiAnnotationRecord *a,
                 const ZhupiAnnotationRecord *b)
{
  return a->tag == b->tag && zhupi_annotation_record_same_span (a, b);
}

/* The reason speaks of the suggestion as it was. */
static void
record_cb (const ZhupiAnnotationRecord *before,
           const ZhupiAnnotationRecord *after,
           gpointer                     user_data)
{
  Lesson *lesson = user_data;
  gboolean was_suggested = before != NULL && before->state == ZHUPI_STATE_SUGGESTED;
  const char *reason = was_suggested ? zhupi_details_get_fields (before->details)->reason : NULL;

  if (after == NULL)
    return;
  if (after->state == ZHUPI_STATE_REJECTED && was_suggested && is_name_class (before->tag))
    {
      take_lesson (lesson, before, reason, FALSE);
      return;
    }
  if (after->state != ZHUPI_STATE_ACCEPTED
      || (before != NULL && before->state == ZHUPI_STATE_ACCEPTED
          && is_same_mention (before, after)))
    return;
  if (is_name_class (after->tag) || (before != NULL && is_name_class (before->tag)))
    take_lesson (lesson, after,
                 was_suggested && is_same_mention (before, after) ? reason : NULL, TRUE);
}

/* What a recognizer or a file brings is nobody's answer. */
static gboolean
is_by_a_person (ZhupiCommandKind kind)
{
  return kind != ZHUPI_COMMAND_SUGGEST && kind != ZHUPI_COMMAND_IMPORT
         && kind != ZHUPI_COMMAND_TAG_SET;
}

GPtrArray *
zhupi_teaching_learn (ZhupiTeaching *self,
                      ZhupiArticle  *article,
                      ZhupiCommand  *command,
                      gboolean       reverted)
{
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) accepted = g_ptr_array_new_with_free_func (g_free);
  Lesson lesson = { self, zhupi_article_get_text (article), done, accepted, reverted };

  g_return_val_if_fail (ZHUPI_IS_TEACHING (self), NULL);

  if (!is_by_a_person (zhupi_command_get_kind (command)))
    return NULL;
  zhupi_command_foreach_record (command, record_cb, &lesson);
  return accepted->len > 0 ? g_steal_pointer (&accepted) : NULL;
}

static gboolean
is_related (const char *quote,
            GPtrArray  *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strstr (quote, name) != NULL || strstr (name, quote) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
stands_clear_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  const ZhupiSuggestion *suggestion = user_data;

  return record->tag != suggestion->tag || record->state == ZHUPI_STATE_REJECTED;
}

void
zhupi_teaching_keep_related (GArray             *suggestions,
                             ZhupiAnnotationSet *set,
                             GPtrArray          *names)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);

  for (guint i = suggestions->len; i-- > 0;)
    {
      ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      g_autofree char *quote = zhupi_text_dup_slice (text, suggestion->range);

      if (!is_related (quote, names)
          || !zhupi_record_table_foreach_overlap (records, suggestion->range, stands_clear_cb,
                                                  suggestion))
        g_array_remove_index (suggestions, i);
    }
}
